import { db } from '../../db/client.ts'
import { Prisma } from '../../db/generated/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { getPaperStatement, isFindable } from '../rights.ts'
import { leastArticles } from '../thin.ts'
import { daysWorthListing, findableSources, newest } from './worth-listing.ts'

/** A file of the sitemap, named `articles-12`; its number is a range of ids, for days a year. */
export type Part = { section: Section; number: number }
export type Section = (typeof sections)[number]

export const sections = ['pages', 'articles', 'stories', 'topics', 'entities', 'authors', 'sources', 'days'] as const

/** Ids a file. Small, so that printing one is no event, and a change of one article recalls little. */
export const partSize = 5_000

const last = Math.floor(2 ** 31 / partSize) - 1 // ids are integers of PostgreSQL

export const partOf = (id: number): number => Math.floor(id / partSize)

export const partName = ({ section, number }: Part): string => `${section}-${number}`

/** Reads `articles-12`; null when no file can be called so. */
export function readPartName(name: string): Part | null {
  const [, word, digits] = /^([a-z]+)-(0|[1-9]\d{0,5})$/.exec(name) ?? []
  const section = sections.find((each) => each === word)
  return section && digits && Number(digits) <= last ? { section, number: Number(digits) } : null
}

/** All files that have something in them, with the moment of the newest change in each, as far as it is known. */
export async function listParts(): Promise<(Part & { changedAt: Date | null })[]> {
  const { search } = await getPaperStatement()
  if (search === false) return []
  reads(tags.sitemap, tags.rights, tags.topics, tags.entities)
  const numbered = (section: Section, rows: { number: number; changedAt: Date | null }[]) =>
    rows.map((row) => ({ section, ...row }))
  return [
    { section: 'pages', number: 0, changedAt: null },
    ...numbered('articles', await listArticleParts()),
    ...numbered('stories', await listLabelParts(Prisma.sql`"Story"`, Prisma.sql`"listedAt"`)),
    ...numbered('topics', await listLabelParts(Prisma.sql`"Topic"`)),
    ...numbered('entities', await listLabelParts(Prisma.sql`"Entity"`)),
    ...numbered('authors', await listLabelParts(Prisma.sql`"Author"`)),
    ...numbered('sources', await listLabelParts(findableSources())),
    ...numbered('days', await listYears()),
  ]
}

type Row = { number: number; changedAt: Date | null }

/** The first entry of an index for each file, unless search engines may not have that. */
function listArticleParts(): Promise<Row[]> {
  const changedAt = Prisma.sql`greatest(a."updatedAt", a."createdAt", a."listedAt")`
  return db.$queryRaw<Row[]>`
    SELECT part AS number, newest."changedAt" FROM generate_series(0, (SELECT max(id) / 5000 FROM "Article")) AS part
    CROSS JOIN LATERAL (
      SELECT ${changedAt} AS "changedAt" FROM "Article" AS a LEFT JOIN "Source" AS s ON s.id = a."sourceId"
      WHERE a.id / 5000 = part AND a."listedAt" IS NOT NULL AND ${isFindable()}
      ORDER BY ${changedAt} DESC LIMIT 1) AS newest
    ORDER BY part`
}

function listLabelParts(table: Prisma.Sql, changedAt = Prisma.sql`"changedAt"`): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT id / ${partSize}::int AS number, max(${changedAt}) AS "changedAt" FROM ${table}
    WHERE "articleCount" >= ${leastArticles} GROUP BY 1 ORDER BY 1`
}

/** The years in which something was published: a walk along one index, like that of the days. */
function listYears(): Promise<Row[]> {
  const [first, last] = [Prisma.sql`'-infinity'::timestamptz`, Prisma.sql`'infinity'::timestamptz`]
  const begin = Prisma.sql`date_trunc('year', year.newest, 'UTC')`
  const end = Prisma.sql`${begin} + interval '1 year'`
  return db.$queryRaw<Row[]>`
    WITH RECURSIVE year AS (
      (${newest(first, last)})
      UNION ALL
      SELECT before.newest FROM year CROSS JOIN LATERAL (${newest(first, begin)}) AS before
    )
    SELECT extract(year FROM year.newest AT TIME ZONE 'UTC')::int AS number, day.newest AS "changedAt"
    FROM year CROSS JOIN LATERAL (${daysWorthListing(begin, end)} LIMIT 1) AS day ORDER BY number`
}
