import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysOf, parsePeriod, periodOf, weekNumber, weeksOf } from './calendar.ts'
import { isoDay } from './dates.ts'
import { paths } from './urls.ts'

describe('an address of the archive', () => {
  test.each([
    ['a year', '2026', undefined, '2026-01-01', '2027-01-01'],
    ['a month', '2026', '06', '2026-06-01', '2026-07-01'],
    ['the last month', '2026', '12', '2026-12-01', '2027-01-01'],
    ['a week', '2026', 'W26', '2026-06-22', '2026-06-29'],
    ['a first week that begins in the year before', '2026', 'W01', '2025-12-29', '2026-01-05'],
    ['a fifty-third week', '2026', 'W53', '2026-12-28', '2027-01-04'],
    ['the first year', '0001', undefined, '0001-01-01', '0002-01-01'],
    ['a year before 100', '0099', '02', '0099-02-01', '0099-03-01'],
  ])('names %s', (_, year, part, start, end) => {
    const period = parsePeriod(year, part)
    expect(period && [isoDay(period.start), isoDay(period.end)]).toEqual([start, end])
    expect(period && paths.archive(period)).toBe(`/archive/${year}${part ? `/${part}` : ''}`)
  })

  test.each([
    ['month 13', '2026', '13'],
    ['month 0', '2026', '00'],
    ['a month of one digit', '2026', '6'],
    ['week 54', '2026', 'W54'],
    ['a week that only long years have', '2025', 'W53'],
    ['week 0', '2026', 'W00'],
    ['a small w', '2026', 'w26'],
    ['year 0', '0000', undefined],
    ['week 1 of year 0', '0000', 'W01'],
    ['the last year that can be written', '9999', undefined],
    ['two digits', '26', undefined],
    ['letters', 'abcd', '06'],
    ['nothing', '', ''],
  ])('does not name %s', (_, year, part) => {
    expect(parsePeriod(year, part)).toBeNull()
  })
})

test.each([
  ['2020-12-31', 2020, 53],
  ['2021-01-03', 2020, 53],
  ['2021-01-04', 2021, 1],
  ['2024-12-30', 2025, 1],
  ['2026-06-25', 2026, 26],
])('%s is in week %s/%s of ISO 8601', (day, year, week) => {
  expect(weekNumber(new Date(day))).toEqual({ year, week })
})

const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })

test('every day is in the period that is said to be its own, and its address leads back there', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('year' as const, 'month' as const, 'week' as const), (day, unit) => {
      const period = periodOf(unit, day)
      expect(period.start <= day && day < period.end).toBe(true)
      const [, , year = '', part] = paths.archive(period).split('/')
      expect(parsePeriod(year, part)).toEqual(period)
    }),
  )
})

test('the weeks of a month hold each of its days once', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = periodOf('month', day)
      const days = weeksOf(month).flatMap(daysOf)
      expect(new Set(days.map(isoDay)).size).toBe(days.length)
      expect(days.filter((each) => each >= month.start && each < month.end)).toEqual(daysOf(month))
    }),
  )
})
