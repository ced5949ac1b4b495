import { db } from '../../db/client.ts'
import { findMatches } from './matches.ts'
import { countArticles, type Part } from './parts.ts'
import { type Paper, prepare } from './readings.ts'
import type { SearchRequest } from './request.ts'
import { capitalLike, distance } from './spelling.ts'
import { readTerms } from './terms.ts'

/** So few articles make a word suspect. */
export const few = 5

// What is written so in the paper is mistyped only if another spelling is much more frequent.
const muchMore = 10 // times as many articles
const leastLength = 5 // letters

const mostSpellings = 5

/**
 * The query with other spellings of words that no article holds, or few where another spelling is more frequent;
 * null when there are none, or when they would find no more than the `found` articles.
 */
export async function suggest(
  paper: Paper,
  request: SearchRequest,
  parts: Part[],
  found: number,
): Promise<string | null> {
  let query = request.query.normalize('NFC')
  for (const { text, isWord, articles } of parts) {
    const other = isWord && articles <= few ? await findSpelling(paper, text, articles) : null
    if (other) query = replace(query, text, other)
  }
  const terms = query === request.query.normalize('NFC') ? null : readTerms(query)
  if (!terms) return null
  const { matches } = await findMatches(await prepare(paper, terms), request.filters, { limit: found + 1 })
  return matches.length > found ? query : null
}

/** The nearest spelling of a word that so many articles hold, and of equally near ones the most frequent. */
async function findSpelling(paper: Paper, text: string, articles: number): Promise<string | null> {
  const { isWritten, near } = await listNear(text.toLowerCase())
  let best: { word: string; distance: number; articles: number } | null = null
  for (const each of near) {
    if (best && each.distance > best.distance) break
    if (isWritten && articles > 0 && !isLikelySlip(text, each)) continue
    const other = { ...each, articles: await countArticles(paper, each.word) }
    const least = isWritten ? articles * muchMore : articles
    if (other.articles > Math.max(least, best?.articles ?? 0)) best = other
  }
  return best && capitalLike(best.word, text)
}

function isLikelySlip(text: string, other: Near): boolean {
  return text.length >= leastLength && other.distance === 1 && other.word.charAt(0) === text.charAt(0).toLowerCase()
}

type Near = { word: string; distance: number }

/** Words of the paper that differ from this one by a letter or two, the nearest first, and whether it is itself one. */
async function listNear(word: string): Promise<{ isWritten: boolean; near: Near[] }> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', '0.25', true)`,
    db.$queryRaw<{ word: string }[]>`
      SELECT word FROM "Word" WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC, word LIMIT 40`,
  ])
  const words = rows.map((row) => ({ word: row.word, distance: distance(row.word, word) }))
  return {
    isWritten: words.some((each) => each.distance === 0),
    near: words
      .filter((each) => each.distance > 0 && each.distance <= (word.length > 4 ? 2 : 1))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, mostSpellings),
  }
}

/** With another word at the first place where this one stands as such. */
function replace(query: string, word: string, other: string): string {
  return query.replace(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u'), other)
}
