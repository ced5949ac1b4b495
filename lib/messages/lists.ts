import { perLocale } from './per-locale.ts'

const format = perLocale((locale) => new Intl.ListFormat(locale))

/** Names within a sentence: `A, B and C`. */
export function formatList(names: string[]): string {
  return format().format(names)
}
