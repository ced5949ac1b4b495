import { db } from '../../db/client.ts'
import type { Terms } from './terms.ts'

const likeness = 0.35

/**
 * The query with each word in the place of which titles and names have one much like it; null when there is none. Found
 * by the trigram indexes, which look for what shares enough groups of three letters.
 */
export async function suggest(query: string, { words }: Terms): Promise<string | null> {
  let better = query
  for (const word of words.slice(0, 4)) {
    const other = await nearest(word)
    if (other && other.toLowerCase() !== word.toLowerCase()) better = better.replace(word, other)
  }
  return better === query ? null : better
}

async function nearest(word: string): Promise<string | null> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)`,
    db.$queryRaw<{ word: string }[]>`
      SELECT min(w) AS word FROM (
        (SELECT alias AS text FROM "EntityAlias" WHERE alias %> ${word} LIMIT 50)
        UNION ALL (SELECT name FROM "Topic" WHERE name %> ${word} LIMIT 50)
        UNION ALL (SELECT title FROM "Article" WHERE "listedAt" IS NOT NULL AND title %> ${word} LIMIT 200)
      ) AS near, regexp_split_to_table(text, '[^[:alnum:]]+') AS w
      WHERE length(w) > 2 AND similarity(w, ${word}) >= ${likeness}
      GROUP BY lower(w) ORDER BY similarity(lower(w), lower(${word})) DESC, count(*) DESC LIMIT 1`,
  ])
  return rows[0]?.word ?? null
}
