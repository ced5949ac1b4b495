import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { SourceKind, SourceState } from '../db/generated/enums.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { type Shown, type SourcePolicy, shownOf, type Uses, usesOf } from '../rights/policy.ts'
import { paths } from '../urls.ts'
import { unknownCursor } from './cursor.ts'

/** A source as the index of them knows it. */
export type SourceEntry = {
  slug: string
  name: string
  kind: SourceKind
  homepage: string | null
  owner: string | null
  country: string | null
  articleCount: number
  /** Its newest public article. */
  newestAt: Date | null
  /** How its feed is doing; null when it has none that is polled, and its stories arrive as records. */
  polling: { every: number; lastSuccessAt: Date | null; lastFailure: string | null; state: SourceState } | null
  shown: Shown
  uses: Uses
}

export type SourceIndex = { path: string; sources: SourceEntry[]; after: string | null }

const pageSize = 60

/** Every source, those with most articles first; `after` is the slug of the last one seen. @throws BadParameterError */
export async function listSources(after: string | null): Promise<SourceIndex> {
  reads(tags.sources, tags.rights)
  const rows = await db.$queryRaw<Row[]>`
    SELECT slug, name, kind, homepage, owner, country, "articleCount", "cadenceMinutes", "lastSuccessAt", "lastFailure", state,
      rights, search, "aiInput", "aiTrain", newest."publishedAt" AS "newestAt"
    FROM "Source" AS source LEFT JOIN LATERAL (
      SELECT "publishedAt" FROM "Article" WHERE "sourceId" = source.id AND "listedAt" IS NOT NULL
      ORDER BY "publishedAt" DESC, id DESC LIMIT 1) AS newest ON true
    ${await beyond(after)} ORDER BY "articleCount" DESC, slug LIMIT ${pageSize + 1}`
  const sources = rows.slice(0, pageSize).map(toEntry)
  return {
    path: paths.sources(),
    sources,
    after: rows.length > pageSize ? (sources.at(-1)?.slug ?? null) : null,
  }
}

type Row = Omit<SourceEntry, 'polling' | 'shown' | 'uses'> &
  SourcePolicy & {
    cadenceMinutes: number | null
    lastSuccessAt: Date | null
    lastFailure: string | null
    state: SourceState
  }

/** Says `<=` beside the exact condition, so that the scan of the index starts there. */
async function beyond(after: string | null): Promise<Prisma.Sql> {
  if (after === null) return Prisma.empty
  const start = await db.source.findUnique({ where: { slug: after }, select: { slug: true, articleCount: true } })
  if (!start) throw unknownCursor('after')
  const { slug, articleCount } = start
  return Prisma.sql`WHERE "articleCount" <= ${articleCount} AND ("articleCount" < ${articleCount} OR slug > ${slug})`
}

function toEntry({ cadenceMinutes, lastSuccessAt, lastFailure, state, ...row }: Row): SourceEntry {
  const { rights, search, aiInput, aiTrain, ...fields } = row
  return {
    ...fields,
    polling: cadenceMinutes === null ? null : { every: cadenceMinutes, lastSuccessAt, lastFailure, state },
    shown: shownOf('FULL', { rights }),
    uses: usesOf({ search, aiInput, aiTrain }),
  }
}
