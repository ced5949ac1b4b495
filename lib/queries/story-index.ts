import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { type Place, unknownCursor } from './cursor.ts'
import type { Found } from './found.ts'
import { headlineOf, type Told } from './stories.ts'
import { published } from './visibility.ts'

/** A line of the index of stories. */
export type StoryEntry = {
  slug: string
  title: string
  headline: Told
  standfirst: Told | null
  articleCount: number
  outletCount: number
  /** Names of those who had it first. */
  outlets: string[]
  newest: { slug: string; title: string; lang: string; outlet: string | null }
  firstAt: Date
  newestAt: Date
}

export type StoryIndex = {
  path: string
  entries: StoryEntry[]
  /** Slugs to page on from; null at either end. */
  older: string | null
  newer: string | null
}

export const pageSize = 30

const entryFields = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  articleCount: true,
  sourceCount: true,
  firstAt: true,
  listedAt: true,
  newest: {
    select: {
      slug: true,
      title: true,
      summary: true,
      summaryModel: true,
      lang: true,
      source: { select: { id: true, name: true } },
    },
  },
  coverage: {
    orderBy: [{ firstAt: 'asc' }, { firstId: 'asc' }],
    take: 4,
    select: { source: { select: { id: true, name: true } } },
  },
} satisfies Prisma.StorySelect

type Row = Prisma.StoryGetPayload<{ select: typeof entryFields }>

/** Stories that more than one article tells, those with the newest articles first. */
export async function listStories(place: Place): Promise<Found<StoryIndex>> {
  reads(tags.stories)
  const start =
    place && (await db.story.findUnique({ where: { slug: place.slug }, select: { id: true, listedAt: true } }))
  if (place && !start?.listedAt) throw unknownCursor(place.side)
  const from = place && start?.listedAt ? { at: start.listedAt, id: start.id, side: place.side } : null
  const order = from?.side === 'before' ? 'asc' : 'desc'
  const rows = await db.story.findMany({
    relationLoadStrategy: 'join',
    where: range(from),
    orderBy: [{ shownAt: order }, { id: order }],
    take: pageSize + 1,
    select: entryFields,
  })
  if (from && rows.length === 0) return { state: 'moved', location: paths.stories() }
  const more = rows.length > pageSize
  const entries = rows.slice(0, pageSize).map(toEntry)
  if (from?.side === 'before') entries.reverse()
  const older = from?.side === 'before' || more
  const newer = from?.side === 'before' ? more : from !== null
  return {
    state: 'here',
    value: {
      path: paths.stories(),
      entries,
      older: older ? (entries.at(-1)?.slug ?? null) : null,
      newer: newer ? (entries.at(0)?.slug ?? null) : null,
    },
  }
}

function range(from: { at: Date; id: number; side: 'after' | 'before' } | null): Prisma.StoryWhereInput {
  const shown = { shownAt: published().listedAt }
  if (!from) return shown
  const { at, id, side } = from
  return side === 'after'
    ? { AND: [shown, { shownAt: { lte: at } }], OR: [{ shownAt: { lt: at } }, { id: { lt: id } }] }
    : { AND: [shown, { shownAt: { gte: at } }], OR: [{ shownAt: { gt: at } }, { id: { gt: id } }] }
}

function toEntry({ id, slug, title, summary, newest, coverage, firstAt, listedAt, ...row }: Row): StoryEntry {
  if (!firstAt || !listedAt || !newest) throw new Error(`story ${id} has no public articles`)
  const sources = [...coverage.map(({ source }) => source), ...(newest.source ? [newest.source] : [])]
  reads(tags.story(id), tags.nameOf('story', id), ...sources.map((source) => tags.nameOf('source', source.id)))
  return {
    slug,
    title,
    headline: headlineOf({ slug, title, newest }),
    standfirst: summary
      ? { text: summary, lang: null, model: null }
      : newest.summary
        ? { text: newest.summary, lang: newest.lang, model: newest.summaryModel }
        : null,
    articleCount: row.articleCount,
    outletCount: row.sourceCount,
    outlets: coverage.map(({ source }) => source.name),
    newest: { slug: newest.slug, title: newest.title, lang: newest.lang, outlet: newest.source?.name ?? null },
    firstAt,
    newestAt: listedAt,
  }
}
