import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
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
  // What belongs to an article is looked up for it alone: a join would read the whole table of bylines and of stories.
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, importance, "storyId", (summary <> '')::int + (octet_length(body) >= ${someLength})::int
        + ("sourceId" IS NOT NULL OR ${hasOne(Prisma.sql`"Byline"`)})::int + (${hasOne(Prisma.sql`"ArticleTopic"`)})::int AS complete,
      greatest(1, coalesce((SELECT "sourceCount" FROM "Story" WHERE id = "storyId"), 1)) AS outlets,
      extract(epoch FROM ${until}::timestamptz - "listedAt")::float / 3600 AS age
    FROM "Article" AS article WHERE "listedAt" >= ${from} AND "listedAt" < ${until}
    ORDER BY "listedAt" DESC, id DESC LIMIT ${mostArticles}`
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

const hasOne = (table: Prisma.Sql) =>
  Prisma.sql`coalesce((SELECT true FROM ${table} WHERE "articleId" = article.id LIMIT 1), false)`

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
