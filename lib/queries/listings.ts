import { addDays } from '../dates.ts'
import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths } from '../urls.ts'
import { type Card, cardSelect, toCard } from './cards.ts'
import { unknownCursor } from './cursor.ts'
import { type Found, findMoved } from './found.ts'
import { published } from './visibility.ts'

/** Where a page of a listing starts: beyond the article with this slug, towards older or newer ones. */
export type Cursor = { slug: string; towards: 'older' | 'newer' } | null

/** What a listing is about. */
export type Subject =
  | { type: 'front'; name: string; description: string }
  | { type: 'topic'; slug: string; name: string; description: string; articleCount: number }
  | {
      type: 'entity'
      slug: string
      name: string
      description: string
      articleCount: number
      kind: string
      aliases: string[]
      sameAs: string[]
    }
  | { type: 'author'; slug: string; name: string; description: string; articleCount: number; homepage: string | null }
  | { type: 'source'; slug: string; name: string; description: string; kind: string; homepage: string | null }
  | { type: 'day'; date: Date }

export type Listing = {
  subject: Subject
  path: string
  cards: Card[]
  /** Slugs to page on from; null at either end. */
  older: string | null
  newer: string | null
}

const pageSize = 30

type Position = { at: Date; id: number; towards: 'older' | 'newer' } | null

export async function findTopicListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const topic = await db.topic.findUnique({
    relationLoadStrategy: 'join',
    where: { slug },
    select: { id: true, slug: true, name: true, description: true, articleCount: true, articles: positionOf(cursor) },
  })
  if (!topic) return findMoved('topics', slug)
  const { id, articles, ...subject } = topic
  reads(tags.topic(id))
  const position = toPosition(cursor, articles)
  const rows = await db.articleTopic.findMany({
    where: { topicId: id, ...labelRange(position) },
    ...labelPage(position),
  })
  return here(
    { type: 'topic', ...subject },
    paths.topic(subject.slug),
    rows.map(({ article }) => article),
    position,
  )
}

export async function findEntityListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const entity = await db.entity.findUnique({
    relationLoadStrategy: 'join',
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      articleCount: true,
      kind: true,
      sameAs: true,
      aliases: { orderBy: { alias: 'asc' }, select: { alias: true } },
      articles: positionOf(cursor),
    },
  })
  if (!entity) return findMoved('entities', slug)
  const { id, articles, aliases, ...fields } = entity
  reads(tags.entity(id))
  const position = toPosition(cursor, articles)
  const rows = await db.articleEntity.findMany({
    where: { entityId: id, ...labelRange(position) },
    ...labelPage(position),
  })
  const names = aliases.map(({ alias }) => alias).filter((alias) => alias !== fields.name)
  return here(
    { type: 'entity', ...fields, aliases: names },
    paths.entity(fields.slug),
    rows.map(({ article }) => article),
    position,
  )
}

export async function findAuthorListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const author = await db.author.findUnique({
    relationLoadStrategy: 'join',
    where: { slug },
    select: { id: true, slug: true, name: true, bio: true, url: true, articleCount: true, bylines: positionOf(cursor) },
  })
  if (!author) return findMoved('authors', slug)
  const { id, bylines, bio, url, ...fields } = author
  reads(tags.author(id))
  const position = toPosition(cursor, bylines)
  const rows = await db.byline.findMany({ where: { authorId: id, ...labelRange(position) }, ...labelPage(position) })
  const subject = { type: 'author' as const, ...fields, description: bio, homepage: url }
  return here(
    subject,
    paths.author(fields.slug),
    rows.map(({ article }) => article),
    position,
  )
}

export async function findSourceListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const source = await db.source.findUnique({
    relationLoadStrategy: 'join',
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      kind: true,
      homepage: true,
      articles: { where: { slug: cursor?.slug ?? '' }, take: 1, select: { id: true, publishedAt: true } },
    },
  })
  if (!source) return findMoved('sources', slug)
  const { id, articles, ...fields } = source
  reads(tags.source(id))
  const position = toPosition(
    cursor,
    articles.map(({ id: articleId, publishedAt }) => ({ articleId, article: { publishedAt } })),
  )
  const rows = await db.article.findMany({
    where: { sourceId: id, ...articleRange(position) },
    ...articlePage(position),
  })
  return here({ type: 'source', ...fields }, paths.source(fields.slug), rows, position)
}

/** Everything published on one day, in UTC; null when nothing was. */
export async function findDayListing(date: Date, cursor: Cursor): Promise<Found<Listing> | null> {
  const start = cursor
    ? await db.article.findUnique({ where: { slug: cursor.slug }, select: { id: true, publishedAt: true } })
    : null
  reads(tags.day(date))
  const position = toPosition(cursor, start ? [{ articleId: start.id, article: start }] : [])
  const thatDay = { listedAt: { gte: date, lt: addDays(date, 1) } }
  const rows = await db.article.findMany({
    where: { AND: [thatDay, articleRange(position)] },
    ...articlePage(position),
  })
  if (rows.length === 0 && !cursor) return null
  return here({ type: 'day', date }, paths.day(date), rows, position)
}

/** Finds, within the query for the subject, the article that a page starts beyond. */
function positionOf(cursor: Cursor) {
  return {
    where: { article: { slug: cursor?.slug ?? '' } },
    take: 1,
    select: { articleId: true, article: { select: { publishedAt: true } } },
  }
}

function toPosition(cursor: Cursor, found: { articleId: number; article: { publishedAt: Date | null } }[]): Position {
  if (!cursor) return null
  const start = found[0]
  if (!start?.article.publishedAt) throw unknownCursor(cursor.towards === 'older' ? 'after' : 'before')
  return { at: start.article.publishedAt, id: start.articleId, towards: cursor.towards }
}

// Both ranges say `listedAt <= x` beside the exact condition, so that the index scan starts at the position.

function labelRange(position: Position) {
  if (!position) return published()
  const { at, id } = position
  return position.towards === 'older'
    ? { AND: [published(), { listedAt: { lte: at } }], OR: [{ listedAt: { lt: at } }, { articleId: { lt: id } }] }
    : { AND: [published(), { listedAt: { gte: at } }], OR: [{ listedAt: { gt: at } }, { articleId: { gt: id } }] }
}

function articleRange(position: Position): Prisma.ArticleWhereInput {
  if (!position) return published()
  const { at, id } = position
  return position.towards === 'older'
    ? { AND: [published(), { listedAt: { lte: at } }], OR: [{ listedAt: { lt: at } }, { id: { lt: id } }] }
    : { AND: [published(), { listedAt: { gte: at } }], OR: [{ listedAt: { gt: at } }, { id: { gt: id } }] }
}

function labelPage(position: Position) {
  const order = position?.towards === 'newer' ? ('asc' as const) : ('desc' as const)
  return {
    relationLoadStrategy: 'join' as const,
    orderBy: [{ listedAt: order }, { articleId: order }],
    take: pageSize + 1,
    select: { article: { select: cardSelect } },
  }
}

function articlePage(position: Position) {
  const order = position?.towards === 'newer' ? ('asc' as const) : ('desc' as const)
  return {
    relationLoadStrategy: 'join' as const,
    orderBy: [{ listedAt: order }, { id: order }],
    take: pageSize + 1,
    select: cardSelect,
  }
}

/** One row more than a page tells whether there is another page that way. */
function here(
  subject: Subject,
  path: string,
  rows: Parameters<typeof toCard>[0][],
  position: Position,
): Found<Listing> {
  const more = rows.length > pageSize
  const cards = rows.slice(0, pageSize).map(toCard)
  const backwards = position?.towards === 'newer'
  if (backwards) cards.reverse()
  const first = cards.at(0)?.slug ?? null
  const last = cards.at(-1)?.slug ?? null
  const older = backwards || more ? last : null
  const newer = backwards ? (more ? first : null) : position ? first : null
  return { state: 'here', value: { subject, path, cards, older, newer } }
}
