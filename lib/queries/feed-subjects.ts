import { db } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { canonicalLanguage } from '../lang.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { paths, type Section } from '../urls.ts'
import type { SearchParams } from './cursor.ts'
import { type Found, findMoved } from './found.ts'
import { followed, readSearch, searchPath } from './search/request.ts'
import { listNewestFound } from './search/search.ts'
import { site } from './visibility.ts'

/** What a feed is about; `path` is the page that it follows, query and all. */
export type FeedSubject =
  | { type: 'front'; name: string; description: string; path: string }
  | { type: 'topic' | 'entity' | 'author' | 'source'; name: string; description: string; path: string }
  | { type: 'language'; lang: string; path: string }
  | { type: 'search'; query: string; path: string }

/** Where its articles are: a range of an index, with the columns that order it, or what a search found. */
export type Scope =
  | { kind: 'range'; from: Prisma.Sql; id: Prisma.Sql; time: Prisma.Sql; holds: Prisma.Sql; tag: string }
  | { kind: 'found'; ids: number[] }

type SubjectWithScope = { subject: FeedSubject; scope: Scope }

/** @throws BadParameterError for a search that makes no sense */
export async function findFeedSubject(
  [section, slug, ...rest]: string[],
  params: SearchParams,
): Promise<Found<SubjectWithScope> | null> {
  if (rest.length > 0) return null
  if (section === undefined)
    return here({ type: 'front', ...front() }, ofAll(Prisma.sql`TRUE`, Prisma.sql`"listedAt"`, tags.front))
  if (section === 'search' && slug === undefined) return ofSearch(params)
  if (slug === undefined) return null
  if (section === 'languages') return ofLanguage(slug)
  const known = labelled[section as keyof typeof labelled]
  return known ? known(slug) : null
}

function front(): { name: string; description: string; path: string } {
  const { name, tagline } = site()
  return { name, description: tagline, path: paths.front() }
}

function here(subject: FeedSubject, scope: Scope): Found<SubjectWithScope> {
  return { state: 'here', value: { subject, scope } }
}

const fields = { id: true, slug: true, name: true, description: true } as const

const labelled = {
  topics: async (slug: string) =>
    ofLabel('topic', 'topics', slug, await db.topic.findUnique({ where: { slug }, select: fields })),
  entities: async (slug: string) =>
    ofLabel('entity', 'entities', slug, await db.entity.findUnique({ where: { slug }, select: fields })),
  sources: async (slug: string) =>
    ofLabel('source', 'sources', slug, await db.source.findUnique({ where: { slug }, select: fields })),
  authors: async (slug: string) => {
    const author = await db.author.findUnique({
      where: { slug },
      select: { id: true, slug: true, name: true, bio: true },
    })
    return ofLabel('author', 'authors', slug, author && { ...author, description: author.bio })
  },
}

type Label = { id: number; slug: string; name: string; description: string }

async function ofLabel(
  type: 'topic' | 'entity' | 'author' | 'source',
  section: Section,
  slug: string,
  label: Label | null,
): Promise<Found<SubjectWithScope> | null> {
  if (!label) return findMoved(section, slug)
  const { id, name, description } = label
  return here({ type, name, description, path: paths[type](label.slug) }, scopes[type](id))
}

const scopes = {
  topic: (id: number) => ofLabels(Prisma.sql`"ArticleTopic"`, Prisma.sql`"topicId"`, id, tags.topic(id)),
  entity: (id: number) => ofLabels(Prisma.sql`"ArticleEntity"`, Prisma.sql`"entityId"`, id, tags.entity(id)),
  author: (id: number) => ofLabels(Prisma.sql`"Byline"`, Prisma.sql`"authorId"`, id, tags.author(id)),
  // By the time that only this index is ordered by, as the listing of a source does.
  source: (id: number) => ofAll(Prisma.sql`"sourceId" = ${id}`, Prisma.sql`"publishedAt"`, tags.source(id)),
}

function ofLabels(table: Prisma.Sql, column: Prisma.Sql, id: number, tag: string): Scope {
  return {
    kind: 'range',
    from: Prisma.sql`FROM ${table} WHERE ${column} = ${id} AND "listedAt" IS NOT NULL`,
    id: Prisma.sql`"articleId"`,
    time: Prisma.sql`"listedAt"`,
    holds: Prisma.sql`EXISTS (SELECT FROM ${table} AS label WHERE label."articleId" = a.id AND label.${column} = ${id})`,
    tag,
  }
}

function ofAll(condition: Prisma.Sql, time: Prisma.Sql, tag: string): Scope {
  return {
    kind: 'range',
    from: Prisma.sql`FROM "Article" WHERE ${condition} AND "listedAt" IS NOT NULL`,
    id: Prisma.sql`id`,
    time,
    holds: condition,
    tag,
  }
}

async function ofLanguage(slug: string): Promise<Found<SubjectWithScope> | null> {
  const lang = canonicalLanguage(slug)
  if (!lang) return null
  if (lang !== slug) return { state: 'moved', location: paths.language(lang) }
  const tag = tags.address('languages', lang)
  reads(tag)
  const one = await db.article.findFirst({ where: { lang, listedAt: { not: null } }, select: { id: true } })
  return (
    one &&
    here(
      { type: 'language', lang, path: paths.language(lang) },
      ofAll(Prisma.sql`lang = ${lang}`, Prisma.sql`"listedAt"`, tag),
    )
  )
}

async function ofSearch(params: SearchParams): Promise<Found<SubjectWithScope> | null> {
  const request = followed(readSearch(params))
  const subject = { type: 'search' as const, query: request.query, path: searchPath(request) }
  return here(subject, { kind: 'found', ids: await listNewestFound(request) })
}
