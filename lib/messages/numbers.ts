import { interfaceLocale } from './words.ts'

let format: Intl.NumberFormat | undefined // making one takes longer than a hundred uses of it

/** A number that stands alone, in the signs of the interface's language; within a sentence, a message says `{n, number}`. */
export function formatNumber(value: number): string {
  format ??= new Intl.NumberFormat(interfaceLocale())
  return format.format(value)
}
