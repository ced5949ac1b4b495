import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidate } from '../../testing/candidate.ts'
import { type Makeup, makeUp } from './makeup.ts'
import { aroundLatest, heightOf } from './measure.ts'
import type { Candidate, Story } from './ranking.ts'

const stories = (count: number, fields: (index: number) => Partial<Candidate> = () => ({})): Story[] =>
  Array.from({ length: count }, (_, index) => ({ article: candidate(fields(index)), outlets: 1 }))

const counts = ({ lead, seconds, thirds, latest, columns, more }: Makeup) => [
  lead ? 1 : 0,
  seconds.length,
  thirds.length,
  latest.length,
  columns.length,
  more.length,
]

describe('a paper without topics', () => {
  test.each([
    ['nothing', 0, [0, 0, 0, 0, 0, 0]],
    ['one story', 1, [1, 0, 0, 0, 0, 0]],
    ['two', 2, [1, 1, 0, 0, 0, 0]],
    ['three', 3, [1, 2, 0, 0, 0, 0]],
    ['four', 4, [1, 3, 0, 0, 0, 0]],
    ['five', 5, [1, 2, 2, 0, 0, 0]],
    ['six', 6, [1, 2, 0, 3, 0, 0]],
    ['eight', 8, [1, 2, 0, 5, 0, 0]],
    ['ten', 10, [1, 2, 2, 5, 0, 0]],
    ['a hundred', 100, [1, 2, 2, 8, 0, 8]],
  ])('lays out %s', (_, count, expected) => {
    expect(counts(makeUp(stories(count)))).toEqual(expected)
  })
})

describe('columns', () => {
  test.each([
    ['no topic of three stories', (index: number) => [index], 0],
    ['one topic', () => [1], 0],
    ['two topics', (index: number) => [index % 2], 2],
    ['three', (index: number) => [index % 3], 3],
    ['four', (index: number) => [index % 4], 4],
    ['seven', (index: number) => [index % 7], 4],
    ['twelve', (index: number) => [index % 12], 8],
  ])('of %s', (_, topicsOf, expected) => {
    expect(makeUp(stories(100, (index) => ({ topicIds: topicsOf(index).map((id) => id + 1) }))).columns).toHaveLength(
      expected,
    )
  })

  test('are of the topics that stories are first of all about', () => {
    const topicIds = (index: number) =>
      [
        [1, 9],
        [2, 9],
        [3, 9],
        [4, 9],
      ][index % 4] ?? []
    const { columns } = makeUp(stories(60, (index) => ({ topicIds: topicIds(index) })))
    expect(columns.map(({ topicId }) => topicId).sort()).not.toEqual([9, 9, 9, 9])
    expect(new Set(columns.map(({ topicId }) => topicId)).size).toBe(columns.length)
  })
})

describe('the columns beside the lead', () => {
  test.each([
    ['a short lead without a summary', { titleLength: 12, summaryLength: 0 }, 4],
    ['a lead of many words', { titleLength: 140, summaryLength: 600 }, 9],
  ])('are as long as %s has room for', (_, lead, expected) => {
    const [first, ...others] = stories(60, (index) => (index === 0 ? lead : { summaryLength: 0, titleLength: 26 }))
    if (!first) throw new Error('no lead')
    const { latest } = makeUp([first, ...others])
    expect(latest).toHaveLength(expected)
  })

  test('the latest are in the order of time, whatever they weigh', () => {
    const { latest } = makeUp(stories(60, (index) => ({ listedAt: new Date((index * 7919) % 60) })))
    const times = latest.map(({ article }) => article.listedAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})

test('whatever there is, every story stands once and no row has a gap', () => {
  const anyStory = fc
    .record({
      topicIds: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      titleLength: fc.integer({ min: 1, max: 300 }),
      summaryLength: fc.nat(900),
      time: fc.nat(),
    })
    .map(({ time, ...fields }): Story => ({ article: candidate({ ...fields, listedAt: new Date(time) }), outlets: 1 }))
  fc.assert(
    fc.property(fc.array(anyStory, { maxLength: 80 }), (ranked) => {
      const made = makeUp(ranked)
      const { lead, seconds, thirds, latest, columns, more } = made
      const placed = [lead, ...seconds, ...thirds, ...latest, ...columns.flatMap((each) => each.stories), ...more]
      const ids = placed.flatMap((story) => story?.article.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      expect(lead).toBe(ranked[0] ?? null)
      expect([seconds.length <= 3, [0, 2].includes(thirds.length), latest.length !== 1]).toEqual([true, true, true])
      expect([0, 2, 3, 4, 8]).toContain(columns.length)
      expect([0, 4, 8]).toContain(more.length)
      expect(new Set(columns.map((each) => each.stories.length)).size).toBeLessThanOrEqual(1)
      if (ranked.length <= 10) expect(ids).toHaveLength(ranked.length)
      if (lead && latest.length > 4 && columns.length > 0) {
        const below = Math.max(...thirds.map(({ article }) => heightOf(article, 'third')))
        const height = aroundLatest + latest.reduce((sum, { article }) => sum + heightOf(article, 'brief'), 0)
        // The thirds are chosen among three; the room was measured with the highest.
        expect(height).toBeLessThanOrEqual(heightOf(lead.article, 'lead') + below + 400)
      }
    }),
    { numRuns: 500 },
  )
})
