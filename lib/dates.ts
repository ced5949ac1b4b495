import { perLocale } from './messages/per-locale.ts'
import { later, type Unit } from './periods.ts'

/** RFC 3339 in UTC; milliseconds only where there are any: `2026-06-25T22:16:44Z`. */
export function rfc3339(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}

/** HTTP-date of RFC 9110, section 5.6.7. */
export function httpDate(date: Date): string {
  return date.toUTCString()
}

const timestamp = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?$/

// Years of four digits: RFC 3339 has no others, whatever zone they are said in.
const earliest = new Date('0001-01-01T00:00:00Z')
const latest = new Date('9999-12-31T23:59:59.999Z')

/** Reads RFC 3339 and `2026-06-25 22:16:44.290199+00:00`; a time without a zone is UTC, a day alone its midnight. */
export function parseTimestamp(text: string): Date | null {
  const trimmed = text.trim()
  const [, day, time, fraction = '', zone = 'Z'] = /^\d{4}-\d{2}-\d{2}$/.test(trimmed)
    ? [trimmed, trimmed, '00:00']
    : (timestamp.exec(trimmed) ?? [])
  if (!day || !time) return null
  const offset =
    zone.toUpperCase() === 'Z' ? 'Z' : zone.length === 3 ? `${zone}:00` : zone.replace(/^(...)(\d\d)$/, '$1:$2')
  const date = new Date(
    `${day}T${time.replace(/:60$/, ':59')}${time.length === 5 ? ':00' : ''}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  )
  return date >= earliest && date <= latest && isRealDay(day) ? date : null
}

/** `new Date` reads 30 February as 2 March. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A day of the archive; null when there is no such day, and in the last year of four digits, whose end has five. */
export function parseDay(year: string, month: string, day: string): Date | null {
  const text = `${year}-${month}-${day}`
  const isWithin = year >= '0001' && year < '9999'
  return isWithin && /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text) ? new Date(`${text}T00:00:00Z`) : null
}

/** A day as ISO 8601 writes it, by UTC: `2026-06-25`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The first moment of a day, by UTC. */
export function startOfDay(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000)
}

/** The first day of a month; null when there is no such month. */
export function parseMonth(month: string): Date | null {
  return /^\d{4}-\d{2}$/.test(month) ? parseDay(month.slice(0, 4), month.slice(5), '01') : null
}

export function addMonths(date: Date, months: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()))
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000)
}

/** For formats that are English whatever the paper's language. */
export function englishMonth(date: Date): string {
  return englishMonths.format(date)
}

const englishMonths = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })

const styles = {
  span: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dateline: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
  monthName: { month: 'long' },
  dayMonth: { day: 'numeric', month: 'long' },
  weekdayDay: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  weekdayLetter: { weekday: 'narrow' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof styles

/** A date as the paper writes it, in the language of the interface and always in UTC: one event has one time everywhere. */
export function formatDate(date: Date, style: DateStyle): string {
  return formatter(style).format(date)
}

/** From one day to another, what they share said once: `10–24 Nov 2026`. */
export function formatSpan(from: Date, to: Date): string {
  return formatter('span').formatRange(from, to)
}

const formatter = perLocale(
  (locale, style: DateStyle) => new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' }),
)

const periods: Record<Unit, [style: Intl.DateTimeFormatOptions, end?: (from: Date) => Date]> = {
  hour: [{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }],
  day: [{ day: 'numeric', month: 'short', year: 'numeric' }],
  week: [{ day: 'numeric', month: 'short', year: 'numeric' }, (from) => later(from, 'day', 6)],
  month: [{ month: 'short', year: 'numeric' }],
  quarter: [{ month: 'short', year: 'numeric' }, (from) => later(from, 'month', 2)],
  year: [{ year: 'numeric' }],
  decade: [{ year: 'numeric' }, (from) => later(from, 'year', 9)],
}

/** A period as a chart says it, from its first moment: `Jun 2026`, `Apr–Jun 2026`, `2020–2029`. */
export function formatPeriod(from: Date, unit: Unit): string {
  const [, end] = periods[unit]
  const format = periodFormatter(unit)
  return end ? format.formatRange(from, end(from)) : format.format(from)
}

const periodFormatter = perLocale(
  (locale, unit: Unit) => new Intl.DateTimeFormat(locale, { ...periods[unit][0], timeZone: 'UTC' }),
)

/** A time as a form sends it, `2026-06-25T22:16`, by the clocks of a zone; one that the clocks leap over is put after the leap. */
export function inZone(local: string, zone: string): Date | null {
  const asUtc = parseTimestamp(local)
  if (!asUtc) return null
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc, zone))
  return new Date(asUtc.getTime() - offsetAt(guess, zone)) // the clocks may change between the two
}

/** The other way: a moment as the clocks of a zone show it, for a form's field of a date and a time. */
export function localIn(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetAt(at, zone)).toISOString().slice(0, 19)
}

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(at: Date, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** Whether these are clocks that are known here, as IANA names them. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
