import { addDays, startOfDay } from '../dates.ts'
import { reads } from './print.ts'
import { tags } from './tags.ts'

/** The day that it is, by UTC. Whoever asks shows it: the page is printed again when the day is over. */
export function today(): Date {
  reads(tags.today)
  return startOfDay(new Date())
}

/** Whether a day is over, by UTC; a page that waits for its end is printed again then. */
export function isOver(day: Date): boolean {
  const over = addDays(day, 1) <= new Date()
  if (!over) reads(tags.today)
  return over
}
