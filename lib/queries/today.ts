import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'

/** The midnight (UTC) that today began with; a page that says it is recalled by the next. */
export function readToday(): Date {
  reads(tags.today)
  return new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
}
