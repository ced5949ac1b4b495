import { later, startOf, type Unit } from '../../periods.ts'
import { BadParameterError, type SearchParams } from '../cursor.ts'

export const windowNames = ['day', 'week', 'month'] as const
export type WindowName = (typeof windowNames)[number]

/** The time that is looked at, and the times that it is compared with: as many of the same length before it. */
export type Window = {
  name: WindowName
  /** The full hour, by the database's clock, that everything here is said of. */
  asOf: Date
  from: Date
  until: Date
  /** Nothing came of late: this is the last time in which something did. */
  isPast: boolean
  /** What a bar of the chart stands for, and how many there are. */
  unit: Unit & ('hour' | 'day')
  periods: number
}

/** So many windows before are what is usual. */
export const windowsBefore = 8

const shapes: Record<WindowName, { unit: 'hour' | 'day'; periods: number }> = {
  day: { unit: 'hour', periods: 24 },
  week: { unit: 'day', periods: 7 },
  month: { unit: 'day', periods: 30 },
}

/** `?window=`; a week when it is not there. @throws BadParameterError */
export function readWindow(params: SearchParams): WindowName {
  const { window = 'week' } = params
  const name = windowNames.find((each) => each === window)
  if (name) return name
  throw new BadParameterError('window', (t) =>
    t('parameters.oneOf', { name: 'window', allowed: windowNames.join(', ') }),
  )
}

/** Whole days, the last of them so far, or whole hours. */
export function windowAt(name: WindowName, asOf: Date, newest: Date): Window {
  const { unit, periods } = shapes[name]
  const endingAt = (until: Date) => {
    const last = startOf(new Date(until.getTime() - 1), unit)
    return { from: later(last, unit, 1 - periods), until }
  }
  const now = endingAt(asOf)
  const isPast = newest < now.from
  return { name, asOf, unit, periods, isPast, ...(isPast ? endingAt(later(startOf(newest, unit), unit, 1)) : now) }
}

const seconds = { hour: 3_600, day: 86_400 }

/** Seconds of a whole window; one that ends now may not be over. */
export function lengthOf({ unit, periods }: Window): number {
  return periods * seconds[unit]
}
