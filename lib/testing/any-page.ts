import fc from 'fast-check'
import type { FeedList } from '../queries/feed-list.ts'
import type { Figures } from '../queries/figures.ts'
import type { Page } from '../queries/pages.ts'
import type { SourceEntry, SourceIndex } from '../queries/source-index.ts'
import { line, text } from './any-article.ts'

const date = new Date('2026-06-25T10:00:00Z')
const maybe = <T>(value: T) => fc.constantFrom(null, value)
const maybeBoolean = fc.constantFrom(true, false, null)
const counted = fc.record({ count: fc.nat(), isMore: fc.boolean() })

const anyFigures: fc.Arbitrary<Figures> = fc.record({
  articles: fc.nat(),
  since: maybe(date),
  languages: fc.nat(),
  summariesByModel: fc.nat(),
  textsByModel: fc.nat(),
  sources: fc.constant(9),
  polled: fc.nat(9),
  shown: fc.record({ FULL: fc.nat(), EXCERPT: fc.nat(), LINK: fc.nat() }),
  excerptWords: fc.nat(),
  stories: counted,
  merged: counted,
  uses: fc.record({ search: maybeBoolean, aiInput: maybeBoolean, aiTrain: maybeBoolean }),
})

export const anyPage: fc.Arbitrary<Page> = fc.record({
  slug: fc.constantFrom('about', 'methodology'),
  path: fc.constant('/about'),
  lang: fc.constantFrom('en', 'ar'),
  title: line,
  description: line,
  body: text,
  markdown: text,
  contentHash: fc.constant('sha256:0'),
  version: fc.nat(),
  updatedAt: fc.constant(date),
  compiler: fc.constant('a test'),
  html: fc.constant(''),
  text: text,
  words: fc.nat(),
  figures: fc.option(anyFigures),
})

const anySource: fc.Arbitrary<SourceEntry> = fc.record({
  slug: fc.constant('x'),
  name: line,
  kind: fc.constantFrom('ORG_BLOG', 'NEWS_ORG', 'INDIE', 'VENDOR_DOC'),
  homepage: maybe('https://example.com'),
  owner: fc.option(line),
  country: maybe('DE'),
  articleCount: fc.nat(),
  newestAt: maybe(date),
  polling: fc.option(
    fc.record({
      every: fc.nat(),
      lastSuccessAt: maybe(date),
      lastFailure: fc.option(line),
      state: fc.constantFrom('ACTIVE', 'PAUSED', 'FAILING'),
    }),
  ),
  shown: fc.constantFrom('FULL', 'EXCERPT', 'LINK'),
  uses: fc.record({ search: fc.boolean(), aiInput: fc.boolean(), aiTrain: fc.boolean() }),
})

export const anySourceIndex: fc.Arbitrary<SourceIndex> = fc.record({
  path: fc.constant('/sources'),
  sources: fc.array(anySource, { maxLength: 4 }),
  after: maybe('x'),
})

const anyFollowables = fc.array(fc.record({ name: line, path: fc.constant('/topics/x') }), { maxLength: 3 })

export const anyFeedList: fc.Arbitrary<FeedList> = fc.record({
  topics: anyFollowables,
  entities: anyFollowables,
  sources: anyFollowables,
  authors: anyFollowables,
  languages: fc.constantFrom([], [{ name: 'de', path: '/languages/de' }]),
})
