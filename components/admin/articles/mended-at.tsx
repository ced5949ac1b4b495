import type { ReactNode } from 'react'
import type { Check } from '#lib/checklist.ts'

/** Where in the room of an article something is mended; the rights of a source are said elsewhere. */
export const places = {
  summary: 'the-summary',
  headline: 'the-headline',
  text: 'the-text',
  pictures: 'the-text',
  sources: 'the-text',
  links: 'links',
  unasked: 'links',
  rights: null,
  topics: 'the-topics',
  names: 'the-names',
  byline: 'the-authors',
} as const satisfies Record<Check, string | null>

/** What was found, leading to where it is mended; `room` is the article's, from elsewhere. */
export function MendedAt({ check, room = '', children }: { check: Check; room?: string; children: ReactNode }) {
  const place = places[check]
  return place ? <a href={`${room}#${place}`}>{children}</a> : children
}
