import { inspect } from 'node:util'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { periodOf, type Unit } from '../calendar.ts'
import { db } from '../db/client.ts'
import { collect } from '../press/print.ts'
import { findArchive, getArchive } from '../queries/archive/archive.ts'
import { findArticle, newestArticles } from '../queries/articles.ts'
import { findComparison } from '../queries/compare/comparison.ts'
import { listCorrections } from '../queries/corrections.ts'
import { listEntities, listTopics } from '../queries/directories.ts'
import { listFeeds } from '../queries/feed-list.ts'
import { findFeed } from '../queries/feeds.ts'
import { getFigures } from '../queries/figures.ts'
import { findPastFront, getFront } from '../queries/front/front.ts'
import { getProfile } from '../queries/labels/profile.ts'
import * as listings from '../queries/listings.ts'
import { findAnnouncement } from '../queries/placards.ts'
import { readSearch } from '../queries/search/request.ts'
import { listNewestFound, search } from '../queries/search/search.ts'
import { listNews } from '../queries/sitemaps/news.ts'
import { listParts } from '../queries/sitemaps/parts.ts'
import { listPlaces } from '../queries/sitemaps/places.ts'
import { listSources } from '../queries/source-index.ts'
import { findStory } from '../queries/stories.ts'
import { listStories } from '../queries/story-index.ts'
import { getTrends } from '../queries/trends/trends.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'

// What a page is made of, asked of queries alone: a result that a write changed has read something that the write touched.

const day = new Date('2026-06-25')
const slugs = ['a', 'b', 'c']

const queries: Record<string, () => Promise<unknown>> = {
  front: getFront,
  'past front': () => findPastFront(day),
  topics: () => listTopics(null),
  entities: listEntities,
  topic: () => listings.findTopicListing('typography', null),
  // An article that is not in the topic any more is no place in it.
  'topic, on': () =>
    listings.findTopicListing('typography', { slug: 'c', towards: 'older' }).catch(({ message }) => message),
  'topic, profile': async () => {
    const found = await listings.findTopicListing('typography', null)
    return found?.state === 'here' ? getProfile(found.value) : null
  },
  entity: () => listings.findEntityListing('gutenberg', null),
  language: () => listings.findLanguageListing('en', null),
  source: () => listings.findSourceListing('example-com', null),
  day: () => listings.findDayListing(day, null),
  sources: () => listSources(null),
  stories: () => listStories(null),
  story: () => findStory('an-event', null),
  archive: getArchive,
  ...Object.fromEntries(
    ['year', 'month', 'week'].map((unit) => [unit, () => findArchive(periodOf(unit as Unit, day))] as const),
  ),
  comparison: () => findComparison(['topic:typography', 'gutenberg']),
  trends: () => getTrends('day'),
  'trends of a month': () => getTrends('month'),
  figures: getFigures,
  feeds: listFeeds,
  search: () => search(readSearch({ q: 'zinc' })),
  'search, newest': () => listNewestFound(readSearch({ q: 'zinc' })),
  'all texts': () => Array.fromAsync(newestArticles()),
  sitemap: listParts,
  'part of the sitemap': () => listPlaces({ section: 'articles', number: 0 }),
  'news sitemap': listNews,
  corrections: () => listCorrections(null),
  ...Object.fromEntries(
    [[], ['topics', 'typography'], ['sources', 'example-com'], ['languages', 'en']].map((path) => [
      `feed ${path}`,
      () => findFeed(path, {}),
    ]),
  ),
  ...Object.fromEntries(
    slugs.flatMap((slug) => [
      [slug, () => findArticle(slug)],
      [`placard ${slug}`, () => findAnnouncement(slug)],
    ]),
  ),
}

/** Made anew every full hour: how long a text is by now is not in them. */
const hourly = ['trends', 'trends of a month']

type Read = { result: string; tags: Set<string> }

async function readAll(): Promise<Map<string, Read>> {
  const all = new Map<string, Read>()
  for (const [name, query] of Object.entries(queries)) {
    const { result, print } = await collect(query)
    all.set(name, {
      result: inspect(result, { depth: 20, maxArrayLength: null, maxStringLength: null }),
      tags: print.tags,
    })
  }
  return all
}

const records = new Map<string, Record<string, unknown>>()

async function write(slug: string, fields: Record<string, unknown>): Promise<void> {
  const record = { slug, story: { slug: 'an-event', title: 'An event' }, ...records.get(slug), ...fields }
  records.set(slug, record)
  await publish(record)
}

beforeEach(async () => {
  await emptyDatabase()
  records.clear()
  const topics = ['Typography']
  for (const [hour, slug] of slugs.entries()) {
    const at = `2026-06-25T0${hour}:00:00Z`
    await write(slug, { body_md: 'Lead.', topics, entities: ['Gutenberg'], published_at: at, updated_at: at })
  }
})

const lengthened = fc.constantFrom(1, 40, 300).map((times) => ({ body_md: 'Of zinc and lead. '.repeat(times) }))
const edits: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 3, arbitrary: lengthened },
  fc.constantFrom('One headline', 'Another headline').map((title) => ({ title })),
  fc.constantFrom(['Typography'], ['History', 'Typography'], ['History']).map((topics) => ({ topics })),
  fc.constantFrom(0, 3).map((importance) => ({ importance })),
  fc.constantFrom(null, { slug: 'an-event', title: 'An event' }).map((story) => ({ story })),
  fc.constantFrom('de', 'en').map((lang) => ({ lang })),
  fc.constant({ corrections: [{ text: 'It was tin.', published_at: '2026-06-25T10:00:00Z' }] }),
)

test('whatever an edit changes has read what it touched', { timeout: 120_000 }, async () => {
  const moved = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...slugs), edits, async (slug, fields) => {
      const before = await readAll()
      const { _max: last } = await db.change.aggregate({ _max: { id: true } })
      await write(slug, fields)
      const changes = await db.change.findMany({ where: { id: { gt: last.id ?? 0n } }, select: { tags: true } })
      const touched = new Set(changes.flatMap(({ tags }) => tags))
      for (const [name, { result }] of await readAll()) {
        const known = before.get(name)
        if (result === known?.result) continue
        if (hourly.includes(name) && 'body_md' in fields) continue
        moved.add(name)
        expect(
          [...(known?.tags ?? [])].filter((tag) => touched.has(tag)),
          `${name}, ${inspect(fields)}`,
        ).not.toEqual([])
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect([...moved]).toEqual(expect.arrayContaining(['front', 'search', 'sitemap', 'feed ', 'all texts', 'a']))
})
