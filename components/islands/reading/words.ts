import type { Preference } from './preferences.ts'

/** The words of the panel and the list of keys, as the server hands them over; choices in the order of `preferences`. */
export type ReadingWords = Record<Preference, { label: string; choices: readonly string[] }> & {
  title: string
  note: string
  list: string
  keysTitle: string
  keysNote: string
  close: string
  keyList: readonly (readonly [keys: readonly string[], does: string])[]
}
