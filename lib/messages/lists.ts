import { interfaceLocale } from './words.ts'

let format: Intl.ListFormat | undefined // making one takes longer than a hundred uses of it

/** Names within a sentence: `A, B and C`. */
export function formatList(names: string[]): string {
  format ??= new Intl.ListFormat(interfaceLocale())
  return format.format(names)
}
