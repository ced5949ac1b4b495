import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { item } from '../../urls.ts'
import { type LabelKind, tablesOf } from '../labels/tables.ts'
import { type Counts, expectedOf, leastArticles, leastScore, scoreOf } from './rise.ts'
import { lengthOf, type Window, windowsBefore } from './window.ts'

/** A topic or an entity that is written about more than usual. */
export type Rise = {
  label: LabelKind
  slug: string
  name: string
  kind: string
  path: string
  articles: number
  expected: number
  score: number
  /** Articles of every window, the oldest first, this one last. */
  windows: number[]
}

/** Those that stand out; where none does, those with most articles. */
export type Rising = { isRising: boolean; rises: Rise[] }

const most = { entity: 12, topic: 6 }
const candidates = 500 // those with most articles in the window are looked at

type Row = { id: number; slug: string; name: string; kind: string; now: number; before: Record<string, number> }

export async function listRising(label: LabelKind, window: Window, all: Counts): Promise<Rising> {
  const table = tablesOf[label]
  const { from, until } = window
  const length = lengthOf(window)
  const begin = new Date(from.getTime() - windowsBefore * length * 1000)
  const rows = await db.$queryRaw<(Row & { now: number })[]>`
    WITH recent AS MATERIALIZED (
      SELECT id FROM "Article" WHERE "listedAt" >= ${from} AND "listedAt" < ${until}
    ), candidate AS (
      SELECT ${table.id} AS id, count(*)::int AS now FROM recent JOIN ${table.articles} ON "articleId" = recent.id
      GROUP BY 1 HAVING count(*) >= ${leastArticles} ORDER BY 2 DESC, 1 LIMIT ${candidates}
    )
    SELECT id, now, slug, name, ${table.kind} AS kind, before
    FROM candidate JOIN ${table.label} AS label USING (id) CROSS JOIN LATERAL (
      SELECT coalesce(json_object_agg(ago, articles), '{}') AS before FROM (
        SELECT ceil(extract(epoch FROM ${from}::timestamptz - "listedAt")::float / ${length}) AS ago, count(*)::int AS articles
        FROM ${table.articles} WHERE ${table.id} = candidate.id AND "listedAt" >= ${begin} AND "listedAt" < ${from}
        GROUP BY 1) AS each) AS earlier`
  const rises = rows.map((row) => ({ id: row.id, rise: toRise(label, row, all) }))
  const rising = rises.filter(({ rise }) => rise.score >= leastScore)
  const isRising = rising.length > 0
  const shown = (isRising ? rising : rises)
    .toSorted(
      (a, b) => (isRising ? b.rise.score - a.rise.score : 0) || b.rise.articles - a.rise.articles || a.id - b.id,
    )
    .slice(0, most[label])
  reads(...shown.map(({ id }) => tags.nameOf(label, id)))
  return { isRising, rises: shown.map(({ rise }) => rise) }
}

function toRise(label: LabelKind, { slug, name, kind, now, before }: Row, all: Counts): Rise {
  const earlier = Array.from({ length: windowsBefore }, (_, index) => before[windowsBefore - index] ?? 0)
  const counts = { now, before: earlier.reduce((sum, articles) => sum + articles, 0) }
  return {
    label,
    slug,
    name,
    kind,
    path: item(label === 'topic' ? 'topics' : 'entities', slug),
    articles: now,
    expected: expectedOf(counts, all),
    score: scoreOf(counts, all),
    windows: [...earlier, now],
  }
}
