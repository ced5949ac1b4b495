import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { item } from '../../urls.ts'
import { type LabelKind, segmentOf, tablesOf } from './tables.ts'

/** A topic or an entity that stands beside another one. */
export type Companion = {
  label: LabelKind
  id: number
  slug: string
  name: string
  /** `topic`, or what kind of entity. */
  kind: string
  /** Articles that have both, among those that were looked at. */
  articles: number
  path: string
  /** What names it where things are compared. */
  segment: string
}

export type Company = {
  /** How many of its newest articles were looked at. */
  among: number
  entities: Companion[]
  topics: Companion[]
}

const newest = 200
const most = 10

type Row = Omit<Companion, 'path'> & { among: number }

/** What else the newest articles about something are about, the most frequent first. */
export async function getCompany(kind: LabelKind, id: number): Promise<Company> {
  reads(tags.merges) // which may bring a name here that was not here before
  const { articles, id: reference } = tablesOf[kind]
  const other = (label: LabelKind) => {
    const table = tablesOf[label]
    return [table.label, table.articles, table.id, table.kind] as const
  }
  const [entity, entityArticles, entityId, entityKind] = other('entity')
  const [topic, topicArticles, topicId, topicKind] = other('topic')
  const rows = await db.$queryRaw<Row[]>`
    WITH recent AS MATERIALIZED (
      SELECT "articleId" AS id FROM ${articles} WHERE ${reference} = ${id} AND "listedAt" IS NOT NULL
      ORDER BY "listedAt" DESC, "articleId" DESC LIMIT ${newest}
    ), beside AS MATERIALIZED (
      SELECT 'entity' AS label, ${entityId} AS id, count(*)::int AS articles
        FROM recent JOIN ${entityArticles} ON "articleId" = recent.id
        WHERE NOT (${kind} = 'entity' AND ${entityId} = ${id}) GROUP BY 2
      UNION ALL
      SELECT 'topic', ${topicId}, count(*)::int FROM recent JOIN ${topicArticles} ON "articleId" = recent.id
        WHERE NOT (${kind} = 'topic' AND ${topicId} = ${id}) GROUP BY 2
    ), named AS (
      (SELECT beside.*, slug, name, ${entityKind} AS kind, ${segmentOf('entity')} AS segment
        FROM beside JOIN ${entity} AS label USING (id) WHERE label = 'entity' ORDER BY articles DESC, slug LIMIT ${most})
      UNION ALL
      (SELECT beside.*, slug, name, ${topicKind} AS kind, ${segmentOf('topic')} AS segment
        FROM beside JOIN ${topic} AS label USING (id) WHERE label = 'topic' ORDER BY articles DESC, slug LIMIT ${most})
    )
    SELECT *, (SELECT count(*)::int FROM recent) AS among FROM named ORDER BY articles DESC, slug`
  const companions = rows.map(toCompanion)
  return {
    among: rows[0]?.among ?? 0,
    entities: companions.filter(({ label }) => label === 'entity'),
    topics: companions.filter(({ label }) => label === 'topic'),
  }
}

function toCompanion({ among, ...row }: Row): Companion {
  reads(tags.nameOf(row.label, row.id), ...(row.label === 'topic' ? [tags.address('entities', row.slug)] : []))
  return { ...row, path: item(row.label === 'topic' ? 'topics' : 'entities', row.slug) }
}
