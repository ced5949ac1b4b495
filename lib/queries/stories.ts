import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { isMadeOfSlug } from '../slug.ts'
import { paths } from '../urls.ts'
import { type Place, unknownCursor } from './cursor.ts'
import { type Found, findMoved } from './found.ts'
import { findSpread, type Spread } from './story-spread.ts'
import { published } from './visibility.ts'

const reportFields = {
  id: true,
  slug: true,
  lang: true,
  title: true,
  summary: true,
  summaryModel: true,
  listedAt: true,
  updatedAt: true,
  canonicalSource: true,
  source: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.ArticleSelect

const storyFields = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  articleCount: true,
  sourceCount: true,
  firstAt: true,
  listedAt: true,
  newest: { select: reportFields },
  coverage: {
    orderBy: [{ firstAt: 'asc' }, { firstId: 'asc' }],
    take: 40,
    select: { articleCount: true, firstAt: true, source: { select: { id: true, slug: true, name: true } } },
  },
} satisfies Prisma.StorySelect

type Row = Prisma.StoryGetPayload<{ select: typeof storyFields }>
type ReportRow = Prisma.ArticleGetPayload<{ select: typeof reportFields }>

/** One article of a story, as the story's page shows it. */
export type Report = Omit<ReportRow, 'listedAt'> & { publishedAt: Date; first: boolean }

/** A text of a story; its language, and the model that wrote it, are known only when it is an article's. */
export type Told = { text: string; lang: string | null; model: string | null }

export type Outlet = { slug: string; name: string; articleCount: number; firstAt: Date }

export type Story = {
  slug: string
  title: string
  path: string
  headline: Told
  standfirst: Told | null
  articleCount: number
  outletCount: number
  firstAt: Date
  newestAt: Date
  /** Who tells it, in the order in which they had it. */
  outlets: Outlet[]
  newest: Report
  /** In order of time. */
  reports: Report[]
  spread: Spread
  /** Slugs to page on from; null at either end. */
  earlier: string | null
  later: string | null
}

export const pageSize = 50

/** A story, and its articles from the first one on, a page at a time. */
export async function findStory(slug: string, place: Place): Promise<Found<Story> | null> {
  const start = place && (await findStart(place.slug))
  const told = start?.story?.slug === slug ? start.story : null
  const row =
    told ?? (await db.story.findUnique({ relationLoadStrategy: 'join', where: { slug }, select: storyFields }))
  if (row) reads(tags.story(row.id), tags.nameOf('story', row.id))
  if (!row?.newest) return findMoved('stories', slug) // one that no public article tells is nothing yet
  if (place && !(told && start?.publishedAt)) throw unknownCursor(place.side)
  const from = place && start?.publishedAt ? { at: start.publishedAt, id: start.id, side: place.side } : null
  const [rows, spread] = await Promise.all([
    db.article.findMany({
      relationLoadStrategy: 'join',
      where: { storyId: row.id, ...reportRange(from) },
      orderBy: from?.side === 'before' ? [{ listedAt: 'desc' }, { id: 'desc' }] : [{ listedAt: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: reportFields,
    }),
    findSpread(row.id),
  ])
  if (from && rows.length === 0) return { state: 'moved', location: paths.story(slug) }
  return { state: 'here', value: { ...describe(row, toReport(row.newest, false)), spread, ...page(rows, from) } }
}

function findStart(slug: string) {
  return db.article.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, OR: [published(), { status: 'WITHDRAWN' }] },
    select: { id: true, publishedAt: true, story: { select: storyFields } },
  })
}

type From = { at: Date; id: number; side: 'after' | 'before' } | null

// `<= at` beside the exact condition, so that the scan of the index starts there: as in listings.
function reportRange(from: From): Prisma.ArticleWhereInput {
  if (!from) return published()
  const { at, id, side } = from
  return side === 'after'
    ? { AND: [published(), { listedAt: { gte: at } }], OR: [{ listedAt: { gt: at } }, { id: { gt: id } }] }
    : { AND: [published(), { listedAt: { lte: at } }], OR: [{ listedAt: { lt: at } }, { id: { lt: id } }] }
}

function page(rows: ReportRow[], from: From): Pick<Story, 'reports' | 'earlier' | 'later'> {
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (from?.side === 'before') shown.reverse()
  const before = from?.side === 'before' ? more : from !== null
  const after = from?.side === 'before' ? true : more
  const reports = shown.map((row, index) => toReport(row, index === 0 && !before))
  return {
    reports,
    earlier: before ? (reports.at(0)?.slug ?? null) : null,
    later: after ? (reports.at(-1)?.slug ?? null) : null,
  }
}

function toReport({ listedAt, ...row }: ReportRow, first: boolean): Report {
  if (!listedAt) throw new Error(`article ${row.id} is not public`)
  reads(tags.article(row.id), ...(row.source ? [tags.nameOf('source', row.source.id)] : []))
  return { ...row, publishedAt: listedAt, first }
}

function describe({ slug, title, articleCount, sourceCount, coverage, ...row }: Row, newest: Report) {
  reads(...coverage.map(({ source }) => tags.nameOf('source', source.id)))
  return {
    slug,
    title,
    path: paths.story(slug),
    headline: headlineOf({ slug, title, newest }),
    standfirst: row.summary ? { text: row.summary, lang: null, model: null } : null,
    articleCount,
    outletCount: sourceCount,
    firstAt: row.firstAt ?? newest.publishedAt,
    newestAt: newest.publishedAt,
    newest,
    outlets: coverage.map(({ source, articleCount: count, firstAt }) => ({
      slug: source.slug,
      name: source.name,
      articleCount: count,
      firstAt,
    })),
  }
}

/** A story's title, or its newest article's where nobody has given it one. */
export function headlineOf(story: { slug: string; title: string; newest: { title: string; lang: string } }): Told {
  const { slug, title, newest } = story
  return isMadeOfSlug(title, slug)
    ? { text: newest.title, lang: newest.lang, model: null }
    : { text: title, lang: null, model: null }
}
