import { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'

const longest = 254 // characters: RFC 5321, section 4.5.3.1.3

/** An address to write to. */
export function emailAddress() {
  const wrong = deskWords()('form.email')
  return z.email(wrong).max(longest, wrong).toLowerCase()
}
