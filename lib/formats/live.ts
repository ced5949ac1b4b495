import { formatDate } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'

/**
 * Says since when an article follows an event, and until when it did; null for any other. It names both times and not
 * whether they have come, so that it stays true without a clock.
 */
export function liveSentence({ liveFrom, liveUntil }: Pick<Article, 'liveFrom' | 'liveUntil'>): string | null {
  if (!liveFrom) return null
  const [since, until] = [liveFrom, liveUntil].map((date) => date && formatDate(date, 'dateline'))
  return until ? words()('live.between', { since: since ?? '', until }) : words()('live.since', { since: since ?? '' })
}
