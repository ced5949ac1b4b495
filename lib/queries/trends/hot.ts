import { db } from '../../db/client.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { published } from '../visibility.ts'
import { halfLives, heatOf, mostArticles, type Signs } from './heat.ts'
import type { Window } from './window.ts'

export type Hot = { card: Card; outlets: number }

const most = 8
const someLength = 600 // bytes of a body

type Row = Signs & { id: number; storyId: number | null }

/** Fresh articles of quality, a story once. */
export async function listHot({ name, from, until }: Window): Promise<Hot[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH recent AS MATERIALIZED (
      SELECT id, "listedAt", importance, "storyId", (summary <> '')::int + (octet_length(body) >= ${someLength})::int
        + ("sourceId" IS NOT NULL OR EXISTS (SELECT FROM "Byline" WHERE "articleId" = article.id))::int
        + EXISTS (SELECT FROM "ArticleTopic" WHERE "articleId" = article.id)::int AS complete
      FROM "Article" AS article WHERE "listedAt" >= ${from} AND "listedAt" < ${until}
      ORDER BY "listedAt" DESC, id DESC LIMIT ${mostArticles}
    )
    SELECT recent.id, importance, "storyId", complete, greatest(1, coalesce("sourceCount", 1)) AS outlets,
      extract(epoch FROM ${until}::timestamptz - recent."listedAt")::float / 3600 AS age
    FROM recent LEFT JOIN "Story" AS story ON story.id = "storyId" ORDER BY recent."listedAt" DESC, recent.id DESC`
  const hot = hottest(rows, halfLives[name])
  const found = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: hot.map(({ id }) => id) }, ...published() },
    select: cardSelect,
  })
  const cards = new Map(found.map((row) => [row.id, toCard(row)]))
  return hot.flatMap(({ id, outlets }) => {
    const card = cards.get(id)
    return card ? [{ card, outlets }] : []
  })
}

function hottest(rows: Row[], halfLife: number): Row[] {
  const told = new Set<number>()
  return rows
    .toSorted((a, b) => heatOf(b, halfLife) - heatOf(a, halfLife))
    .filter(({ storyId }) => {
      if (storyId === null) return true
      if (told.has(storyId)) return false
      told.add(storyId)
      return true
    })
    .slice(0, most)
}
