import { perLocale } from './per-locale.ts'

const format = perLocale((locale) => new Intl.NumberFormat(locale))

/** A number that stands alone, in the signs of the interface's language; within a sentence, a message says `{n, number}`. */
export function formatNumber(value: number): string {
  return format().format(value)
}
