/**
 * A list of fewer articles says less than the articles do: it is not offered to search engines, neither by sitemaps nor
 * by itself.
 */
export const leastArticles = 2

export function isThin({ cards, older, newer }: { cards: unknown[]; older: unknown; newer: unknown }): boolean {
  return cards.length < leastArticles && older === null && newer === null
}
