import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  formatDate,
  formatPeriod,
  httpDate,
  inZone,
  localIn,
  parseDay,
  parseTimestamp,
  rfc3339,
} from './dates.ts'
import { startOf } from './periods.ts'

describe('a timestamp', () => {
  test.each([
    ['RFC 3339 in UTC', '2026-06-25T22:16:44Z', '2026-06-25T22:16:44Z'],
    ['the form of the record', '2026-06-25 22:16:44+00:00', '2026-06-25T22:16:44Z'],
    ['microseconds, which are cut, not rounded', '2026-06-25 23:39:31.290999+00:00', '2026-06-25T23:39:31.290Z'],
    ['one digit of a second', '2026-06-25T22:16:44.5Z', '2026-06-25T22:16:44.500Z'],
    ['small letters', '2026-06-25t22:16:44z', '2026-06-25T22:16:44Z'],
    ['a zone of a quarter hour', '2026-06-25T22:16:44+05:45', '2026-06-25T16:31:44Z'],
    ['a zone that changes the year', '2026-01-01T01:00:00+02:00', '2025-12-31T23:00:00Z'],
    ['a zone without a colon', '2026-06-25T22:16:44-0330', '2026-06-26T01:46:44Z'],
    ['a zone of hours', '2026-06-25 22:16:44+02', '2026-06-25T20:16:44Z'],
    ['no zone, which is UTC', '2026-06-25 22:16:44', '2026-06-25T22:16:44Z'],
    ['no seconds', '2026-06-25T22:16Z', '2026-06-25T22:16:00Z'],
    ['a day alone', '2026-06-25', '2026-06-25T00:00:00Z'],
    ['space around it', ' 2026-06-25T22:16:44Z\n', '2026-06-25T22:16:44Z'],
    ['a leap day', '2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['the leap day of a century', '2000-02-29T12:00:00Z', '2000-02-29T12:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['the first year there is', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  ])('reads %s', (_, text, expected) => {
    const date = parseTimestamp(text)
    expect(date && rfc3339(date)).toBe(expected)
  })

  test.each([
    ['an empty text', ''],
    ['words', 'yesterday'],
    ['30 February', '2026-02-30T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['29 February of 1900', '1900-02-29T00:00:00Z'],
    ['31 April', '2026-04-31'],
    ['a 13th month', '2026-13-01T00:00:00Z'],
    ['the 25th hour', '2026-06-25T25:00:00Z'],
    ['the 61st minute', '2026-06-25T22:61:00Z'],
    ['a zone of 99 hours', '2026-06-25T22:16:44+99:00'],
    ['a year of five digits', '12026-06-25T22:16:44Z'],
    ['a year that its zone makes one of five digits', '9999-12-31T23:59:59-01:00'],
    ['a year before the first', '0001-01-01T00:00:00+01:00'],
    ['seconds since 1970', '1782425804'],
    ['the American order', '06/25/2026'],
    ['a date of an e-mail', 'Thu, 25 Jun 2026 22:16:44 GMT'],
    ['something behind it', '2026-06-25T22:16:44Z or so'],
    ['digits of another script', '٢٠٢٦-٠٦-٢٥'],
  ])('refuses %s', (_, text) => {
    expect(parseTimestamp(text)).toBeNull()
  })

  test('is read back as what was written, for any time of four-digit years', () => {
    const times = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(times, (date) => {
        expect(parseTimestamp(rfc3339(date))).toEqual(date)
      }),
    )
  })

  test('has milliseconds only where there are any', () => {
    expect(rfc3339(new Date('2026-06-25T22:16:44.000Z'))).toBe('2026-06-25T22:16:44Z')
    expect(rfc3339(new Date('2026-06-25T22:16:44.290Z'))).toBe('2026-06-25T22:16:44.290Z')
  })
})

test.each([
  ['2024', '02', '29', '2024-02-29T00:00:00Z'],
  ['2026', '02', '29', null],
  ['2026', '2', '09', null],
  ['26', '02', '09', null],
  ['2026', '02', '00', null],
  ['', '', '', null],
])('the archive has the day %s/%s/%s: %4$s', (year, month, day, expected) => {
  const date = parseDay(year, month, day)
  expect(date && rfc3339(date)).toBe(expected)
})

test('a reader sees every time in UTC, whatever zone the machine is in', () => {
  const almostMidnight = new Date('2026-03-01T23:59:00Z')
  expect(process.env.TZ).toBe('Asia/Kathmandu')
  expect(formatDate(almostMidnight, 'day')).toBe('1 March 2026')
  expect(formatDate(almostMidnight, 'long')).toMatch(/^Sunday,? 1 March 2026$/)
  expect(formatDate(almostMidnight, 'short')).toBe('1 Mar')
  expect(formatDate(almostMidnight, 'clock')).toBe('23:59')
  expect(formatDate(almostMidnight, 'dateline')).toBe('1 March 2026 at 23:59 UTC')
  expect(formatDate(new Date('2026-03-01T00:05:00Z'), 'clock')).toBe('00:05')
})

test.each([
  ['hour', '25 Jun, 22:00'],
  ['day', '25 Jun 2026'],
  ['week', '22 – 28 Jun 2026'],
  ['month', 'Jun 2026'],
  ['quarter', 'Apr – Jun 2026'],
  ['year', '2026'],
  ['decade', '2020 – 2029'],
] as const)('a period is said as short as it can be: %s', (unit, text) => {
  const start = startOf(new Date('2026-06-25T22:16:44Z'), unit)
  expect(formatPeriod(start, unit).replaceAll('\u2009', ' ')).toBe(text)
})

test('a day later is the same time on the next day', () => {
  expect(rfc3339(addDays(new Date('2024-02-28T22:00:00Z'), 1))).toBe('2024-02-29T22:00:00Z')
  expect(rfc3339(addDays(new Date('2026-01-01T00:00:00Z'), -1))).toBe('2025-12-31T00:00:00Z')
})

test('an HTTP date has a day of two digits and says GMT', () => {
  expect(httpDate(new Date('2026-06-05T02:03:04.999Z'))).toBe('Fri, 05 Jun 2026 02:03:04 GMT')
})

test.each([
  ['2026-06-25T22:16', 'UTC', '2026-06-25T22:16:00Z'],
  ['2026-06-25T22:16', 'Europe/Madrid', '2026-06-25T20:16:00Z'],
  ['2026-01-25T22:16', 'America/New_York', '2026-01-26T03:16:00Z'],
  ['2026-11-25T06:00', 'Asia/Kathmandu', '2026-11-25T00:15:00Z'],
  ['2026-10-25T12:00', 'Europe/Madrid', '2026-10-25T11:00:00Z'], // the clocks went back that night
  ['2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:30:00Z'], // there is no such moment
])('%s in %s is %s', (local, zone, expected) => {
  expect(inZone(local, zone)).toEqual(new Date(expected))
})

test.each([
  ['2026-06-25T20:16:05Z', 'Europe/Madrid', '2026-06-25T22:16:05'],
  ['2026-01-26T03:16:00Z', 'America/New_York', '2026-01-25T22:16:00'],
  ['2026-11-25T00:15:00Z', 'Asia/Kathmandu', '2026-11-25T06:00:00'],
])('%s is in %s %s', (at, zone, expected) => {
  expect(localIn(new Date(at), zone)).toBe(expected)
  expect(inZone(expected, zone)).toEqual(new Date(at))
})

test('what is no time is none in any zone', () => {
  expect(inZone('tomorrow', 'UTC')).toBeNull()
})
