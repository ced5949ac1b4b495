import { addDays } from '../../dates.ts'
import { db, type Tx } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { type Lookup, type Reading, readingOf } from './readings.ts'
import { type Filters, spans } from './request.ts'

/** An article that a search found. */
export type Match = { id: number; story: number | null; score: number }

/** So many of the newest articles that match are looked at. */
export const most = 1000

export type Matches = {
  /** The newest first. */
  matches: Match[]
  /** There are more than were asked for. */
  isCut: boolean
}

type Options = {
  /** Whether the order depends on how well each matches; otherwise all scores are 0. */
  scored?: boolean
  limit?: number
}

/**
 * The newest articles that match. Looks into the newest twentieth of a large paper first, and further into the past only
 * while there are too few: a common word costs about as much as a thousand articles, however many hold it.
 */
export function findMatches(
  { readings, paper }: Lookup,
  filters: Filters,
  { scored = false, limit = most }: Options = {},
): Promise<Matches> {
  return db.$transaction(async (tx) => {
    // PostgreSQL takes a look into a vector to cost no more than one at a number, and would walk through whole windows.
    await tx.$executeRaw`SELECT set_config(name, 'off', true) FROM unnest(ARRAY['enable_indexscan', 'enable_seqscan']) AS name`
    const found: Match[] = []
    let until: Date | null = null
    for (const from of [...paper.moments, null]) {
      // Few in the newest twentieth are few in all: the rest at once.
      if (from && until && found.length < limit / 4) continue
      found.push(...(await look(tx, { readings, filters, scored, from, until, limit: limit - found.length })))
      if (found.length === limit) break
      until = from
    }
    return { matches: scored ? found.filter(({ score }) => score > 0) : found, isCut: found.length === limit }
  }, patience)
}

const patience = { timeout: 20_000, maxWait: 10_000 } // milliseconds

type Look = Required<Options> & {
  readings: Reading[]
  filters: Filters
  from: Date | null
  until: Date | null
}

async function look(tx: Tx, { readings, filters, scored, from, until, limit }: Look): Promise<Match[]> {
  const any = readings.flatMap(({ tsquery }) => (tsquery === null ? [] : `(${tsquery})`)).join(' | ')
  if (any === '') return []
  const own = readingOf(Prisma.sql`a.lang`, readings)
  // What only another language would find has no score of its own. A score says nothing of words that must not be there.
  const isSure = readings.length === 1 || (scored && !any.includes('!'))
  const conditions = [
    Prisma.sql`a."listedAt" IS NOT NULL`,
    Prisma.sql`a.search @@ ${any}::tsquery`, // this one has an index
    ...(isSure ? [] : [Prisma.sql`a.search @@ ${own}`]),
    ...(from ? [Prisma.sql`a."listedAt" >= ${from}`] : []),
    ...(until ? [Prisma.sql`a."listedAt" < ${until}`] : []),
    ...narrow(filters),
  ]
  // A match in the headline counts most; a story loses half of its weight in the first months.
  const score = Prisma.sql`ts_rank_cd('{0.1, 0.2, 0.4, 1}', search, ${readingOf(Prisma.sql`lang`, readings)}, 1)
    * (0.4 + 0.6 * exp(-extract(epoch FROM now() - "listedAt")::float8 / 86400 / 120))`
  // Of many rows PostgreSQL and Prisma carry one long one much faster.
  const rows = await tx.$queryRaw<{ found: [number, number | null, number][] }[]>`
    SELECT coalesce(json_agg(json_build_array(id, "storyId", ${scored ? score : Prisma.sql`0`})), '[]') AS found FROM (
      SELECT a.id, a.lang, a."storyId", a."listedAt", a.search FROM "Article" AS a
      WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY a."listedAt" DESC, a.id DESC LIMIT ${limit}
    ) AS newest`
  return (rows[0]?.found ?? []).map(([id, story, value]) => ({ id, story, score: value }))
}

function narrow({ topic, entity, source, lang, type, within, since, until }: Filters): Prisma.Sql[] {
  return [
    topic !== null &&
      Prisma.sql`EXISTS (SELECT FROM "ArticleTopic" WHERE "articleId" = a.id AND "topicId" = (SELECT id FROM "Topic" WHERE slug = ${topic}))`,
    entity !== null &&
      Prisma.sql`EXISTS (SELECT FROM "ArticleEntity" WHERE "articleId" = a.id AND "entityId" = (SELECT id FROM "Entity" WHERE slug = ${entity}))`,
    source !== null && Prisma.sql`a."sourceId" = (SELECT id FROM "Source" WHERE slug = ${source})`,
    lang !== null && Prisma.sql`a.lang = ${lang}`,
    type !== null && Prisma.sql`a.genre = ${type.toUpperCase()}::"Genre"`,
    within !== null && Prisma.sql`a."listedAt" >= now() - make_interval(days => ${spans[within]})`,
    since !== null && Prisma.sql`a."listedAt" >= ${new Date(since)}`,
    until !== null && Prisma.sql`a."listedAt" < ${addDays(new Date(until), 1)}`,
  ].filter((condition) => condition !== false)
}
