import { expect, test } from 'vitest'
import { absolute, alternate, paths, withParam } from './urls.ts'

test.each([
  ['the front page', paths.front(), '/'],
  ['an article', paths.article('a-story'), '/news/a-story'],
  ['an article in Arabic', paths.article('خبر'), '/news/%D8%AE%D8%A8%D8%B1'],
  ['a topic', paths.topic('ai-safety'), '/topics/ai-safety'],
  ['an entity', paths.entity('東京'), '/entities/%E6%9D%B1%E4%BA%AC'],
  ['a source', paths.source('example-com'), '/sources/example-com'],
  ['an author', paths.author('jo'), '/authors/jo'],
  ['the index of people', paths.entities('person'), '/entities?kind=person'],
  ['a day, in UTC', paths.day(new Date('2026-01-05T23:30:00Z')), '/archive/2026/01/05'],
])('%s is where it belongs', (_, path, expected) => {
  expect(path).toBe(expected)
  expect(absolute(path)).toBe(`http://localhost:3000${expected}`)
})

test.each([
  ['an article', '/news/x', '/news/x.md'],
  ['the front page', '/', '/index.md'],
  ['a page with a query', '/entities?kind=person', '/entities.md?kind=person'],
])('the Markdown of %s is beside it', (_, path, expected) => {
  expect(alternate(path, 'md')).toBe(expected)
})

test('a parameter is added, and encoded', () => {
  expect(withParam('/topics', 'after', 'a&b')).toBe('/topics?after=a%26b')
  expect(withParam('/entities?kind=person', 'after', 'é')).toBe('/entities?kind=person&after=%C3%A9')
})
