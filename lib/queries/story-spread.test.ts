import { expect, test } from 'vitest'
import { addDays } from '../dates.ts'
import { chaptersOf } from './story-spread.ts'

/** Two articles on every so many days. */
const every = (days: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: addDays(new Date('2025-12-30T00:00:00Z'), index * days)
      .toISOString()
      .slice(0, 10),
    count: 2,
    after: index === 0 ? null : `before-${index}`,
  }))

test.each([
  ['a few days, day by day', every(1, 4), 'day', ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'], 2],
  ['months, month by month', every(2, 30), 'month', ['2025-12-01', '2026-01-01', '2026-02-01'], 2],
  [
    'years, year by year',
    every(40, 30),
    'year',
    ['2025-01-01', '2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01'],
    2,
  ],
])('a story goes on for %s', (_, days, unit, starts, first) => {
  const chapters = chaptersOf(days)
  expect(chapters.map(({ date }) => date.toISOString().slice(0, 10))).toEqual(starts)
  expect(chapters.every((chapter) => chapter.unit === unit)).toBe(true)
  expect(chapters[0]).toMatchObject({ articleCount: first, after: null })
  expect(chapters[1]?.after).toBe('before-1')
  expect(chapters.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(days.length * 2)
})
