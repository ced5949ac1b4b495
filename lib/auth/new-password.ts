import { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import { longest, shortest } from './password-length.ts'

/** A password that somebody chooses. */
export function newPassword() {
  const t = deskWords()
  return z
    .string()
    .min(shortest, t('door.passwordShort', { least: shortest }))
    .max(longest, t('door.passwordLong', { most: longest }))
}
