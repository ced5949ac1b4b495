import { beforeAll, expect, test } from 'vitest'
import { rfc3339 } from '../../dates.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { filterNames, readSearch } from './request.ts'
import { search } from './search.ts'

const daysAgo = (days: number) => {
  const moment = rfc3339(new Date(Date.now() - days * 86_400_000))
  return { published_at: moment, updated_at: moment }
}

const strike = { slug: 'the-strike', title: 'The strike' }

beforeAll(async () => {
  await emptyDatabase()
  await publish(
    {
      slug: 'walkout',
      title: 'Press workers walk out',
      body_md: 'The press stood still.',
      topics: ['labour'],
      entities: ['Printers Union'],
      story: strike,
      ...daysAgo(0.2),
    },
    {
      slug: 'why-they-strike',
      title: 'Why the press stands still',
      body_md: 'On the press, its workers, and pay at the press.',
      topics: ['labour', 'printing'],
      entities: ['Printers Union'],
      genre: 'analysis',
      story: strike,
      ...daysAgo(3),
    },
    {
      slug: 'review',
      title: 'A book on paper',
      body_md: 'Of the press it says little.',
      topics: ['printing'],
      entities: [],
      genre: 'review',
      canonical_source: 'https://other.example/1',
      ...daysAgo(20),
    },
    {
      slug: 'presse',
      lang: 'de',
      title: 'Die Presse druckt',
      body_md: 'Eine Druckerei und ihre Press.',
      topics: ['printing'],
      entities: [],
      ...daysAgo(200),
    },
    { slug: 'old', title: 'The first press', body_md: 'Long ago.', topics: [], entities: [], ...daysAgo(4000) },
  )
})

const find = (params: Record<string, string> = {}) => search(readSearch({ q: 'press', ...params }))
const slugs = async (params: Record<string, string> = {}) => (await find(params)).hits.map(({ slug }) => slug).sort()

test.each([
  ['its topic', { topic: 'printing' }, ['presse', 'review', 'why-they-strike']],
  ['a name', { entity: 'printers-union' }, ['why-they-strike']],
  ['its source', { source: 'other-example' }, ['review']],
  ['its language', { lang: 'de' }, ['presse']],
  ['what kind of story it is', { type: 'analysis' }, ['why-they-strike']],
  ['how old it is', { within: 'day' }, ['walkout']],
  ['a longer time', { within: 'month', order: 'date' }, ['review', 'walkout']],
  ['several at once', { topic: 'printing', within: 'year', type: 'review' }, ['review']],
])('is narrowed by %s', async (_, params, expected) => {
  expect(await slugs(params)).toEqual(expected)
})

test('is narrowed by days, both of them included', async () => {
  const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  expect(await slugs({ since: day(20), until: day(20) })).toEqual(['review'])
  expect(await slugs({ until: day(21) })).toEqual(['old', 'presse'])
})

test('a story stands once, by the article that matches best', async () => {
  const { hits, total } = await find()
  expect(total).toBe(4)
  expect(hits.map(({ slug, more }) => [slug, more])).toContainEqual(['why-they-strike', 1])
  expect(hits.find(({ slug }) => slug === 'why-they-strike')?.story).toMatchObject(strike)
  const { hits: newest } = await find({ order: 'date' })
  expect(newest.map(({ slug }) => slug)).toEqual(['walkout', 'review', 'presse', 'old'])
})

test('every count is what is listed when the search is narrowed so', async () => {
  const narrowed: Record<string, string>[] = [{}, { lang: 'en' }, { within: 'year' }]
  for (const params of narrowed) {
    const { facets } = await find(params)
    for (const name of filterNames) {
      for (const { value, count } of name === 'since' || name === 'until' ? [] : facets[name])
        expect((await find({ ...params, [name]: value })).total, `${name}=${value}`).toBe(count)
    }
  }
})

test('facets have names, the most frequent first', async () => {
  const { facets } = await find()
  expect(facets.topic).toEqual([
    { value: 'printing', label: 'Printing', count: 3 },
    { value: 'labour', label: 'Labour', count: 1 },
  ])
  expect(facets.type.map(({ value }) => value)).toEqual(['news', 'analysis', 'review'])
  expect(facets.within.map(({ count }) => count)).toEqual([1, 1, 2, 3])
})

test('when a filter leaves nothing, it says how much there is without it', async () => {
  const { obstacles, labels } = await find({ topic: 'labour', lang: 'de' })
  expect(obstacles).toMatchObject({
    filters: [
      { name: 'topic', total: 1 },
      { name: 'lang', total: 1 },
    ],
    unnarrowed: 4,
    missing: [],
  })
  expect(labels).toEqual({ topic: 'Labour' })
})

test('when one word of several is nowhere, it says which', async () => {
  const missing = async (q: string) => (await find({ q })).obstacles?.missing
  expect(await missing('press zanzibar "stood still" "still stood"')).toEqual(['zanzibar', '"still stood"'])
  expect(await missing('book union')).toEqual(['union'])
  expect(await missing('book workers')).toEqual([])
  expect((await find()).obstacles).toBeNull()
})
