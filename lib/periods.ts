/** How a span of time is cut into the bars of a chart. */
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

/** Articles of the period that begins here. */
export type Count = { from: Date; articles: number }

const months = { month: 1, quarter: 3, year: 12, decade: 120 }
const milliseconds = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 }
const offset = { hour: 0, day: 0, week: 4 * 86_400_000 } // the first Monday of the count of milliseconds was its fifth day

/** The first moment, by UTC, of the period that a moment lies in. */
export function startOf(date: Date, unit: Unit): Date {
  if (unit === 'hour' || unit === 'day' || unit === 'week') {
    const length = milliseconds[unit]
    return new Date(Math.floor((date.getTime() - offset[unit]) / length) * length + offset[unit])
  }
  const month = monthNumber(date)
  return monthAt(month - (((month % months[unit]) + months[unit]) % months[unit]))
}

/** The first moment of the period that lies so many periods later. */
export function later(start: Date, unit: Unit, count: number): Date {
  if (unit === 'hour' || unit === 'day' || unit === 'week')
    return new Date(start.getTime() + count * milliseconds[unit])
  return monthAt(monthNumber(start) + count * months[unit])
}

/** The finest unit, from months up, that cuts a span into no more than `most` periods; decades where none does. */
export function unitFor(first: Date, last: Date, most: number): 'month' | 'quarter' | 'year' | 'decade' {
  const span = monthNumber(last) - monthNumber(first)
  for (const unit of ['month', 'quarter', 'year'] as const) if (span / months[unit] + 1 <= most) return unit
  return 'decade'
}

/** Every period from that of `first` to that of `last`, also those in which there was nothing. */
export function periodsBetween(counts: Count[], unit: Unit, first: Date, last: Date): Count[] {
  const articles = new Map<number, number>()
  for (const count of counts) {
    const start = startOf(count.from, unit).getTime()
    articles.set(start, (articles.get(start) ?? 0) + count.articles)
  }
  const periods: Count[] = []
  for (let from = startOf(first, unit); from <= last; from = later(from, unit, 1))
    periods.push({ from, articles: articles.get(from.getTime()) ?? 0 })
  return periods
}

/** Months since the year 0. */
function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function monthAt(number: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(number / 12), ((number % 12) + 12) % 12, 1) // Date.UTC reads the year 26 as 1926
  return date
}
