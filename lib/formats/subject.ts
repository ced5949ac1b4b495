import { formatDate } from '../dates.ts'
import type { Directory } from '../queries/directories.ts'
import type { Subject } from '../queries/listings.ts'

export const kindNames: Record<string, string> = {
  person: 'People',
  organisation: 'Organisations',
  product: 'Products',
  place: 'Places',
  work: 'Works',
  event: 'Events',
  other: 'Other',
}

/** The heading of a listing, the same in every form. */
export function listingTitle(subject: Subject): string {
  return subject.type === 'day' ? formatDate(subject.date, 'long') : subject.name
}

/** What a listing is, in one sentence. */
export function listingDescription(subject: Subject): string {
  switch (subject.type) {
    case 'day':
      return `Everything published on ${formatDate(subject.date, 'day')}.`
    case 'author':
      return subject.description || `Articles by ${subject.name}.`
    case 'source':
      return subject.description || `Articles from ${subject.name}.`
    case 'front':
    case 'topic':
    case 'entity':
      return subject.description || `Articles about ${subject.name}.`
  }
}

export function directoryTitle({ subject, kind }: Directory): string {
  if (subject === 'topics') return 'Topics'
  return kind ? (kindNames[kind] ?? kind) : 'People, organisations and things'
}

export function directoryDescription({ subject }: Directory): string {
  return subject === 'topics'
    ? 'What the paper writes about, the busiest topics first.'
    : 'Who and what the paper writes about, those with most articles first.'
}
