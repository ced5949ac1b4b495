import { direction } from '../lang.ts'
import { perLocale } from './per-locale.ts'
import { interfaceDirection } from './words.ts'

const format = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** Names in a sentence, as the interface's language joins them: `A, B and C`. */
export function joinNames(names: string[]): string {
  return format().format(names.map(isolated))
}

/** A name that runs against the sentence stands between marks (FSI, PDI), or it would carry its neighbours along. */
function isolated(name: string): string {
  return direction('en', name) === interfaceDirection() ? name : `\u2068${name}\u2069`
}
