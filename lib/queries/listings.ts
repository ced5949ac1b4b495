import { addDays } from '../dates.ts'
import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { canonicalLanguage } from '../lang.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { isOver } from '../press/today.ts'
import { paths } from '../urls.ts'
import { findNeighbours, type Neighbours } from './archive/days.ts'
import { type Card, cardSelect, toCard } from './cards.ts'
import { unknownCursor } from './cursor.ts'
import { type Found, findMoved } from './found.ts'
import { published } from './visibility.ts'

/** Where a page of a listing starts: beyond the article with this slug, towards older or newer ones. */
export type Cursor = { slug: string; towards: 'older' | 'newer' } | null

/** What a listing is about. */
export type Subject =
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
  | {
      type: 'author'
      slug: string
      name: string
      description: string
      articleCount: number
      kind: 'PERSON' | 'ORGANISATION'
      homepage: string | null
    }
  | { type: 'source'; slug: string; name: string; description: string; kind: string; homepage: string | null }
  | { type: 'language'; lang: string }
  | ({ type: 'day'; date: Date; isOver: boolean } & Neighbours)

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

const moment = { id: true, publishedAt: true } satisfies Prisma.ArticleSelect
const topicFields = {
  id: true,
  slug: true,
  name: true,
  description: true,
  articleCount: true,
} satisfies Prisma.TopicSelect
const entityFields = {
  id: true,
  slug: true,
  name: true,
  description: true,
  articleCount: true,
  kind: true,
  sameAs: true,
  aliases: { orderBy: { alias: 'asc' }, select: { alias: true } },
} satisfies Prisma.EntitySelect
const authorFields = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  bio: true,
  url: true,
  articleCount: true,
} satisfies Prisma.AuthorSelect
const sourceFields = {
  id: true,
  slug: true,
  name: true,
  description: true,
  kind: true,
  homepage: true,
} satisfies Prisma.SourceSelect

export async function findTopicListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const label = { where: { topic: { slug } }, select: { topic: { select: topicFields } } }
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: { ...moment, topics: label } }))
  const listed = start?.topics[0]?.topic
  const topic = listed ?? (await db.topic.findUnique({ where: { slug }, select: topicFields }))
  if (!topic) return findMoved('topics', slug)
  const { id, ...subject } = topic
  reads(tags.topic(id))
  const position = toPosition(cursor, listed && start)
  const rows = await db.articleTopic.findMany({
    where: { topicId: id, ...labelRange('shownAt', position) },
    ...labelPage('shownAt', position),
  })
  return here({ type: 'topic', ...subject }, paths.topic(subject.slug), cardsOf(rows), position)
}

export async function findEntityListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const label = { where: { entity: { slug } }, select: { entity: { select: entityFields } } }
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: { ...moment, entities: label } }))
  const listed = start?.entities[0]?.entity
  const entity =
    listed ?? (await db.entity.findUnique({ relationLoadStrategy: 'join', where: { slug }, select: entityFields }))
  if (!entity) return findMoved('entities', slug)
  const { id, aliases, ...fields } = entity
  reads(tags.entity(id))
  const position = toPosition(cursor, listed && start)
  const rows = await db.articleEntity.findMany({
    where: { entityId: id, ...labelRange('shownAt', position) },
    ...labelPage('shownAt', position),
  })
  const names = aliases.map(({ alias }) => alias).filter((alias) => alias !== fields.name)
  return here({ type: 'entity', ...fields, aliases: names }, paths.entity(fields.slug), cardsOf(rows), position)
}

export async function findAuthorListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const label = { where: { author: { slug } }, select: { author: { select: authorFields } } }
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: { ...moment, bylines: label } }))
  const listed = start?.bylines[0]?.author
  const author = listed ?? (await db.author.findUnique({ where: { slug }, select: authorFields }))
  if (!author) return findMoved('authors', slug)
  const { id, bio, url, ...fields } = author
  reads(tags.author(id))
  const position = toPosition(cursor, listed && start)
  const rows = await db.byline.findMany({
    where: { authorId: id, ...labelRange('listedAt', position) },
    ...labelPage('listedAt', position),
  })
  const subject = { type: 'author' as const, ...fields, description: bio, homepage: url }
  return here(subject, paths.author(fields.slug), cardsOf(rows), position)
}

export async function findSourceListing(slug: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const label = { select: sourceFields }
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: { ...moment, source: label } }))
  const listed = start?.source?.slug === slug ? start.source : null
  const source = listed ?? (await db.source.findUnique({ where: { slug }, select: sourceFields }))
  if (!source) return findMoved('sources', slug)
  const { id, ...fields } = source
  reads(tags.source(id))
  const position = toPosition(cursor, listed && start)
  const rows = await db.article.findMany({
    where: { sourceId: id, ...articleRange(position, 'publishedAt') },
    ...articlePage(position, 'publishedAt'),
  })
  return here({ type: 'source', ...fields }, paths.source(fields.slug), rows, position)
}

/** Everything in one language, as its tag says it; null when there is nothing. */
export async function findLanguageListing(tag: string, cursor: Cursor): Promise<Found<Listing> | null> {
  const lang = canonicalLanguage(tag)
  if (!lang) return null
  if (lang !== tag) return { state: 'moved', location: paths.language(lang) }
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: { ...moment, lang: true } }))
  reads(tags.address('languages', lang))
  const position = toPosition(cursor, start?.lang === lang ? start : null)
  const rows = await db.article.findMany({
    where: { lang, ...articleRange(position, 'listedAt') },
    ...articlePage(position, 'listedAt'),
  })
  if (rows.length === 0 && !cursor) return null
  return here({ type: 'language', lang }, paths.language(lang), rows, position)
}

/** Everything published on one day, in UTC, and on its first page the days with articles beside it; null when nothing was. */
export async function findDayListing(date: Date, cursor: Cursor): Promise<Found<Listing> | null> {
  const start = cursor && (await db.article.findFirst({ ...startOf(cursor), select: moment }))
  reads(tags.day(date))
  const position = toPosition(cursor, start)
  const thatDay = { listedAt: { gte: date, lt: addDays(date, 1) } }
  const rows = await db.article.findMany({
    where: { AND: [thatDay, articleRange(position, 'listedAt')] },
    ...articlePage(position, 'listedAt'),
  })
  if (rows.length === 0 && !cursor) return null
  const neighbours = cursor ? { older: null, newer: null } : await findNeighbours(date, date)
  return here({ type: 'day', date, isOver: isOver(date), ...neighbours }, paths.day(date), rows, position)
}

/**
 * Finds the article that a page starts beyond, and with it the subject of the listing. The other way round, PostgreSQL
 * could look for the article among all those of the subject.
 */
function startOf({ slug }: NonNullable<Cursor>) {
  return {
    relationLoadStrategy: 'join' as const,
    where: { slug, OR: [published(), { status: 'WITHDRAWN' as const }] },
  }
}

function toPosition(cursor: Cursor, start: { id: number; publishedAt: Date | null } | null | undefined): Position {
  if (!cursor) return null
  if (!start?.publishedAt) throw unknownCursor(cursor.towards === 'older' ? 'after' : 'before')
  return { at: start.publishedAt, id: start.id, towards: cursor.towards }
}

// A range says `<= at` beside the exact condition, so that the scan of the index starts at the position.

// A topic and an entity ask by the time that only the articles have which stand for their story there (`shownAt`): a listing
// shows a story once. An author, a source and a day show everything: see decision 11.

function labelRange<Time extends 'listedAt' | 'shownAt'>(time: Time, position: Position) {
  const is = <Condition>(condition: Condition) => ({ [time]: condition }) as Record<Time, Condition>
  const there = is(published().listedAt)
  if (!position) return there
  const { at, id } = position
  return position.towards === 'older'
    ? { AND: [there, is({ lte: at })], OR: [is({ lt: at }), { articleId: { lt: id } }] }
    : { AND: [there, is({ gte: at })], OR: [is({ gt: at }), { articleId: { gt: id } }] }
}

// What is public has the same time in both columns. A source asks by the one that only its own index is ordered by:
// PostgreSQL, which knows how many articles a source has but not when they came, could look for those of one that fell
// silent among all that came since.

function articleRange(position: Position, time: 'listedAt' | 'publishedAt'): Prisma.ArticleWhereInput {
  if (!position) return { AND: [published(), { [time]: published().listedAt }] }
  const { at, id } = position
  return position.towards === 'older'
    ? { AND: [published(), { [time]: { lte: at } }], OR: [{ [time]: { lt: at } }, { id: { lt: id } }] }
    : { AND: [published(), { [time]: { gte: at } }], OR: [{ [time]: { gt: at } }, { id: { gt: id } }] }
}

function labelPage<Time extends 'listedAt' | 'shownAt'>(time: Time, position: Position) {
  const order = position?.towards === 'newer' ? ('asc' as const) : ('desc' as const)
  return {
    relationLoadStrategy: 'join' as const,
    orderBy: [{ [time]: order } as Record<Time, typeof order>, { articleId: order }],
    take: pageSize + 1,
    select: { article: { select: cardSelect } },
  }
}

function articlePage(position: Position, time: 'listedAt' | 'publishedAt') {
  const order = position?.towards === 'newer' ? ('asc' as const) : ('desc' as const)
  return {
    relationLoadStrategy: 'join' as const,
    orderBy: [{ [time]: order }, { id: order }],
    take: pageSize + 1,
    select: cardSelect,
  }
}

function cardsOf<T>(labels: { article: T }[]): T[] {
  return labels.map(({ article }) => article)
}

/** One row more than a page tells whether there is another page that way; beyond either end is the first page. */
function here(
  subject: Subject,
  path: string,
  rows: Parameters<typeof toCard>[0][],
  position: Position,
): Found<Listing> {
  if (position && rows.length === 0) return { state: 'moved', location: path }
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
