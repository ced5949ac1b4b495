import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidate } from '../../testing/candidate.ts'
import { type Candidate, rankStories, tempoOf } from './ranking.ts'

const hour = 3_600_000
const noon = new Date('2026-06-25T12:00:00Z')
const hoursAgo = (hours: number) => new Date(noon.getTime() - hours * hour)
const ids = (candidates: Candidate[]) => rankStories(candidates).map(({ article }) => article.id)

test.each<[string, Partial<Candidate>, Partial<Candidate>]>([
  ['what is newer', { listedAt: noon }, { listedAt: hoursAgo(1) }],
  ['what an editor marked', { importance: 1 }, {}],
  ['what an editor marked more', { importance: 3 }, { importance: 2 }],
  ['anything', {}, { importance: -1 }],
  ['news', {}, { genre: 'OPINION' }],
  ['what has a summary', { summaryLength: 1 }, { summaryLength: 0 }],
  ['what an editor marked, if it is not much older', { importance: 1, listedAt: hoursAgo(7) }, {}],
  ['what is new, when what an editor marked is old', {}, { importance: 1, listedAt: hoursAgo(9) }],
  ['the most important, for a day', { importance: 3, listedAt: hoursAgo(30) }, {}],
])('%s stands before what is not', (_, first, second) => {
  const [before, after] = [candidate(first), candidate(second)]
  expect(ids([after, before])).toEqual([before.id, after.id])
})

describe('a story', () => {
  test('stands once, by its strongest article', () => {
    const weak = candidate({ storyId: 7, importance: -1 })
    const strong = candidate({ storyId: 7, listedAt: hoursAgo(2) })
    const other = candidate({ listedAt: hoursAgo(1) })
    expect(ids([weak, other, strong])).toEqual([other.id, strong.id])
  })

  test('weighs more when several publishers tell it, and not when one tells it again', () => {
    const alone = candidate({ listedAt: hoursAgo(1) })
    const told = [1, 2].map((sourceId) => candidate({ storyId: 8, sourceId, listedAt: hoursAgo(3) }))
    const repeated = [3, 3].map((sourceId) => candidate({ storyId: 9, sourceId, listedAt: hoursAgo(2) }))
    const ranked = rankStories([alone, ...told, ...repeated])
    expect(ranked.map(({ article, outlets }) => [article.storyId, outlets])).toEqual([
      [8, 2],
      [null, 1],
      [9, 1],
    ])
  })
})

describe('what an editor marked keeps its place as long as the paper takes to fill a page:', () => {
  const paper = (every: number) =>
    Array.from({ length: 30 }, (_, index) => candidate({ listedAt: hoursAgo(index * every) }))

  test.each([
    ['every minute', 1 / 60, 8],
    ['every hour', 1, 19],
    ['every day', 24, 456],
    ['every month', 720, 720],
  ])('one article %s', (_, every, hours) => {
    expect(tempoOf(paper(every)) / hour).toBeCloseTo(hours)
    const marked = (age: number) => candidate({ importance: 1, listedAt: hoursAgo(age * hours) })
    const [recent, old] = [marked(0.9), marked(1.1)]
    expect(ids([...paper(every), recent])[0]).toBe(recent.id)
    expect(ids([...paper(every), old])[0]).not.toBe(old.id)
  })
})

test('the order is the same whatever order the articles come in, and every story is in it', () => {
  const anyCandidate = fc
    .record({
      hours: fc.nat(200),
      importance: fc.integer({ min: -1, max: 3 }),
      storyId: fc.option(fc.nat(5)),
      sourceId: fc.option(fc.nat(3)),
      summaryLength: fc.nat(1),
    })
    .map(({ hours, ...fields }) => candidate({ ...fields, listedAt: hoursAgo(hours) }))
  fc.assert(
    fc.property(fc.array(anyCandidate), fc.infiniteStream(fc.nat()), (candidates, keys) => {
      const shuffled = candidates
        .map((each) => ({ each, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each)
      expect(ids(shuffled)).toEqual(ids(candidates))
      const stories = new Set(candidates.map(({ id, storyId }) => storyId ?? `alone ${id}`))
      expect(ids(candidates)).toHaveLength(stories.size)
    }),
  )
})

test('without a tempo only the weights count, and what is newer among equals', () => {
  const old = candidate({ importance: 2, listedAt: hoursAgo(5000) })
  const [newer, older] = [candidate(), candidate({ listedAt: hoursAgo(1) })]
  expect(rankStories([older, newer, old], Infinity).map(({ article }) => article.id)).toEqual([
    old.id,
    newer.id,
    older.id,
  ])
})
