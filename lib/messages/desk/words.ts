import { createTranslator } from 'use-intl/core'
import { en } from './en.ts'

export type DeskWords = ReturnType<typeof translator>

let known: DeskWords | undefined

/** The desk's words, on the server and in the browser. They are English until somebody writes them in another language. */
export function deskWords(): DeskWords {
  known ??= translator()
  return known
}

function translator() {
  return createTranslator<typeof en>({ locale: 'en-GB', timeZone: 'UTC', messages: en })
}
