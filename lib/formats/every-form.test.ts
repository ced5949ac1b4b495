import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { periodOf, type Unit } from '../calendar.ts'
import type { Archive, Part } from '../queries/archive/archive.ts'
import type { Corrections } from '../queries/corrections.ts'
import type { Directory } from '../queries/directories.ts'
import type { Front } from '../queries/front/front.ts'
import type { Listing } from '../queries/listings.ts'
import { anyArticle, anyCard, anyCorrection, line, text } from '../testing/any-article.ts'
import { anyComparison, anyProfile, anyTrends } from '../testing/any-label.ts'
import { anyFeedList, anyPage, anySourceIndex } from '../testing/any-page.ts'
import { anyStory, anyStoryIndex } from '../testing/any-story.ts'
import { problemsOf } from '../testing/vocabulary.ts'
import { formats } from '../urls.ts'
import { articleRecord } from './article-json.ts'
import { scriptSafeJson } from './json-ld.ts'
import { type Representable, represent } from './represent.ts'
import { width } from './wrap.ts'

const anyListing: fc.Arbitrary<Listing> = fc.record({
  subject: fc.oneof(
    fc.record({
      type: fc.constant('topic' as const),
      slug: fc.constant('x'),
      name: line,
      description: text,
      articleCount: fc.nat(),
    }),
    fc.record({
      type: fc.constant('entity' as const),
      slug: fc.constant('x'),
      name: line,
      description: text,
      articleCount: fc.nat(),
      kind: fc.constantFrom('PERSON', 'WORK', 'OTHER'),
      aliases: fc.array(line, { maxLength: 2 }),
      sameAs: fc.array(fc.webUrl(), { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('author' as const),
      slug: fc.constant('x'),
      name: line,
      description: text,
      articleCount: fc.nat(),
      kind: fc.constantFrom('PERSON' as const, 'ORGANISATION' as const),
      homepage: fc.option(fc.webUrl()),
    }),
    fc.record({
      type: fc.constant('source' as const),
      slug: fc.constant('x'),
      name: line,
      description: text,
      kind: fc.constant('ORG_BLOG'),
      homepage: fc.option(fc.webUrl()),
    }),
    fc.record({ type: fc.constant('language' as const), lang: fc.constantFrom('ar', 'zh-Hant') }),
    fc.record({
      type: fc.constant('day' as const),
      date: fc.constant(new Date('2026-06-25')),
      isOver: fc.boolean(),
      older: fc.constant(null),
      newer: fc.constant(null),
    }),
  ),
  path: fc.constant('/topics/x'),
  cards: fc.array(anyCard, { maxLength: 4 }),
  older: fc.option(fc.constant('a')),
  newer: fc.option(fc.constant('ü')),
})

const entry = fc.record({
  slug: fc.constant('x'),
  name: line,
  description: text,
  articleCount: fc.nat(),
  kind: fc.constant('person'),
  path: fc.constant('/entities/x'),
})

const anyDirectory: fc.Arbitrary<Directory> = fc.record({
  subject: fc.constantFrom('topics' as const, 'entities' as const),
  kind: fc.constantFrom('person', null),
  path: fc.constant('/entities'),
  groups: fc.array(
    fc.record({ kind: fc.constant('person'), entries: fc.array(entry, { maxLength: 3 }), more: fc.constant(null) }),
    { maxLength: 2 },
  ),
  after: fc.option(fc.constant('x')),
})

const anyCorrections: fc.Arbitrary<Corrections> = fc.record({
  path: fc.constant('/corrections'),
  corrections: fc.array(anyCorrection, { maxLength: 4 }),
  older: fc.option(fc.constant('3')),
  newer: fc.option(fc.constant('7')),
})

const date = new Date('2026-06-25')
const anyCards = fc.array(anyCard, { maxLength: 2 })
const maybeDate = fc.constantFrom(null, new Date('2026-06-22'))

const anyFront: fc.Arbitrary<Front> = fc.record({
  edition: fc.option(fc.record({ date: fc.constant(date), older: maybeDate, newer: maybeDate })),
  lead: anyCard,
  seconds: anyCards,
  thirds: anyCards,
  latest: anyCards,
  columns: fc.array(fc.record({ slug: fc.constant('x'), name: line, articleCount: fc.nat(), cards: anyCards }), {
    maxLength: 2,
  }),
  more: anyCards,
  names: fc.array(
    fc.record({
      slug: fc.constant('x'),
      name: line,
      kind: fc.constant('PERSON'),
      articles: fc.nat(),
      course: fc.constant([1]),
    }),
    {
      maxLength: 2,
    },
  ),
  updatedAt: maybeDate,
})

const anyArchive: fc.Arbitrary<Archive> = fc
  .tuple(fc.constantFrom<Unit>('year', 'month', 'week'), anyCards, fc.nat(), fc.boolean())
  .map(([unit, cards, articles, isWhole]) => {
    const period = periodOf(unit, date)
    const part = (each: Unit): Part => ({ period: periodOf(each, date), articles, cards, parts: [] })
    const parts = isWhole ? [{ ...part('year'), parts: [part('month')] }] : [part('day')]
    return { period: isWhole ? null : period, articles, cards, parts, older: null, newer: period }
  })

const anyDocument: fc.Arbitrary<Representable> = fc.oneof(
  fc
    .tuple(anyArticle, text)
    .map(([article, body]) => ({ kind: 'article' as const, article, body: { text: body, words: 3 } })),
  anyListing.map((listing) => ({ kind: 'listing' as const, listing })),
  anyDirectory.map((directory) => ({ kind: 'directory' as const, directory })),
  anyCorrections.map((corrections) => ({ kind: 'corrections' as const, corrections })),
  fc.tuple(anyPage, text).map(([page, body]) => ({ kind: 'page' as const, page, body: { text: body, words: 3 } })),
  anyFeedList.map((feeds) => ({ kind: 'feeds' as const, feeds })),
  anySourceIndex.map((sources) => ({ kind: 'sources' as const, sources })),
  anyStory.map((story) => ({ kind: 'story' as const, story })),
  anyStoryIndex.map((stories) => ({ kind: 'stories' as const, stories })),
  fc
    .tuple(anyListing, fc.option(anyProfile))
    .map(([listing, profile]) => ({ kind: 'label' as const, label: { listing, profile } })),
  anyTrends.map((trends) => ({ kind: 'trends' as const, trends })),
  anyComparison.map((comparison) => ({ kind: 'comparison' as const, comparison })),
  anyFront.map((front) => ({ kind: 'front' as const, front })),
  anyArchive.map((archive) => ({ kind: 'archive' as const, archive })),
)

const everyDocument = (check: (document: Representable) => void) =>
  fc.assert(
    fc.property(anyDocument, (document) => void check(document)),
    { numRuns: 500 },
  )

describe('whatever stands in a document,', () => {
  test('its JSON and JSON-LD parse', () => {
    everyDocument((document) => {
      expect(JSON.parse(represent(document, 'json'))).toHaveProperty('alternates')
      expect(JSON.parse(represent(document, 'jsonld'))).toHaveProperty('@context', 'https://schema.org')
    })
  })

  test('its JSON-LD cannot end the script element that it stands in', () => {
    everyDocument((document) => {
      const data = JSON.parse(represent(document, 'jsonld'))
      const safe = scriptSafeJson(data)
      expect(safe).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(safe)).toEqual(data)
    })
  })

  test('its JSON-LD says nothing that the vocabulary of schema.org does not know', () => {
    everyDocument((document) => {
      expect(problemsOf(JSON.parse(represent(document, 'jsonld')))).toEqual([])
    })
  })

  test('its front matter is YAML that ends where it should, and says what the record says', () => {
    everyDocument((document) => {
      const markdown = represent(document, 'md')
      const [, head = ''] = /^---\n([\s\S]*?)\n---\n\n/.exec(markdown) ?? []
      if (document.kind !== 'article') return expect(parse(head)).toHaveProperty('title')
      const { body_md, alternates, labels, history, corrections, ...fields } = articleRecord(document.article)
      expect(parse(head)).toEqual(fields)
    })
  })

  test('its text is at most 80 columns wide, but for words that cannot be broken and code', () => {
    everyDocument((document) => {
      for (const row of represent(document, 'txt').split('\n')) {
        const unbreakable = /^(?:> ?|- |\S+: +| +)*\S*$/u.test(row) || /^[> ]* {4}/.test(row)
        if (!unbreakable) expect(width(row), row).toBeLessThanOrEqual(80)
      }
    })
  })

  test('it is the same every time, and ends with one line feed', () => {
    everyDocument((document) => {
      for (const format of formats) {
        const made = represent(document, format)
        expect(made).toBe(represent(document, format))
        expect(made).toMatch(/[^\n]\n$/)
      }
    })
  })
})

test('an article’s record begins with the fields of the form, in their order', () => {
  const [article] = fc.sample(anyArticle, { numRuns: 1, seed: 1 })
  if (!article) throw new Error('no sample')
  expect(Object.keys(articleRecord(article)).slice(0, 12)).toEqual([
    'slug',
    'title',
    'summary',
    'body_md',
    'url',
    'canonical_source',
    'published_at',
    'updated_at',
    'lang',
    'topics',
    'entities',
    'alternates',
  ])
})
