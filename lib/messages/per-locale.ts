import { interfaceLocale } from './words.ts'

/** What takes longer to make than a hundred uses of it: made once for each locale that the interface has had, and each kind. */
export function perLocale<T, Kind = void>(make: (locale: string, kind: Kind) => T): (kind: Kind) => T {
  const made = new Map<string, Map<Kind, T>>()
  return (kind) => {
    const locale = interfaceLocale()
    const kinds = made.get(locale) ?? new Map<Kind, T>()
    const known = kinds.get(kind) ?? make(locale, kind)
    made.set(locale, kinds.set(kind, known))
    return known
  }
}
