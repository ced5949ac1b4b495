import { type DateStyle, startOfDay } from '#lib/dates.ts'

/** How a front page of `day` says when something came: the time if it was that day, the year if it was another. */
export function when(date: Date, day: Date, { isShort = false } = {}): DateStyle {
  if (startOfDay(date).getTime() === day.getTime()) return 'clock'
  const isOfYear = date.getUTCFullYear() === day.getUTCFullYear()
  if (isShort) return isOfYear ? 'short' : 'shortMonth'
  return isOfYear ? 'dayMonth' : 'day'
}
