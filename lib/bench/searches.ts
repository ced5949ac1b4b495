import type { Client } from 'pg'
import type { SearchParams } from '../queries/cursor.ts'
import { readSearch } from '../queries/search/request.ts'
import { search } from '../queries/search/search.ts'
import { allWords, language } from './words.ts'

/** Searches of one sort, to be done one after the other. */
export type Searches = { name: string; searches: SearchParams[]; isInVain?: true }

/** What readers look for, from the rarest word to one that two articles in three hold. */
export async function findSearches(client: Client, count: number): Promise<Searches[]> {
  const { words } = language('en') // the most frequent in texts first; headlines have them all alike
  const { rows } = await client.query<{ title: string }>(
    `SELECT title FROM "Article" WHERE lang = 'en' ORDER BY hashint4(id) LIMIT $1`,
    [count],
  )
  const titles = rows.map(({ title }) => title.split(' '))
  const second = titles.map((title) => title[1] ?? '')
  return [
    { name: 'one word of a headline', searches: second.map((q) => ({ q })) },
    { name: 'a rare word', searches: words.slice(-count).map((q) => ({ q })) },
    { name: 'a word in most articles', searches: words.slice(0, Math.min(count, 20)).map((q) => ({ q })) },
    { name: 'two words', searches: titles.map((title) => ({ q: title.slice(0, 2).join(' ') })) },
    { name: 'a phrase', searches: titles.map((title) => ({ q: `"${title.slice(0, 2).join(' ')}"` })) },
    { name: 'a word, narrowed', searches: second.map((q) => ({ q, lang: 'en', type: 'news' })) },
    { name: 'a word, the newest first', searches: second.map((q) => ({ q, order: 'date' })) },
    { name: 'nothing found, did you mean', searches: misspelt(count).map((q) => ({ q })), isInVain: true },
  ]
}

export function searchFor(params: SearchParams): Promise<unknown> {
  return search(readSearch(params))
}

/** Long words with two letters in each other's place, which are no words themselves. */
function misspelt(count: number): string[] {
  const known = new Set(allWords())
  const { words } = language('en')
  return words
    .filter((word) => word.length > 7)
    .map((word) => `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`)
    .filter((word) => !known.has(word))
    .slice(0, count)
}
