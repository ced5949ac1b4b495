import { direction } from '../lang.ts'
import { interfaceDirection, interfaceLocale } from './words.ts'

let format: Intl.ListFormat | undefined // making one takes longer than a hundred uses of it

/** Names in a sentence, as the interface's language joins them: `A, B and C`. */
export function joinNames(names: string[]): string {
  format ??= new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' })
  return format.format(names.map(isolated))
}

/** A name that runs against the sentence stands between marks (FSI, PDI), or it would carry its neighbours along. */
function isolated(name: string): string {
  return direction('en', name) === interfaceDirection() ? name : `\u2068${name}\u2069`
}
