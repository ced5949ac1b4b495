import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { withdrawArticle } from '../mutations/articles.ts'
import { mergeStories, mergeTopics } from '../mutations/merge.ts'
import { placeInStory } from '../mutations/stories.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import type { Found } from './found.ts'
import { getFront } from './front/front.ts'
import {
  type Cursor,
  findAuthorListing,
  findEntityListing,
  findSourceListing,
  findTopicListing,
  type Listing,
} from './listings.ts'
import { findStory } from './stories.ts'
import { listStories } from './story-index.ts'

// Whatever is published, moved, merged and withdrawn: listings, stories and their index are what a naive model says, page
// by page, in both directions. Times are few, so that many articles share theirs.

type Told = { topics: string[]; entities: string[]; source: string; story: string | null; minute: number }

/** What the paper holds; what was merged leads to what it went into. */
class Model extends Map<string, Told & { id: number }> {
  readonly led = new Map<string, string>()

  put(slug: string, article: Told & { id: number }): void {
    const now = (name: string) => this.led.get(name) ?? name
    const topics = [...new Set(article.topics.map(now))]
    this.set(slug, { ...article, topics, story: article.story && now(article.story) })
  }

  merge(from: string, into: string): void {
    this.led.set(from, into)
    for (const [slug, article] of this) this.put(slug, article)
  }
}

const storyOf = (slug: string) => ({ slug, title: `The ${slug}` })
const moment = (minute: number) => new Date(Date.UTC(2026, 5, 25, 12, minute)).toISOString()
const recordOf = (slug: string, { topics, entities, source, story, minute }: Told) => ({
  slug,
  topics,
  entities,
  authors: ['Jo'],
  published_at: moment(minute),
  updated_at: moment(minute),
  source: { slug: source, name: source },
  story: story && storyOf(story),
})

// Half of the articles are in no story, most others in one: enough for several pages of both.
const story = fc.option(fc.constantFrom('s-1', 's-1', 's-1', 's-1', 's-2', 's-3', 's-4'), { nil: null, freq: 1 })
const told = fc.record({
  topics: fc.subarray(['t-1', 't-2', 't-3'], { minLength: 1 }),
  entities: fc.subarray(['e-1', 'e-2']),
  source: fc.constantFrom('o-1', 'o-2', 'o-3'),
  story,
  minute: fc.nat(9),
})

type Write = (model: Model) => Promise<void>

const which = fc.nat(200)
const pick = (model: Model, number: number) => [...model][number % Math.max(1, model.size)]

const reporting = fc.tuple(which, told).map(
  ([number, next]): Write =>
    async (model) => {
      const [slug = '', article] = pick(model, number) ?? []
      if (!article) return
      await publish(recordOf(slug, next))
      model.put(slug, { ...next, id: article.id })
    },
)
const moving = fc.tuple(which, story).map(
  ([number, to]): Write =>
    async (model) => {
      const [slug = '', article] = pick(model, number) ?? []
      if (!article) return
      await placeInStory(slug, to === null ? null : storyOf(to))
      model.put(slug, { ...article, story: to })
    },
)
const withdrawing = which.map(
  (number): Write =>
    async (model) => {
      const [slug = ''] = pick(model, number) ?? []
      await withdrawArticle(slug, 'a test')
      model.delete(slug)
    },
)
const merging = fc.tuple(fc.constantFrom('s-1', 's-2'), fc.constantFrom('s-3', 's-4')).map(
  ([from, into]): Write =>
    async (model) => {
      if ((await mergeStories(from, into)).ok) model.merge(from, into)
    },
)
const mergingTopics: fc.Arbitrary<Write> = fc.constant(async (model) => {
  if ((await mergeTopics('t-3', 't-2')).ok) model.merge('t-3', 't-2')
})

const newestFirst = (model: Model) => [...model].sort(([, a], [, b]) => b.minute - a.minute || b.id - a.id)

/** The newest of each story, and all that are in none. */
function once(articles: [string, Told][]): string[] {
  const seen = new Set<string>()
  return articles
    .filter(([slug, { story: its }]) => {
      const key = its ?? `alone ${slug}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .map(([slug]) => slug)
}

type Page = { slugs: string[]; after: string | null; before: string | null }

/** Every page from the first to the last, and the same again from the last to the first. */
async function thereAndBack(load: (slug: string | null, side: 'after' | 'before') => Promise<Page | null>) {
  const there: string[][] = []
  let page = await load(null, 'after')
  for (; page; page = page.after ? await load(page.after, 'after') : null) {
    there.push(page.slugs)
    if (!page.after) break
  }
  const back: string[][] = page ? [page.slugs] : []
  for (; page?.before; ) {
    page = await load(page.before, 'before')
    if (page) back.unshift(page.slugs)
  }
  return [there.flat(), back.flat()]
}

function listing(find: (cursor: Cursor) => Promise<Found<Listing> | null>) {
  return thereAndBack(async (slug, side) => {
    const found = await find(slug === null ? null : { slug, towards: side === 'after' ? 'older' : 'newer' })
    if (found?.state !== 'here') return null
    const { cards, older, newer } = found.value
    return { slugs: cards.map((card) => card.slug), after: older, before: newer }
  })
}

async function compare(model: Model): Promise<void> {
  const all = newestFirst(model)
  const twice = (slugs: string[]) => [slugs, slugs]
  for (const topic of ['t-1', 't-2', 't-3']) {
    const expected = once(all.filter(([, { topics }]) => topics.includes(topic)))
    if (topic === 't-3' && expected.length === 0) continue // it may have gone
    expect(await listing((cursor) => findTopicListing(topic, cursor)), topic).toEqual(twice(expected))
  }
  for (const entity of ['e-1', 'e-2']) {
    if (!(await db.entity.findUnique({ where: { slug: entity } }))) continue
    const expected = once(all.filter(([, { entities }]) => entities.includes(entity)))
    expect(await listing((cursor) => findEntityListing(entity, cursor)), entity).toEqual(twice(expected))
  }
  const slugs = all.map(([slug]) => slug)
  expect(await listing((cursor) => findAuthorListing('jo', cursor))).toEqual(twice(slugs))
  const first = all.filter(([, { source }]) => source === 'o-1').map(([slug]) => slug)
  expect(await listing((cursor) => findSourceListing('o-1', cursor))).toEqual(twice(first))

  const { lead, seconds, thirds, latest, columns, more } = await getFront()
  const placed = [lead, ...seconds, ...thirds, ...latest, ...columns.flatMap(({ cards }) => cards), ...more]
  const front = placed.flatMap((card) => card?.slug ?? [])
  expect(front.toSorted()).toEqual(once(all.filter(([slug]) => front.includes(slug))).sort())
  expect(front.length > 0).toBe(all.length > 0)

  const stories = Map.groupBy(all, ([, article]) => article.story)
  for (const [slug, articles] of stories) {
    if (slug === null) continue
    const pages = await thereAndBack(async (cursor, side) => {
      const found = await findStory(slug, cursor === null ? null : { slug: cursor, side })
      if (found?.state !== 'here') return null
      const { reports, later, earlier } = found.value
      return { slugs: reports.map((report) => report.slug), after: later, before: earlier }
    })
    const inOrder = articles.map(([name]) => name).reverse()
    expect(pages, slug).toEqual(twice(inOrder))
    const found = await findStory(slug, null)
    const outlets = new Map(articles.map(([, { source }]) => [source, 0]))
    for (const [, { source }] of articles) outlets.set(source, (outlets.get(source) ?? 0) + 1)
    expect(found).toMatchObject({
      value: {
        articleCount: articles.length,
        outletCount: outlets.size,
        firstAt: new Date(moment(articles.at(-1)?.[1].minute ?? -1)),
        newestAt: new Date(moment(articles[0]?.[1].minute ?? -1)),
      },
    })
    const counts = found?.state === 'here' ? found.value.outlets.map((o) => [o.slug, o.articleCount] as const) : []
    expect(new Map(counts), slug).toEqual(outlets)
  }
  const index = await listStories(null)
  const told = [...stories].filter(([slug, articles]) => slug !== null && articles.length > 1).map(([slug]) => slug)
  const listed = index.state === 'here' ? index.value.entries.map(({ slug }) => slug) : []
  expect(listed.toSorted()).toEqual(told.toSorted())
}

test('a listing shows a story once, whatever happened to it', { timeout: 240_000 }, async () => {
  const sequence = fc.array(fc.oneof(reporting, moving, moving, withdrawing, merging, mergingTopics), { maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { minLength: 1, maxLength: 160, size: 'max' }),
      sequence,
      async (articles, writes) => {
        await emptyDatabase()
        await publish(...articles.map((article, index) => recordOf(`a-${index}`, article)))
        const ids = new Map(
          (await db.article.findMany({ select: { id: true, slug: true } })).map((a) => [a.slug, a.id]),
        )
        const model = new Model()
        for (const [index, article] of articles.entries())
          model.put(`a-${index}`, { ...article, id: ids.get(`a-${index}`) ?? 0 })
        for (const write of writes) await write(model)
        await compare(model)
      },
    ),
    { numRuns: 12 },
  )
})
