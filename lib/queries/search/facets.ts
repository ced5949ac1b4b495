import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import type { Match } from './matches.ts'
import { type Span, spans, type Type } from './request.ts'
import { keyOf } from './stories.ts'

export type FacetValue = { value: string; label: string; count: number }

/** What would narrow a search, most frequent values first, each with how many stories that would leave. */
export type Facets = {
  topic: FacetValue[]
  entity: FacetValue[]
  source: FacetValue[]
  lang: FacetValue[]
  type: { value: Type; count: number }[]
  within: { value: Span; count: number }[]
}

export const noFacets: Facets = { topic: [], entity: [], source: [], lang: [], type: [], within: [] }

const size = 8

export async function countFacets(matches: Match[]): Promise<Facets> {
  // Names are looked up for the few that are shown.
  const labelled = (counted: Prisma.Sql, labels: Prisma.Sql) => Prisma.sql`
    SELECT l.slug AS value, l.name AS label, count FROM (${counted} GROUP BY id ORDER BY count DESC, id LIMIT ${size}) AS counted
    JOIN ${labels} AS l USING (id) ORDER BY count DESC, label`
  const within = Object.entries(spans).map(
    ([span, days]) =>
      Prisma.sql`SELECT ${span} AS value, count(DISTINCT story) FROM found WHERE "listedAt" >= now() - make_interval(days => ${days})`,
  )
  const lists = {
    topic: labelled(
      Prisma.sql`SELECT x."topicId" AS id, count(DISTINCT story) FROM found JOIN "ArticleTopic" AS x ON x."articleId" = found.article`,
      Prisma.sql`"Topic"`,
    ),
    entity: labelled(
      Prisma.sql`SELECT x."entityId" AS id, count(DISTINCT story) FROM found JOIN "ArticleEntity" AS x ON x."articleId" = found.article`,
      Prisma.sql`"Entity"`,
    ),
    source: labelled(
      Prisma.sql`SELECT "sourceId" AS id, count(DISTINCT story) FROM found WHERE "sourceId" IS NOT NULL`,
      Prisma.sql`"Source"`,
    ),
    lang: Prisma.sql`SELECT lang AS value, lang AS label, count(DISTINCT story) FROM found GROUP BY lang ORDER BY 3 DESC, 1 LIMIT ${size}`,
    type: Prisma.sql`SELECT lower(genre::text) AS value, count(DISTINCT story) FROM found GROUP BY genre ORDER BY 2 DESC, genre`,
    within: Prisma.join(within, ' UNION ALL '),
  }
  const pairs = Object.entries(lists).map(
    ([name, list]) => Prisma.sql`${name}::text, (SELECT coalesce(json_agg(list), '[]') FROM (${list}) AS list)`,
  )
  const rows = await db.$queryRaw<{ facets: Facets }[]>`
    WITH found AS MATERIALIZED (
      SELECT article, story, a.lang, a.genre, a."sourceId", a."listedAt"
      FROM unnest(${matches.map(({ id }) => id)}::int[], ${matches.map(keyOf)}::int[]) AS match (article, story)
      JOIN "Article" AS a ON a.id = article
    )
    SELECT json_build_object(${Prisma.join(pairs)}) AS facets`
  return rows[0]?.facets ?? noFacets
}
