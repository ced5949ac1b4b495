import { formatDate } from '../dates.ts'
import { languageName } from '../lang.ts'
import { interfaceLang, words } from '../messages/words.ts'
import type { Directory } from '../queries/directories.ts'
import type { Subject } from '../queries/listings.ts'

/** What a kind of entity is called, of one or of many. */
export function kindName(kind: string, number: 'one' | 'many'): string {
  return words()(`kinds.${number}`, { kind })
}

/** The heading of a listing, the same in every form. */
export function listingTitle(subject: Subject): string {
  switch (subject.type) {
    case 'day':
      return formatDate(subject.date, 'long')
    case 'language':
      return languageName(subject.lang, interfaceLang())
    default:
      return subject.name
  }
}

/** What a listing is, in one sentence. */
export function listingDescription(subject: Subject): string {
  const t = words()
  if (subject.type === 'day') return t('listing.onDay', { date: formatDate(subject.date, 'day') })
  if (subject.type === 'language') return t('listing.inLanguage', { name: listingTitle(subject) })
  const { name, description } = subject
  if (description) return description
  switch (subject.type) {
    case 'author':
      return t('listing.byAuthor', { name })
    case 'source':
      return t('listing.fromSource', { name })
    case 'topic':
    case 'entity':
      return t('listing.aboutIt', { name })
  }
}

export function directoryTitle({ subject, kind }: Directory): string {
  const t = words()
  if (subject === 'topics') return t('directory.topics')
  return kind ? kindName(kind, 'many') : t('directory.entities')
}

export function directoryDescription({ subject }: Directory): string {
  return words()(subject === 'topics' ? 'directory.aboutTopics' : 'directory.aboutEntities')
}

/** Says that a language model wrote a part of an article; null when a person did. */
export function modelNote(part: 'summary' | 'body', model: string | null): string | null {
  return model && words()(`models.${part}`, { model })
}

/** What stands before the text of a correction. */
export function correctionTitle(publishedAt: Date): string {
  return words().markup('article.corrected', { date: () => formatDate(publishedAt, 'day') })
}
