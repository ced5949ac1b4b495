import { expect, test } from 'vitest'
import { toVelocity } from './velocity.ts'

const startAt = (index: number) => new Date(Date.UTC(2026, 5, 1 + index))

test('a period is compared with the same one of the windows before', () => {
  // Two periods a window; the eight windows before are places 0 to 15.
  const rows = [
    { place: 0, articles: 8 },
    { place: 2, articles: 8 },
    { place: 15, articles: 4 },
    { place: 16, articles: 5 },
  ]
  expect(toVelocity(rows, 2, startAt)).toEqual({
    all: { now: 5, before: 20 },
    windows: 8,
    periods: [
      { from: startAt(0), articles: 5, usual: 2 },
      { from: startAt(1), articles: 0, usual: 0.5 },
    ],
  })
})

test('windows before the paper began are none to compare with', () => {
  const { windows, periods } = toVelocity(
    [
      { place: 12, articles: 6 },
      { place: 16, articles: 1 },
    ],
    2,
    startAt,
  )
  expect([windows, periods[0]?.usual]).toEqual([2, 3])
  expect(toVelocity([{ place: 16, articles: 1 }], 2, startAt)).toMatchObject({
    windows: 0,
    periods: [{ usual: 0 }, {}],
  })
})
