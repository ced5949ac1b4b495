import { expect, test } from 'vitest'
import { periodsBetween, type Unit } from '#lib/periods.ts'
import { timeTicks } from './time-axis.ts'

function ticks(first: string, last: string, unit: Unit): string[] {
  const starts = periodsBetween([], unit, new Date(first), new Date(last)).map(({ from }) => from)
  return timeTicks(starts, unit).map(({ text }) => text)
}

test.each([
  ['three years of months', '2023-05-01', '2026-06-01', 'month', ['2024', '2025', '2026']],
  ['years that begin with the first period', '2024-01-01', '2026-06-01', 'month', ['2024', '2025', '2026']],
  ['fifteen years of quarters', '2011-04-01', '2026-04-01', 'quarter', ['2015', '2020', '2025']],
  ['a lifetime of years', '1948-01-01', '2026-01-01', 'year', ['1960', '1980', '2000', '2020']],
  ['centuries of decades', '1500-01-01', '2026-01-01', 'decade', ['1600', '1800', '2000']],
  ['half a year, by its ends', '2026-01-01', '2026-06-01', 'month', ['Jan 2026', 'Jun 2026']],
  ['a single month', '2026-06-01', '2026-06-01', 'month', ['Jun 2026']],
] as const)('%s', (_, first, last, unit, expected) => {
  expect(ticks(first, last, unit)).toEqual(expected)
})
