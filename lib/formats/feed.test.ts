import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedSubject } from '../queries/feed-subjects.ts'
import { anyArticle, line, text } from '../testing/any-article.ts'
import { atomFaults } from '../testing/rules/atom.ts'
import { jsonFeedFaults } from '../testing/rules/json-feed.ts'
import { rssFaults } from '../testing/rules/rss.ts'
import { atom } from './atom.ts'
import { type FeedDocument, feedContent, feedSummary } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

const anySubject: fc.Arbitrary<FeedSubject> = fc.oneof(
  fc.record({ type: fc.constant('topic' as const), name: line, description: text, path: fc.constant('/topics/x') }),
  fc.record({ type: fc.constant('search' as const), query: line, path: fc.constant('/search?q=a%26b') }),
  fc.record({ type: fc.constant('language' as const), lang: fc.constant('ar'), path: fc.constant('/languages/ar') }),
)

const part = fc.option(fc.record({ month: fc.constant('2026-06'), part: fc.integer({ min: 1, max: 9 }) }))

const anyFeed: fc.Arbitrary<FeedDocument> = fc.record({
  summaries: fc.boolean(),
  entries: fc.array(
    fc.record({
      article: anyArticle,
      html: fc.option(text.map((value) => `<p>${value.replace(/[&<>"]/g, '')}</p>`)),
      picture: fc.constantFrom(null, { url: 'https://x.example/a?b&c', type: 'image/png', bytes: 7 }),
    }),
    { maxLength: 3 },
  ),
  feed: fc.record({
    subject: anySubject,
    articles: fc.constant([]),
    withdrawn: fc.array(
      fc.record({
        uid: fc.uuid(),
        at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
      }),
      {
        maxLength: 2,
      },
    ),
    archive: part,
    older: part,
    newer: part,
  }),
})

const everyFeed = (check: (document: FeedDocument) => void) =>
  fc.assert(fc.property(anyFeed, (document) => void check(document)))

describe('whatever is in its articles,', () => {
  test('RSS keeps the rules of its profile', () =>
    everyFeed((document) => expect(rssFaults(rss(document))).toEqual([])))
  test('Atom keeps those of RFC 4287', () => everyFeed((document) => expect(atomFaults(atom(document))).toEqual([])))
  test('JSON Feed keeps those of its version', () =>
    everyFeed((document) => expect(jsonFeedFaults(jsonFeed(document))).toEqual([])))

  test('each has one address of its own, absolute, and at most one neighbour on either side', () =>
    everyFeed((document) => {
      for (const rel of ['self', 'prev-archive', 'next-archive', 'current']) {
        const links = [...atom(document).matchAll(new RegExp(`<link rel="${rel}"[^>]*href="([^"]*)"`, 'g'))]
        expect(links.length).toBeLessThanOrEqual(1)
        for (const [, href = ''] of links) expect(href).toMatch(/^http:\/\//)
        if (rel === 'self') expect(links).toHaveLength(1)
      }
    }))
})

test.each([
  ['an address of the paper', '<a href="/topics/x">', '<a href="http://localhost:3000/topics/x">'],
  ['a footnote', '<a href="#note-1">', '<a href="http://localhost:3000/news/s#note-1">'],
  ['a picture', '<img alt="a > b" src="/a.png">', '<img alt="a > b" src="http://localhost:3000/a.png">'],
  ['another site', '<a href="https://x.example/">', '<a href="https://x.example/">'],
  ['what only looks like an attribute', '<p>write href="/x"</p>', '<p>write href="/x"</p>'],
])('in a text, %s is whole', (_, html, expected) => {
  const [article] = fc.sample(anyArticle, { numRuns: 1, seed: 1 })
  if (!article) throw new Error('no article')
  const content = feedContent({ article: { ...article, slug: 's', corrections: [] }, html, picture: null })
  expect(content).toContain(expected)
})

describe('a text in a feed says what its page says of it:', () => {
  const [any] = fc.sample(anyArticle, { numRuns: 1, seed: 1 })
  if (!any) throw new Error('no article')
  const whole = {
    ...any,
    corrections: [],
    bodyModel: null,
    liveFrom: null,
    summaryModel: null,
    shown: 'FULL' as const,
    summary: 'In short.',
  }
  const html = '<p>Text</p>'

  test.each([
    ['nothing, where there is nothing to say', {}, /^<div[^>]*><p>Text<\/p><\/div>$/],
    [
      'how it was corrected',
      { corrections: [{ text: 'Two & not three.', publishedAt: new Date(0) }] },
      /Two &#38; not three\.<\/p><p>Text/,
    ],
    ['which model wrote it', { bodyModel: 'swift-1' }, /swift-1\.<\/em><\/p><p>Text/],
    [
      'that it is an excerpt, and of what',
      { shown: 'EXCERPT' as const, canonicalSource: 'https://www.first.example/a?b&c' },
      /Text<\/p><p lang="en">An excerpt[^<]*<a href="https:\/\/www\.first\.example\/a\?b&#38;c">first\.example<\/a>/,
    ],
    [
      'that it is one of a text that nobody can read',
      { shown: 'EXCERPT' as const, canonicalSource: null },
      /<p lang="en">An excerpt/,
    ],
  ])('%s', (_, fields, expected) => {
    expect(feedContent({ article: { ...whole, ...fields }, html, picture: null })).toMatch(expected)
  })

  test('and its summary, which model wrote that', () => {
    expect(feedSummary({ ...whole, summaryModel: 'swift-1' })).toBe(
      'In short.\n\nSummary by a language model: swift-1.',
    )
    expect(feedSummary(whole)).toBe('In short.')
    expect(feedSummary({ ...whole, summary: '', summaryModel: 'swift-1' })).toBe('')
  })
})
