import type { Client } from 'pg'
import { periodOf } from '../calendar.ts'
import { findArchive, getArchive } from '../queries/archive/archive.ts'
import { findArticle, listRelated } from '../queries/articles.ts'
import { findComparison } from '../queries/compare/comparison.ts'
import { listCorrections } from '../queries/corrections.ts'
import { listEntities, listEntitiesOfKind, listNavigation, listTopics } from '../queries/directories.ts'

import { withProfile } from '../queries/documents.ts'
import { getFigures } from '../queries/figures.ts'
import { findPastFront, getFront } from '../queries/front/front.ts'
import { findEntityListing, findTopicListing } from '../queries/listings.ts'
import { listSources } from '../queries/source-index.ts'
import { getTrends } from '../queries/trends/trends.ts'
import { windowNames } from '../queries/trends/window.ts'
import type { LongListing } from './listings.ts'
import { findSearches, searchFor } from './searches.ts'

/** What a reader can ask for, and how many queries it may take. */
export type Page = { name: string; limit: number; load: () => Promise<unknown> }

export const limits = {
  article: 4,
  listing: 3,
  story: 4,
  front: 4,
  pastFront: 5,
  archive: 5,
  search: 20, // beginning and end of transactions counted
  searchInVain: 70, // which looks for what else was meant
  profile: 8,
  trends: 7,
  comparison: 12,
  figures: 8,
}

/** A page of every sort. */
export async function findPages(client: Client, listings: LongListing[]): Promise<Page[]> {
  const found = await findExamples(client)
  const page = (limit: number) => (name: string, load: () => Promise<unknown>) => ({
    name,
    limit,
    load: withNavigation(load),
  })
  const article = page(limits.article)
  const longest = (of: string) => listings.find(({ kind }) => kind === of)?.name ?? ''
  const listing = page(limits.listing)
  return [
    article('article', () => loadArticle(found.article)),
    article('article of a story', () => loadArticle(found.told)),
    article('article withdrawn', () => loadArticle(found.withdrawn)),
    article('article moved', () => loadArticle(found.former)),
    article('article unknown', () => loadArticle('no-such-article')),
    page(limits.front)('front page', getFront),
    page(limits.pastFront)('front page of a past day', () => findPastFront(found.day)),
    page(limits.archive)('archive', getArchive),
    page(limits.archive)('archive of a year', () => findArchive(periodOf('year', found.day))),
    page(limits.archive)('archive of a month', () => findArchive(periodOf('month', found.day))),
    page(limits.archive)('archive of a week', () => findArchive(periodOf('week', found.day))),
    listing('corrections', () => listCorrections(null)),
    listing('corrections, deep', () => listCorrections({ slug: found.correction, towards: 'older' })),
    ...listings.flatMap(({ kind, deepest, load }) => {
      const listed = page(kind === 'story' ? limits.story : limits.listing)
      return [
        listed(`${kind}, first page`, () => load(null)),
        listed(`${kind}, older, deep`, () => load({ slug: deepest, towards: 'older' })),
        listed(`${kind}, newer, deep`, () => load({ slug: deepest, towards: 'newer' })),
      ]
    }),
    page(limits.profile)('topic, with its profile', () => withProfile(findTopicListing(longest('topic'), null))),
    page(limits.profile)('entity, with its profile', () => withProfile(findEntityListing(longest('entity'), null))),
    ...windowNames.map((window) => page(limits.trends)(`trends, ${window}`, () => getTrends(window))),
    page(limits.comparison)('comparison', () => findComparison([longest('topic'), longest('entity')].sort())),
    listing('entity, rare', () => findEntityListing(found.rare, null)),
    ...(await findSearches(client, 1)).flatMap(({ name, isInVain, searches }) =>
      searches.map((params) =>
        page(isInVain ? limits.searchInVain : limits.search)(`search: ${name}`, () => searchFor(params)),
      ),
    ),
    listing('sources', () => listSources(null)),
    page(limits.figures)('figures of the paper', getFigures),
    listing('topics', () => listTopics(null)),
    listing('topics, next page', () => listTopics(found.topic)),
    listing('entities', listEntities),
    listing('entities of a kind', () => listEntitiesOfKind('PERSON', null)),
    listing('entities of a kind, deep', () => listEntitiesOfKind('PERSON', found.person)),
  ]
}

/** As every page is made: with the navigation. */
export function withNavigation(load: () => Promise<unknown>): () => Promise<unknown> {
  return async () => {
    await load()
    await listNavigation()
  }
}

async function loadArticle(slug: string): Promise<void> {
  const found = await findArticle(slug)
  if (found?.state === 'here') await listRelated(found.value)
}

type Examples = Record<
  'article' | 'told' | 'withdrawn' | 'former' | 'rare' | 'topic' | 'person' | 'correction',
  string
> & { day: Date }

async function findExamples(client: Client): Promise<Examples> {
  const { rows } = await client.query<Examples>(`SELECT
    (SELECT day::timestamp AT TIME ZONE 'UTC' FROM "ArchiveDay" ORDER BY articles DESC, day LIMIT 1) AS day,
    (SELECT slug FROM "Article" WHERE "listedAt" IS NOT NULL AND "storyId" IS NULL ORDER BY "listedAt" DESC LIMIT 1) AS article,
    (SELECT slug FROM "Article" WHERE "listedAt" IS NOT NULL AND "storyId" IS NOT NULL ORDER BY "listedAt" LIMIT 1) AS told,
    (SELECT slug FROM "Article" WHERE status = 'WITHDRAWN' LIMIT 1) AS withdrawn,
    (SELECT slug FROM "FormerSlug" WHERE section = 'news' ORDER BY id DESC LIMIT 1) AS former,
    (SELECT slug FROM "Entity" WHERE "articleCount" > 0 ORDER BY "articleCount", id LIMIT 1) AS rare,
    (SELECT slug FROM "Topic" ORDER BY "articleCount" DESC OFFSET 3 LIMIT 1) AS topic,
    (SELECT slug FROM "Entity" WHERE kind = 'PERSON' AND "articleCount" > 0 ORDER BY "articleCount", slug OFFSET 150 LIMIT 1) AS person,
    (SELECT id::text FROM "Correction" ORDER BY "publishedAt", id OFFSET 10 LIMIT 1) AS correction`)
  const [examples] = rows
  if (!examples) throw new Error('the database is empty')
  return examples
}
