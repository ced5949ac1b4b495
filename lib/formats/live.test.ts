import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyArticle } from '../testing/any-article.ts'
import { problemsOf } from '../testing/vocabulary.ts'
import { formats } from '../urls.ts'
import { articleJsonLd } from './article-json-ld.ts'
import { liteArticle } from './lite.ts'
import { represent } from './represent.ts'

const [any] = fc.sample(anyArticle, { numRuns: 1, seed: 7 })
if (!any) throw new Error('no sample')
const article = {
  ...any,
  title: 'The Alpine quake',
  revisions: [
    { version: 1, createdAt: new Date('2026-06-25T10:00:00Z'), contentHash: 'sha256:1', note: null },
    { version: 2, createdAt: new Date('2026-06-25T11:00:00Z'), contentHash: 'sha256:2', note: 'The pass is closed' },
  ],
  version: 3,
  updatedAt: new Date('2026-06-25T12:00:00Z'),
  versionNote: 'The pass is open again',
  liveFrom: new Date('2026-06-25T10:00:00Z'),
  liveUntil: null,
}
const body = { text: 'Text', html: '<p>Text</p>', words: 1 }

test('an article that follows an event is a live blog, with an update a version, the newest first', () => {
  const data = articleJsonLd({ article, body })
  expect(problemsOf(data)).toEqual([])
  expect(data).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2026-06-25T10:00:00Z',
    liveBlogUpdate: [
      { '@type': 'BlogPosting', headline: 'The pass is open again', datePublished: '2026-06-25T12:00:00Z' },
      { '@type': 'BlogPosting', headline: 'The pass is closed', datePublished: '2026-06-25T11:00:00Z' },
      { '@type': 'BlogPosting', headline: 'The Alpine quake', datePublished: '2026-06-25T10:00:00Z' },
    ],
  })
  expect(data).not.toHaveProperty('coverageEndTime')
})

test('one that has ended says when, and any other is none', () => {
  const ended = { ...article, liveUntil: new Date('2026-06-26T08:00:00Z') }
  expect(articleJsonLd({ article: ended, body })).toMatchObject({ coverageEndTime: '2026-06-26T08:00:00Z' })
  const data = articleJsonLd({ article: { ...article, liveFrom: null }, body })
  expect(data['@type']).not.toBe('LiveBlogPosting')
  expect(data).not.toHaveProperty('liveBlogUpdate')
})

test('every form for readers says it', () => {
  for (const format of formats.filter((each) => each === 'md' || each === 'txt'))
    expect(represent({ kind: 'article', article, body }, format)).toMatch(/Live coverage since .*25 June 2026/)
  expect(liteArticle({ article, body })).toContain('Live coverage since')
})
