import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { paths } from '../../urls.ts'

export type Named = {
  name: string
  kind: string
  articleCount: number
  path: string
  /** What names it where things are compared. */
  segment: string
}

/** Topics and entities whose name, or one of whose names, begins with the query; those with most articles first. */
export async function listNamed(query: string): Promise<Named[]> {
  reads(tags.topics, tags.entities)
  const start = `${query.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<{ kind: string; slug: string; name: string; count: number }[]>`
    (SELECT 'topic' AS kind, slug, name, "articleCount" AS count FROM "Topic"
      WHERE "articleCount" > 0 AND name ILIKE ${start} ORDER BY "articleCount" DESC LIMIT 3)
    UNION ALL
    (SELECT lower(e.kind::text), e.slug, e.name, e."articleCount" FROM "Entity" AS e
      WHERE e."articleCount" > 0 AND e.id IN (SELECT "entityId" FROM "EntityAlias" WHERE alias ILIKE ${start} LIMIT 200)
      ORDER BY e."articleCount" DESC LIMIT 5)`
  return rows.map(({ kind, slug, name, count }) => ({
    name,
    kind,
    articleCount: count,
    path: kind === 'topic' ? paths.topic(slug) : paths.entity(slug),
    segment: `${kind === 'topic' ? 'topic' : 'entity'}:${slug}`,
  }))
}
