import { findMatches } from './matches.ts'
import { type Paper, prepare } from './readings.ts'
import { unfiltered } from './request.ts'
import { readTerms, type Terms } from './terms.ts'

/** A word or a phrase of a query, and how many articles hold it, at most 100. */
export type Part = { text: string; isWord: boolean; articles: number }

const mostParts = 6

/** How much the paper has of each part of a query, whatever narrows it. One after the other: others need the database, too. */
export async function countParts(paper: Paper, { parts, words }: Terms): Promise<Part[]> {
  const counted: Part[] = []
  for (const text of parts.slice(0, mostParts))
    counted.push({ text, isWord: words.includes(text), articles: await countArticles(paper, text) })
  return counted
}

export async function countArticles(paper: Paper, text: string): Promise<number> {
  const terms = readTerms(text)
  if (!terms) return 0
  const { matches } = await findMatches(await prepare(paper, terms), unfiltered, { limit: 100 })
  return matches.length
}
