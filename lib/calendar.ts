import { addDays, parseDay, startOfDay } from './dates.ts'

export type Unit = 'year' | 'month' | 'week' | 'day'

/** A stretch of the archive, in UTC; `end` is the first moment after it. Weeks are those of ISO 8601: from Monday on. */
export type Period = { unit: Unit; start: Date; end: Date }

/** The period of a day. */
export function periodOf(unit: Unit, day: Date): Period {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()]
  switch (unit) {
    case 'year':
      return { unit, start: firstOf(year, 0), end: firstOf(year + 1, 0) }
    case 'month':
      return { unit, start: firstOf(year, month), end: firstOf(year, month + 1) }
    case 'week': {
      const start = addDays(startOfDay(day), -weekday(day))
      return { unit, start, end: addDays(start, 7) }
    }
    case 'day':
      return { unit, start: startOfDay(day), end: addDays(startOfDay(day), 1) }
  }
}

/** `2026`, `2026`/`06` or `2026`/`W26`, as they stand in addresses; null when there is no such period. */
export function parsePeriod(year: string, part?: string): Period | null {
  const [, week] = /^W(\d\d)$/.exec(part ?? '') ?? []
  if (week) return parseWeek(year, Number(week))
  const first = parseDay(year, part ?? '01', '01')
  return first && periodOf(part === undefined ? 'year' : 'month', first)
}

/** The first week of a year is the one with 4 January. */
function parseWeek(year: string, week: number): Period | null {
  const inFirst = parseDay(year, '01', '04')
  if (!inFirst) return null
  const period = periodOf('week', addDays(inFirst, 7 * (week - 1)))
  const real = weekNumber(period.start)
  return real.week === week && real.year === Number(year) ? period : null
}

/** The number of a day's week, and the year that it is counted in: that of its Thursday. */
export function weekNumber(day: Date): { year: number; week: number } {
  const thursday = addDays(periodOf('week', day).start, 3)
  const days = (thursday.getTime() - firstOf(thursday.getUTCFullYear(), 0).getTime()) / 86_400_000
  return { year: thursday.getUTCFullYear(), week: 1 + Math.floor(days / 7) }
}

/** The first moments of the days of a period. */
export function daysOf({ start, end }: Omit<Period, 'unit'>): Date[] {
  const days = Math.round((end.getTime() - start.getTime()) / 86_400_000)
  return Array.from({ length: days }, (_, index) => addDays(start, index))
}

/** The weeks that a month lies in; the first and the last of them may have days of its neighbours. */
export function weeksOf(month: Period): Period[] {
  const weeks: Period[] = []
  for (let { start } = periodOf('week', month.start); start < month.end; start = addDays(start, 7))
    weeks.push(periodOf('week', start))
  return weeks
}

/** 0 is Monday. */
function weekday(day: Date): number {
  return (day.getUTCDay() + 6) % 7
}

/** `Date.UTC` would take the years before 100 for those of the twentieth century. */
function firstOf(year: number, month: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date
}
