import { db } from '../../db/client.ts'
import type { Count } from '../../periods.ts'
import { periodsBetween } from '../../periods.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { type LabelKind, tablesOf } from './tables.ts'

/** When something was written about. */
export type Timeline = {
  first: Date
  last: Date
  /** The months that had any articles, the first one first. */
  months: Count[]
  /** Each of the ninety days that end today; or, when nothing came in them, those that end with the last article. */
  days: Count[]
}

/** So many days stand in a sparkline. */
export const dayCount = 90

type Row = { first: Date | null; last: Date | null; until: Date; isPast: boolean; months: Pair[]; days: Pair[] }
type Pair = [seconds: number, articles: number]

/** Months are counted by the database as articles come (decision 13), days here; null when there is no article at all. */
export async function getTimeline(kind: LabelKind, id: number): Promise<Timeline | null> {
  const { articles, months, id: reference } = tablesOf[kind]
  const [row] = await db.$queryRaw<Row[]>`
    WITH span AS (
      SELECT min("listedAt") AS first, max("listedAt") AS last,
        -- Half a minute of grace: the midnight that recalls this page is struck by another clock.
        date_trunc('day', now() + interval '30 seconds', 'UTC') AS today
      FROM (
        (SELECT "listedAt" FROM ${articles} WHERE ${reference} = ${id} AND "listedAt" IS NOT NULL ORDER BY "listedAt" LIMIT 1)
        UNION ALL
        (SELECT "listedAt" FROM ${articles} WHERE ${reference} = ${id} AND "listedAt" IS NOT NULL ORDER BY "listedAt" DESC LIMIT 1)
      ) AS ends
    ), bounds AS (
      SELECT *, last < today - make_interval(days => ${dayCount - 1}) AS "isPast",
        CASE WHEN last < today - make_interval(days => ${dayCount - 1}) THEN date_trunc('day', last, 'UTC') ELSE today END AS until
      FROM span
    )
    SELECT first, last, until, coalesce("isPast", false) AS "isPast",
      coalesce((SELECT json_agg(json_build_array(extract(epoch FROM month), articles) ORDER BY month)
        FROM ${months} WHERE ${reference} = ${id}), '[]') AS months,
      coalesce((SELECT json_agg(json_build_array(extract(epoch FROM day), count)) FROM (
        SELECT date_trunc('day', "listedAt", 'UTC') AS day, count(*) FROM ${articles}
        WHERE ${reference} = ${id} AND "listedAt" >= until - make_interval(days => ${dayCount - 1}) AND "listedAt" < until + interval '1 day'
        GROUP BY 1) AS each), '[]') AS days
    FROM bounds`
  if (!row?.first || !row.last) return null
  if (!row.isPast) reads(tags.today)
  const since = new Date(row.until.getTime() - (dayCount - 1) * 86_400_000)
  return {
    first: row.first,
    last: row.last,
    months: row.months.map(toCount),
    days: periodsBetween(row.days.map(toCount), 'day', since, row.until),
  }
}

function toCount([seconds, articles]: Pair): Count {
  return { from: new Date(seconds * 1000), articles }
}
