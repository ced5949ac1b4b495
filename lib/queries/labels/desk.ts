import { db } from '../../db/client.ts'
import type { Genre } from '../../db/generated/enums.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { published } from '../visibility.ts'
import type { Companion } from './company.ts'

/** What the newest articles of a topic hold, a story once, sorted as a desk would. An article stands in one place only. */
export type Desk = {
  /** Those an editor gave weight to, or that several outlets have; the newest where there are none. */
  leading: Card[]
  isWeighed: boolean
  genres: { genre: Genre; cards: Card[] }[]
  entities: { entity: Companion; cards: Card[] }[]
}

const newest = 200
const fewest = 12 // articles
const most = { leading: 3, column: 3, columns: 4 }

type Row = { id: number; genre: Genre; weight: number; storyId: number | null; entities: number[] }

/**
 * Null where there is too little to sort.
 * @param companions the entities that lead the topic
 */
export async function getDesk(topicId: number, companions: Companion[]): Promise<Desk | null> {
  const rows = await db.$queryRaw<Row[]>`
    WITH recent AS MATERIALIZED (
      SELECT "articleId" AS id, "shownAt" FROM "ArticleTopic" WHERE "topicId" = ${topicId} AND "shownAt" IS NOT NULL
      ORDER BY "shownAt" DESC, "articleId" DESC LIMIT ${newest}
    )
    SELECT recent.id, genre::text, "storyId",
      importance + coalesce(least(3, greatest(0, "sourceCount" - 1)), 0) AS weight,
      ARRAY(SELECT "entityId" FROM "ArticleEntity" WHERE "articleId" = recent.id) AS entities
    FROM recent JOIN "Article" AS article USING (id) LEFT JOIN "Story" AS story ON story.id = "storyId"
    ORDER BY recent."shownAt" DESC, recent.id DESC`
  if (rows.length < fewest) return null
  // Another outlet may take up a story without writing about this topic.
  reads(...rows.flatMap(({ storyId }) => (storyId ? [tags.story(storyId)] : [])))
  const plan = planDesk(rows, companions)
  const ids = [
    ...plan.leading,
    ...plan.genres.flatMap((each) => each.ids),
    ...plan.entities.flatMap((each) => each.ids),
  ]
  const cards = new Map(
    (
      await db.article.findMany({
        relationLoadStrategy: 'join',
        where: { id: { in: ids }, ...published() },
        select: cardSelect,
      })
    ).map((row) => [row.id, toCard(row)]),
  )
  const cardsOf = (list: number[]) => list.flatMap((id) => cards.get(id) ?? [])
  return {
    leading: cardsOf(plan.leading),
    isWeighed: plan.isWeighed,
    genres: plan.genres.map(({ genre, ids: list }) => ({ genre, cards: cardsOf(list) })),
    entities: plan.entities.map(({ entity, ids: list }) => ({ entity, cards: cardsOf(list) })),
  }
}

/** Which article goes where; `rows` come newest first. */
export function planDesk(rows: Row[], companions: Companion[]) {
  const placed = new Set<number>()
  const take = (from: Row[], count: number): number[] => {
    const ids = from
      .filter(({ id }) => !placed.has(id))
      .slice(0, count)
      .map(({ id }) => id)
    for (const id of ids) placed.add(id)
    return ids
  }
  const weighty = rows.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  const isWeighed = weighty.length > 0
  const leading = take(isWeighed ? weighty : rows, most.leading)
  const kinds = [...new Set(rows.map(({ genre }) => genre))].filter((genre) => genre !== 'NEWS')
  const genres = kinds
    .map((genre) => {
      const those = rows.filter((row) => row.genre === genre)
      return { genre, ids: take(those, most.column) }
    })
    .filter(({ ids }) => ids.length > 0)
    .slice(0, most.columns)
  const entities: { entity: Companion; ids: number[] }[] = []
  for (const entity of companions) {
    if (genres.length + entities.length === most.columns) break
    const about = rows.filter(({ id, entities: all }) => all.includes(entity.id) && !placed.has(id))
    if (about.length > 1) entities.push({ entity, ids: take(about, most.column) })
  }
  return { leading, isWeighed, genres, entities }
}
