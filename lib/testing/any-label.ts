import fc from 'fast-check'
import type { Comparison } from '../queries/compare/comparison.ts'
import type { Companion, Company } from '../queries/labels/company.ts'
import type { Profile } from '../queries/labels/profile.ts'
import type { Timeline } from '../queries/labels/timeline.ts'
import type { Rising } from '../queries/trends/rising.ts'
import type { Trends } from '../queries/trends/trends.ts'
import { windowAt } from '../queries/trends/window.ts'
import { anyCard, line, text } from './any-article.ts'

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.nat(11))
  .map(([year, index]) => new Date(Date.UTC(year, index, 1)))

const timeline: fc.Arbitrary<Timeline> = fc
  .uniqueArray(month, { minLength: 1, maxLength: 6, selector: (date) => date.getTime() })
  .map((dates) => dates.toSorted((a, b) => a.getTime() - b.getTime()))
  .chain((dates) =>
    fc.record({
      first: fc.constant(dates[0] ?? new Date(0)),
      last: fc.constant(dates.at(-1) ?? new Date(0)),
      months: fc.constant(dates.map((from, index) => ({ from, articles: index + 1 }))),
      days: fc.constant([]),
    }),
  )

const companion: fc.Arbitrary<Companion> = fc.record({
  label: fc.constantFrom('entity' as const, 'topic' as const),
  id: fc.nat(),
  slug: fc.constant('x'),
  name: line,
  kind: fc.constantFrom('topic', 'person', 'other'),
  articles: fc.nat(200),
  path: fc.constant('/entities/x'),
  segment: fc.constant('x'),
})

const company: fc.Arbitrary<Company> = fc.record({
  among: fc.nat(200),
  entities: fc.array(companion, { maxLength: 3 }),
  topics: fc.array(companion, { maxLength: 3 }),
})

/** What the first page of a topic or an entity says beside its articles. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  label: fc.constantFrom('entity' as const, 'topic' as const),
  segment: fc.constant('x'),
  timeline,
  company,
  desk: fc.constant(null),
})

const rising: fc.Arbitrary<Rising> = fc.record({
  isRising: fc.boolean(),
  rises: fc.array(
    fc.record({
      label: fc.constantFrom('entity' as const, 'topic' as const),
      slug: fc.constant('x'),
      name: line,
      kind: fc.constantFrom('topic', 'person', 'other'),
      path: fc.constant('/entities/x'),
      articles: fc.nat(200),
      expected: fc.double({ min: 0, max: 1e6, noNaN: true }),
      score: fc.double({ min: -50, max: 50, noNaN: true }),
      windows: fc.array(fc.nat(99), { minLength: 9, maxLength: 9 }),
    }),
    { maxLength: 3 },
  ),
})

const asOf = new Date('2026-06-25T22:00:00Z')

export const anyTrends: fc.Arbitrary<Trends> = fc
  .constantFrom('day' as const, 'week' as const, 'month' as const)
  .chain((name) =>
    fc.record({
      name: fc.constant(name),
      now: fc.option(
        fc.record({
          window: fc.constantFrom(asOf, new Date('2020-01-01T00:00:00Z')).map((newest) => windowAt(name, asOf, newest)),
          velocity: fc.record({
            all: fc.record({ now: fc.nat(), before: fc.nat() }),
            windows: fc.nat(8),
            periods: fc.constant([{ from: asOf, articles: 3, usual: 1.5 }]),
          }),
          entities: rising,
          topics: rising,
          hot: fc.array(fc.record({ card: anyCard, outlets: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
        }),
      ),
    }),
  )

const side = fc.record({
  label: fc.constantFrom('entity' as const, 'topic' as const),
  id: fc.nat(),
  slug: fc.constant('x'),
  name: line,
  kind: fc.constantFrom('topic', 'person', 'other'),
  description: text,
  articleCount: fc.nat(),
  segment: fc.constant('x'),
  path: fc.constant('/entities/x'),
  timeline: fc.option(timeline),
  company,
  counts: fc.array(fc.nat(99), { minLength: 2, maxLength: 2 }),
})

export const anyComparison: fc.Arbitrary<Comparison> = fc.record({
  path: fc.constant('/compare/x/y'),
  sides: fc.array(side, { minLength: 2, maxLength: 3 }),
  unit: fc.constantFrom('month' as const, 'week' as const),
  periods: fc.constant([new Date('2026-05-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')]),
  shared: fc.record({
    articles: fc.nat(),
    among: fc.nat(),
    isComplete: fc.boolean(),
    cards: fc.array(anyCard, { maxLength: 3 }),
  }),
})
