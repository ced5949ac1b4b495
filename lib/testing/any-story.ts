import fc from 'fast-check'
import type { Report, Story } from '../queries/stories.ts'
import type { StoryIndex } from '../queries/story-index.ts'
import { anyCard, line, text } from './any-article.ts'

const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const count = fc.integer({ min: 1, max: 500 })
const told = (of: fc.Arbitrary<string>) =>
  fc.record({ text: of, lang: fc.constantFrom('ar', null), model: fc.option(line) })
const cursor = fc.option(fc.constantFrom('a', 'ü'))
const names = fc.array(fc.record({ slug: fc.constant('x'), name: line, articleCount: count }), { maxLength: 2 })

const anyReport: fc.Arbitrary<Report> = fc
  .tuple(anyCard, fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })), fc.boolean())
  .map(([{ story, topic, genre, bodyModel, ...card }, canonicalSource, first]) => ({ ...card, canonicalSource, first }))

/** A story with anything in any of its fields. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  slug: fc.constant('x'),
  title: line,
  path: fc.constant('/stories/x'),
  headline: told(line),
  standfirst: fc.option(told(text)),
  articleCount: count,
  outletCount: count,
  firstAt: date,
  newestAt: date,
  outlets: fc.array(fc.record({ slug: fc.constant('x'), name: line, articleCount: count, firstAt: date }), {
    maxLength: 2,
  }),
  newest: anyReport,
  reports: fc.array(anyReport, { maxLength: 4 }),
  spread: fc.record({
    chapters: fc.array(
      fc.record({
        date,
        unit: fc.constantFrom('day' as const, 'month' as const),
        articleCount: count,
        after: cursor,
      }),
      { maxLength: 2 },
    ),
    entities: names,
    topics: names,
    languages: fc.array(fc.record({ lang: fc.constantFrom('en', 'ar'), articleCount: count }), { maxLength: 2 }),
  }),
  earlier: cursor,
  later: cursor,
})

export const anyStoryIndex: fc.Arbitrary<StoryIndex> = fc.record({
  path: fc.constant('/stories'),
  entries: fc.array(
    fc.record({
      slug: fc.constant('x'),
      title: line,
      headline: told(line),
      standfirst: fc.option(told(text)),
      articleCount: count,
      outletCount: count,
      outlets: fc.array(line, { maxLength: 3 }),
      newest: fc.record({ slug: fc.constant('x'), title: line, lang: fc.constant('en'), outlet: fc.option(line) }),
      firstAt: date,
      newestAt: date,
    }),
    { maxLength: 3 },
  ),
  older: cursor,
  newer: cursor,
})
