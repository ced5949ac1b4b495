import { addMonths, parseMonth } from '../dates.ts'
import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { paths } from '../urls.ts'
import { type Article, loadArticles } from './articles.ts'
import { BadParameterError, type SearchParams } from './cursor.ts'
import { type FeedSubject, findFeedSubject, type Scope } from './feed-subjects.ts'
import type { Found } from './found.ts'
import { site } from './visibility.ts'

/** Part of a month of an archive (RFC 5005, section 4); the first part has its oldest articles, and no more than 100. */
export type Archive = { month: string; part: number }

export type Withdrawn = { uid: string; at: Date }

/** Articles about one thing, the newest first, for those who follow it. */
export type Feed = {
  subject: FeedSubject
  articles: Article[]
  /** Articles that were in this document and are no more. */
  withdrawn: Withdrawn[]
  /** The part of the archive that this is; null for the feed that is subscribed to. */
  archive: Archive | null
  older: Archive | null
  newer: Archive | null
}

const newest = 50
const partSize = 100

/** The feed of the page at this path, given as decoded segments. @throws BadParameterError */
export async function findFeed(segments: string[], params: SearchParams): Promise<Found<Feed> | null> {
  const archive = readArchive(params)
  const found = await findFeedSubject(segments, params)
  if (found?.state !== 'here') return found
  const { subject, scope } = found.value
  if (scope.kind === 'found') return here({ subject, ...none, articles: await loadArticles(scope.ids) })
  reads(scope.tag)
  return here(archive ? await archivePart(subject, scope, archive) : await currentFeed(subject, scope))
}

const none = { withdrawn: [], archive: null, older: null, newer: null }

/** The paper's feed with one article alone: how it will stand there. */
export function feedOfOne(article: Article): Feed {
  const { name, tagline: description } = site()
  return { subject: { type: 'front', name, description, path: paths.front() }, ...none, articles: [article] }
}

function here(feed: Feed): Found<Feed> {
  return { state: 'here', value: feed }
}

/** `?archive=2026-06.2` @throws BadParameterError */
function readArchive({ archive }: SearchParams): Archive | null {
  if (archive === undefined) return null
  const [, month = '', part = ''] =
    typeof archive === 'string' ? (/^(\d{4}-\d{2})\.([1-9]\d{0,4})$/.exec(archive) ?? []) : []
  if (parseMonth(month)) return { month, part: Number(part) }
  throw new BadParameterError('archive', (t) => t('feed.badArchive'))
}

/** `?content=summary` leaves the texts out. @throws BadParameterError */
export function readContent({ content }: SearchParams): boolean {
  if (content === undefined || content === 'full' || content === 'summary') return content === 'summary'
  throw new BadParameterError('content', (t) => t('parameters.oneOf', { name: 'content', allowed: 'full, summary' }))
}

type Row = { id: number; at: Date }

async function currentFeed(subject: FeedSubject, scope: Ranged): Promise<Feed> {
  const rows = await db.$queryRaw<Row[]>`${rowsOf(scope)} ORDER BY ${scope.time} DESC, ${scope.id} DESC LIMIT ${newest}`
  const [latest] = rows
  if (!latest) return { subject, ...none, articles: [] }
  const month = monthOf(latest.at)
  const [articles, parts, withdrawn] = await Promise.all([
    loadArticles(rows.map(({ id }) => id)),
    partsOf(scope, month),
    listWithdrawn(scope, rows.at(-1)?.at ?? latest.at, null),
  ])
  return { subject, articles, withdrawn, archive: null, older: { month, part: parts.length }, newer: null }
}

async function archivePart(subject: FeedSubject, scope: Ranged, { month, part }: Archive): Promise<Feed> {
  const parts = await partsOf(scope, month)
  const rows = parts[part - 1]
  const [first, last] = [rows?.at(0), rows?.at(-1)]
  if (!rows || !first || !last) throw new BadParameterError('archive', (t) => t('feed.noSuchPart'))
  const [articles, withdrawn, older, newer] = await Promise.all([
    loadArticles(rows.toReversed().map(({ id }) => id)),
    listWithdrawn(scope, first.at, last.at),
    part > 1 ? { month, part: part - 1 } : lastPartBefore(scope, month),
    part < parts.length ? { month, part: part + 1 } : firstPartAfter(scope, month),
  ])
  return { subject, articles, withdrawn, archive: { month, part }, older, newer }
}

type Ranged = Extract<Scope, { kind: 'range' }>

function rowsOf({ from, id, time }: Ranged): Prisma.Sql {
  return Prisma.sql`SELECT ${id} AS id, ${time} AS at ${from}`
}

/** A month in parts, from its beginning: parts that are full stay as they are. Reads one range of one index. */
async function partsOf(scope: Ranged, month: string): Promise<Row[][]> {
  const [start, end] = boundsOf(month)
  const { time, id } = scope
  const rows = await db.$queryRaw<Row[]>`
    ${rowsOf(scope)} AND ${time} >= ${start} AND ${time} < ${end} ORDER BY ${time}, ${id}`
  return Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) =>
    rows.slice(part * partSize, (part + 1) * partSize),
  )
}

async function lastPartBefore(scope: Ranged, month: string): Promise<Archive | null> {
  const [start] = boundsOf(month)
  const { time, id } = scope
  const [row] = await db.$queryRaw<
    Row[]
  >`${rowsOf(scope)} AND ${time} < ${start} ORDER BY ${time} DESC, ${id} DESC LIMIT 1`
  if (!row) return null
  return { month: monthOf(row.at), part: (await partsOf(scope, monthOf(row.at))).length }
}

async function firstPartAfter(scope: Ranged, month: string): Promise<Archive | null> {
  const [, end] = boundsOf(month)
  const { time, id } = scope
  const [row] = await db.$queryRaw<Row[]>`${rowsOf(scope)} AND ${time} >= ${end} ORDER BY ${time}, ${id} LIMIT 1`
  return row ? { month: monthOf(row.at), part: 1 } : null
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7)
}

function boundsOf(month: string): [Date, Date] {
  const start = new Date(`${month}-01T00:00:00Z`)
  return [start, addMonths(start, 1)]
}

/** The newest that left, of those that would stand in this stretch of time. */
async function listWithdrawn({ holds }: Ranged, from: Date, to: Date | null): Promise<Withdrawn[]> {
  return db.$queryRaw<Withdrawn[]>`
    SELECT a.uid::text, max(c.at) AS at FROM "Article" AS a JOIN "Change" AS c ON c."articleId" = a.id AND c.kind = 'WITHDRAWN'
    WHERE a.status = 'WITHDRAWN' AND a."publishedAt" >= ${from} ${to ? Prisma.sql`AND a."publishedAt" <= ${to}` : Prisma.empty}
      AND ${holds}
    GROUP BY a.id ORDER BY a."publishedAt" DESC, a.id DESC LIMIT ${newest}`
}
