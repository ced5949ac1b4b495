import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../queries/articles.ts'
import { anyArticle } from '../testing/any-article.ts'
import { formats } from '../urls.ts'
import { liteArticle } from './lite.ts'
import { represent } from './represent.ts'

const [any] = fc.sample(anyArticle, { numRuns: 1, seed: 7 })
if (!any) throw new Error('no sample')
const article: Article = { ...any, title: 'A letter', summary: 'Of June.', canonicalSource: 'https://example.com/a' }

const body = { text: 'Text', html: '<p>Text</p>', words: 1 }
const forms = (fields: Partial<Article>) => [
  ...formats.map((format) => represent({ kind: 'article', article: { ...article, ...fields }, body }, format)),
  liteArticle({ article: { ...article, ...fields }, body }),
]

test.each([
  ['summary', { summaryModel: 'swift-1', bodyModel: null }],
  ['body', { summaryModel: null, bodyModel: 'swift-1' }],
])('every form says which model wrote the %s', (_, fields) => {
  for (const form of forms(fields)) expect(form).toContain('swift-1')
})

test('what a person wrote is nobody else’s', () => {
  for (const form of forms({ summaryModel: null, bodyModel: null }))
    expect(form).not.toMatch(/language model|digitalSourceType/)
})

test('a listing says it too', () => {
  const cards = [{ ...article, topic: null, story: null, summaryModel: 'swift-1', genre: 'OPINION' as const }]
  const subject = { type: 'topic' as const, slug: 'x', name: 'X', description: '', articleCount: 1 }
  const listing = { subject, path: '/topics/x', cards, older: null, newer: null }
  for (const format of formats) expect(represent({ kind: 'listing', listing }, format)).toContain('swift-1')
  expect(represent({ kind: 'listing', listing }, 'json')).toContain('"genre": "opinion"')
  expect(represent({ kind: 'listing', listing }, 'jsonld')).toContain('OpinionNewsArticle')
})
