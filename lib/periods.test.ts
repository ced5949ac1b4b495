import fc from 'fast-check'
import { expect, test } from 'vitest'
import { later, periodsBetween, startOf, type Unit, unitFor } from './periods.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

test.each([
  ['hour', '2026-06-25T22:00:00.000Z'],
  ['day', '2026-06-25T00:00:00.000Z'],
  ['week', '2026-06-22T00:00:00.000Z'],
  ['month', '2026-06-01T00:00:00.000Z'],
  ['quarter', '2026-04-01T00:00:00.000Z'],
  ['year', '2026-01-01T00:00:00.000Z'],
  ['decade', '2020-01-01T00:00:00.000Z'],
] as const)('the %s of a moment begins at %s', (unit, start) => {
  expect(startOf(new Date('2026-06-25T22:16:44Z'), unit).toISOString()).toBe(start)
})

test.each([
  ['one month', '2026-06-25', '2026-06-30', 'month'],
  ['four years', '2022-01-31', '2025-12-01', 'month'],
  ['ten years', '2016-01-01', '2025-12-31', 'quarter'],
  ['fifty years', '1976-01-01', '2025-12-31', 'year'],
  ['two thousand years', '0026-01-01', '2026-01-01', 'decade'],
])('%s are cut into no more periods than can be told apart', (_, first, last, unit) => {
  expect(unitFor(day(first), day(last), 60)).toBe(unit)
})

test('months become the quarters they lie in, and quarters without anything stand between', () => {
  const counts = [
    { from: day('2025-03-01'), articles: 2 },
    { from: day('2025-10-01'), articles: 3 },
    { from: day('2025-12-01'), articles: 4 },
  ]
  expect(periodsBetween(counts, 'quarter', day('2025-03-14'), day('2026-01-02'))).toEqual([
    { from: day('2025-01-01'), articles: 2 },
    { from: day('2025-04-01'), articles: 0 },
    { from: day('2025-07-01'), articles: 0 },
    { from: day('2025-10-01'), articles: 7 },
    { from: day('2026-01-01'), articles: 0 },
  ])
})

const units = fc.constantFrom<Unit>('day', 'week', 'month', 'quarter', 'year', 'decade')
const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test('nothing is lost between first and last, and every period begins where the one before ends', () => {
  const dates = fc.array(fc.tuple(moment, fc.nat(50)), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(dates, (given) => {
      const counts = given.map(([date, articles]) => ({ from: startOf(date, 'month'), articles }))
      const times = counts.map(({ from }) => from.getTime())
      const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
      const unit = unitFor(first, last, 60)
      const periods = periodsBetween(counts, unit, first, last)
      const sum = (list: { articles: number }[]) => list.reduce((total, { articles }) => total + articles, 0)
      expect(sum(periods)).toBe(sum(counts))
      periods.slice(1).forEach(({ from }, index) => {
        expect(from).toEqual(later(periods[index]?.from ?? from, unit, 1))
      })
    }),
  )
})

test('a moment lies in its own period', () => {
  fc.assert(
    fc.property(moment, units, (date, unit) => {
      const start = startOf(date, unit)
      expect(start <= date && date < later(start, unit, 1)).toBe(true)
      expect(startOf(start, unit)).toEqual(start)
    }),
  )
})
