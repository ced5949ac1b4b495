import { expect, test } from 'vitest'
import { parseAddress } from '../../press/address.ts'
import { BadParameterError } from '../cursor.ts'
import { filterNames, narrowed, readSearch, searchFeedPath, searchPath, unfiltered } from './request.ts'

const read = (path: string) => readSearch(Object.fromEntries(new URL(path, 'http://x').searchParams))

const everything =
  '/search?q=a+%26+b&topic=feeds&entity=ibm&source=wire&lang=pt-BR&type=opinion&within=week&since=2026-06-01&until=2026-06-30&order=date&page=2'

test.each([
  ['topic', 'a b'],
  ['entity', 'a/b'],
  ['source', '?'],
  ['lang', 'english language'],
  ['type', 'OPINION'],
  ['type', 'essay'],
  ['within', 'decade'],
  ['within', 'toString'],
  ['since', '2026-02-30'],
  ['until', 'yesterday'],
  ['order', 'price'],
  ['page', '0'],
  ['page', '51'],
  ['page', '1e1'],
  ['q', 'x'.repeat(301)],
])('%s=%s makes no sense, and is named', (name, value) => {
  const bad = expect.objectContaining({ parameter: name })
  expect(() => readSearch({ q: 'x', [name]: value })).toThrow(BadParameterError)
  expect(() => readSearch({ q: 'x', [name]: value })).toThrow(bad)
})

test('a parameter given twice makes no sense', () => {
  expect(() => readSearch({ q: ['a', 'b'] })).toThrow(BadParameterError)
})

test('a search has one address', () => {
  expect(searchPath(read(everything))).toBe(everything)
  expect(searchPath(readSearch({ page: '1', order: 'relevance', lang: '', q: '' }))).toBe('/search')
})

test('the press keeps every parameter of it, in the same order', () => {
  expect(parseAddress(everything, undefined)?.url).toBe(everything)
  expect(Object.keys(unfiltered)).toEqual([...filterNames])
})

test('narrowed differently it starts on its first page', () => {
  expect(searchPath(narrowed(read(everything), { topic: null, within: null }))).not.toMatch(/page|topic|within/)
})

test('a feed of a search is the newest first, and goes on for longer than a week', () => {
  expect(searchFeedPath(read(everything), 'atom')).toBe(
    '/search/feed.atom?q=a+%26+b&topic=feeds&entity=ibm&source=wire&lang=pt-BR&type=opinion&since=2026-06-01&until=2026-06-30',
  )
  expect(searchFeedPath(read('/search?type=review'), 'json')).toBe('/search/feed.json?type=review')
  expect(searchFeedPath(read('/search'), 'rss')).toBe('/search/feed.rss')
})
