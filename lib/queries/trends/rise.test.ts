import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counts, expectedOf, leastScore, scoreOf } from './rise.ts'

/** A paper that published as much as ever: eight windows of a hundred articles, and this one. */
const steady: Counts = { now: 100, before: 800 }
const score = (before: number, now: number) => scoreOf({ now, before: before * 8 }, steady)

test.each([
  ['40 → 90 is more than 1 → 3', [40, 90], [1, 3]],
  ['10 → 20 is more than 0 → 3, which a rare name does by luck', [10, 20], [0, 3]],
  ['0 → 8 is more than 4 → 8', [0, 8], [4, 8]],
  ['twice as often is more where it is often', [20, 40], [5, 10]],
] as const)('%s', (_, more, less) => {
  expect(score(more[0], more[1])).toBeGreaterThan(score(less[0], less[1]))
})

test.each([
  ['1 → 3', 1, 3],
  ['5 → 8', 5, 8],
  ['40 → 45', 40, 45],
])('%s is chance', (_, before, now) => {
  expect(score(before, now)).toBeLessThan(leastScore)
})

test('what stays as it is scores nothing, what falls less than that', () => {
  expect(score(20, 20)).toBeCloseTo(0)
  expect(score(20, 10)).toBeLessThan(0)
})

test('nothing rises because the paper publishes more', () => {
  expect(scoreOf({ now: 40, before: 160 }, { now: 200, before: 800 })).toBeCloseTo(0)
  expect(expectedOf({ now: 40, before: 160 }, { now: 200, before: 800 })).toBe(40)
})

test('without anything before it nothing rises', () => {
  expect(scoreOf({ now: 9, before: 0 }, { now: 30, before: 0 })).toBe(0)
  expect(scoreOf({ now: 0, before: 0 }, { now: 0, before: 0 })).toBe(0)
})

test('every score is a number, and grows with the articles of the window', () => {
  const counts = fc.tuple(fc.nat(5000), fc.nat(50_000), fc.nat(5000), fc.nat(50_000))
  fc.assert(
    fc.property(counts, ([now, before, moreNow, moreBefore]) => {
      const all = { now: now + 1 + moreNow, before: before + moreBefore }
      const less = scoreOf({ now, before }, all)
      expect(less).not.toBeNaN()
      expect(scoreOf({ now: now + 1, before }, all)).toBeGreaterThanOrEqual(less)
    }),
  )
})
