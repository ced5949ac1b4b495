import { db } from '../db/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'

/** A stretch of time in which articles of a story came. */
export type Chapter = {
  /** Its first day, in UTC. */
  date: Date
  unit: 'day' | 'month' | 'year'
  articleCount: number
  /** The article that it begins after; null for the first. */
  after: string | null
}
export type Name = { slug: string; name: string; articleCount: number }

/** What all articles of a story come to: when they came, what they are about, in which languages. */
export type Spread = {
  chapters: Chapter[]
  entities: Name[]
  topics: Name[]
  languages: { lang: string; articleCount: number }[]
}

const mostChapters = 24

type Day = { day: string; count: number; after: string | null }
type Label = { id: number; slug: string; name: string; count: number }
type Row = { days: Day[]; entities: Label[]; topics: Label[]; languages: { lang: string; count: number }[] }

/** Costs as much as the story is long, whichever of its pages is asked for. */
export async function findSpread(storyId: number): Promise<Spread> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH told AS MATERIALIZED (
      SELECT lang, to_char("listedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, "listedAt", id,
        lag(slug) OVER (ORDER BY "listedAt", id) AS before
      FROM "Article" WHERE "storyId" = ${storyId} AND "listedAt" IS NOT NULL
    )
    SELECT
      (SELECT coalesce(json_agg(each ORDER BY day), '[]') FROM (
        SELECT day, count(*) AS count, (array_agg(before ORDER BY "listedAt", id))[1] AS after FROM told GROUP BY day) AS each) AS days,
      (SELECT coalesce(json_agg(each ORDER BY count DESC, lang), '[]') FROM (
        SELECT lang, count(*) AS count FROM told GROUP BY lang) AS each) AS languages,
      (SELECT coalesce(json_agg(each ORDER BY count DESC, slug), '[]') FROM (
        SELECT label.id, slug, name, count(*) AS count FROM "ArticleEntity" JOIN "Entity" AS label ON label.id = "entityId"
        WHERE "storyId" = ${storyId} AND "listedAt" IS NOT NULL GROUP BY label.id ORDER BY count(*) DESC, slug LIMIT 12) AS each) AS entities,
      (SELECT coalesce(json_agg(each ORDER BY count DESC, slug), '[]') FROM (
        SELECT label.id, slug, name, count(*) AS count FROM "ArticleTopic" JOIN "Topic" AS label ON label.id = "topicId"
        WHERE "storyId" = ${storyId} AND "listedAt" IS NOT NULL GROUP BY label.id ORDER BY count(*) DESC, slug LIMIT 6) AS each) AS topics`
  if (!row) throw new Error('an aggregate without a row')
  reads(
    ...row.entities.map(({ id }) => tags.nameOf('entity', id)),
    ...row.topics.map(({ id }) => tags.nameOf('topic', id)),
  )
  return {
    chapters: chaptersOf(row.days),
    entities: row.entities.map(toName),
    topics: row.topics.map(toName),
    languages: row.languages.map(({ lang, count }) => ({ lang, articleCount: count })),
  }
}

const startOf = {
  day: ({ day }: Day) => day,
  month: ({ day }: Day) => `${day.slice(0, 7)}-01`,
  year: ({ day }: Day) => `${day.slice(0, 4)}-01-01`,
}

/** Day by day, or month by month, or year by year when there are many. */
export function chaptersOf(days: Day[]): Chapter[] {
  const groups = (unit: Chapter['unit']) => Map.groupBy(days, startOf[unit])
  const unit = (['day', 'month'] as const).find((each) => groups(each).size <= mostChapters) ?? 'year'
  return [...groups(unit)].map(([day, group]) => ({
    date: new Date(`${day}T00:00:00Z`),
    unit,
    articleCount: group.reduce((sum, { count }) => sum + count, 0),
    after: group[0]?.after ?? null,
  }))
}

function toName({ slug, name, count }: Label): Name {
  return { slug, name, articleCount: count }
}
