import type { Listing } from './listings.ts'

/**
 * A list of fewer articles says less than the articles do: it is not offered to search engines, neither by sitemaps nor
 * by itself.
 */
export const leastArticles = 2

export function isThin({ subject, cards, older, newer }: Listing): boolean {
  // Of a story a listing shows one article, and counts all.
  if ('articleCount' in subject) return subject.articleCount < leastArticles
  return cards.length < leastArticles && older === null && newer === null
}
