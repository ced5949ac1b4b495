import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
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
export function listNamed(query: string): Promise<Named[]> {
  const start = `${query.replace(/[\\%_]/g, '\\$&')}%`
  return list(Prisma.sql`name ILIKE ${start}`, Prisma.sql`alias ILIKE ${start}`)
}

/** The same for a name that is mistyped. */
export function listNamedLike(query: string): Promise<Named[]> {
  const isLike = (name: Prisma.Sql) => Prisma.sql`${name} % ${query} AND similarity(${name}, ${query}) >= ${likeness}`
  return list(isLike(Prisma.sql`name`), isLike(Prisma.sql`alias`))
}

const likeness = 0.45

async function list(isTopic: Prisma.Sql, isEntity: Prisma.Sql): Promise<Named[]> {
  reads(tags.topics, tags.entities)
  const rows = await db.$queryRaw<{ kind: string; slug: string; name: string; count: number }[]>`
    (SELECT 'topic' AS kind, slug, name, "articleCount" AS count FROM "Topic"
      WHERE "articleCount" > 0 AND ${isTopic} ORDER BY "articleCount" DESC, id LIMIT 3)
    UNION ALL
    (SELECT lower(e.kind::text), e.slug, e.name, e."articleCount" FROM "Entity" AS e
      WHERE e."articleCount" > 0 AND e.id IN (SELECT "entityId" FROM "EntityAlias" WHERE ${isEntity} LIMIT 200)
      ORDER BY e."articleCount" DESC, id LIMIT 5)`
  return rows.map(({ kind, slug, name, count }) => ({
    name,
    kind,
    articleCount: count,
    path: kind === 'topic' ? paths.topic(slug) : paths.entity(slug),
    segment: `${kind === 'topic' ? 'topic' : 'entity'}:${slug}`,
  }))
}
