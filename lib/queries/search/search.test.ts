import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { BadParameterError } from '../cursor.ts'
import { readSearch, searchPath } from './request.ts'
import { search } from './search.ts'

const at = (day: string) => ({ published_at: `${day}T12:00:00Z`, updated_at: `${day}T12:00:00Z` })

beforeAll(async () => {
  await emptyDatabase()
  await publish(
    {
      slug: 'sitemaps',
      title: 'Fifty thousand URLs',
      summary: 'What a sitemap holds.',
      body_md: 'A sitemap index lists running sitemaps. It negotiates content with crawlers.',
      topics: ['search-engines'],
      entities: ['Google'],
      ...at('2026-06-01'),
    },
    {
      slug: 'cafe',
      title: 'The café at the press',
      body_md: 'Content is what the negotiation was about.',
      topics: ['printing'],
      entities: ['Google', 'Ada Lovelace'],
      canonical_source: 'https://other.example/1',
      ...at('2026-06-02'),
    },
    {
      slug: 'zeitungen',
      lang: 'de',
      title: 'Über die Häuser der Zeitungen',
      body_md: 'Die Redaktionen standen in großen Häusern.',
      topics: ['printing'],
      entities: [],
      ...at('2026-06-03'),
    },
    {
      slug: 'densha',
      lang: 'ja',
      title: '電車の新聞',
      body_md: '毎朝、電車で新聞を読む。',
      topics: ['printing'],
      ...at('2026-06-04'),
    },
    {
      slug: 'sahifa',
      lang: 'ar',
      title: 'الصحيفة اليومية',
      body_md: 'تصدر الصحيفة كل صباح.',
      topics: [],
      entities: [],
      ...at('2026-06-05'),
    },
    { slug: 'later', title: 'Not yet', body_md: 'sitemap', ...at('2999-01-01') },
  )
})

const find = (query: string, params: Record<string, string> = {}) => search(readSearch({ q: query, ...params }))
const slugs = async (query: string, params: Record<string, string> = {}) =>
  (await find(query, params)).hits.map(({ slug }) => slug).sort()

describe('finds', () => {
  test.each([
    ['a word in another form', 'run', ['sitemaps']],
    ['a word that is being typed', 'thousan', ['sitemaps']],
    ['every word', 'content crawlers', ['sitemaps']],
    ['a phrase and nothing else', '"fifty thousand"', ['sitemaps']],
    ['no phrase that is not there', '"content negotiation"', []],
    ['one word without another', 'content -sitemap', ['cafe']],
    ['one of two', 'sitemap or café', ['cafe', 'sitemaps']],
    ['what is written without an accent', 'cafe', ['cafe']],
    ['what is written with one', 'CAFÉ', ['cafe']],
    ['German by the rules of German', 'haus', ['zeitungen']],
    ['umlauts either way', 'hauser', ['zeitungen']],
    ['Japanese, a word within a sentence', '電車', ['densha']],
    ['no two signs that only stand apart', '車新', []],
    ['Arabic', 'صحيفة', ['sahifa']],
    ['curly quotes', '“fifty thousand”', ['sitemaps']],
    ['nothing for signs', '!?&', []],
  ])('%s', async (_, query, expected) => {
    expect(await slugs(query)).toEqual(expected)
  })
})

test('shows where it was found, in title and text', async () => {
  const [hit] = (await find('fifty sitemap')).hits
  expect(hit?.markedTitle[0]).toEqual({ text: 'Fifty', marked: true })
  expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toContain('sitemap')
})

test('a title counts more than a text', async () => {
  await publish({
    slug: 'aside',
    title: 'Something else',
    body_md: 'There was a café, too.',
    topics: ['aside'],
    entities: [],
    ...at('2026-06-02'),
  })
  expect((await find('café')).hits.map(({ slug }) => slug)).toEqual(['cafe', 'aside'])
})

test('is narrowed by topic, name, source, language and days', async () => {
  const query = 'content or café or haus'
  expect(await slugs(query, { topic: 'printing' })).toEqual(['cafe', 'zeitungen'])
  expect(await slugs(query, { entity: 'ada-lovelace' })).toEqual(['cafe'])
  expect(await slugs(query, { source: 'other-example' })).toEqual(['cafe'])
  expect(await slugs(query, { lang: 'de' })).toEqual(['zeitungen'])
  expect(await slugs(query, { since: '2026-06-03' })).toEqual(['zeitungen'])
  expect(await slugs(query, { until: '2026-06-01' })).toEqual(['sitemaps'])
  const { facets, total } = await find('content')
  expect(total).toBe(2)
  expect(facets.entity).toEqual([
    { value: 'google', label: 'Google', count: 2 },
    { value: 'ada-lovelace', label: 'Ada Lovelace', count: 1 },
  ])
})

test('names topics and entities that are called so', async () => {
  expect((await find('goo')).named).toEqual([
    { name: 'Google', kind: 'other', articleCount: 2, path: '/entities/google', segment: 'entity:google' },
  ])
  expect((await find('Print')).named.map(({ path }) => path)).toEqual(['/topics/printing'])
  expect((await find('100%')).named).toEqual([])
})

test('asks whether another word was meant, and that one is found', async () => {
  for (const [typed, meant] of [
    ['thosand', 'thousand'],
    ['Gogle', 'Google'],
    ['thousend urls', 'thousand urls'],
  ]) {
    const { suggestion } = await find(typed ?? '')
    expect(suggestion?.toLowerCase()).toBe(meant?.toLowerCase())
  }
  expect((await find('qqqqqqqq')).suggestion).toBeNull()
})

test('a parameter that makes no sense is named', () => {
  for (const [name, value] of [
    ['topic', 'a b'],
    ['lang', 'english language'],
    ['since', '2026-02-30'],
    ['until', 'yesterday'],
    ['order', 'price'],
    ['page', '0'],
    ['page', '51'],
    ['q', 'x'.repeat(301)],
  ]) {
    expect(() => readSearch({ q: 'x', [name ?? '']: value })).toThrow(BadParameterError)
  }
  expect(() => readSearch({ q: ['a', 'b'] })).toThrow(BadParameterError)
})

test('a search has one address', () => {
  const path = '/search?q=a+%26+b&topic=feeds&since=2026-06-01&order=date&page=2'
  expect(searchPath(readSearch(Object.fromEntries(new URL(path, 'http://x').searchParams)))).toBe(path)
  expect(searchPath(readSearch({ page: '1', order: 'relevance', lang: '', q: '' }))).toBe('/search')
})

test('whatever is typed is answered', { timeout: 60_000 }, async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\u0000', '')),
    fc.string({ unit: fc.constantFrom(...'ab"-:&|!()<>*\\ or\'電ไ%_'), maxLength: 30 }),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      expect((await search(readSearch({ q: query.toWellFormed() }))).total).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 150 },
  )
})
