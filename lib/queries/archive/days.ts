import { daysOf } from '../../calendar.ts'
import { addDays, isoDay, startOfDay } from '../../dates.ts'
import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'

export type DayCount = { day: Date; articles: number }
export type Neighbours = { older: Date | null; newer: Date | null }

const counted = { orderBy: { day: 'asc' }, select: { day: true, articles: true } } as const

/** How many articles came on each day from `start` on and before `end`; days without any are left out. */
export async function listDays(start: Date, end: Date): Promise<DayCount[]> {
  return db.archiveDay.findMany({ where: { day: { gte: start, lt: end }, articles: { gt: 0 } }, ...counted })
}

export async function listAllDays(): Promise<DayCount[]> {
  return db.archiveDay.findMany({ where: { articles: { gt: 0 } }, ...counted })
}

/** The nearest days with articles before `first` and after `last`. */
export async function findNeighbours(first: Date, last: Date): Promise<Neighbours> {
  const [found] = await db.$queryRaw<Neighbours[]>`SELECT
    (SELECT day FROM "ArchiveDay" WHERE day < ${isoDay(first)}::date AND articles > 0 ORDER BY day DESC LIMIT 1) AS older,
    (SELECT day FROM "ArchiveDay" WHERE day > ${isoDay(last)}::date AND articles > 0 ORDER BY day LIMIT 1) AS newer`
  const { older, newer } = found ?? { older: null, newer: null }
  readsSpan(older, first)
  readsSpan(last, newer)
  return { older, newer }
}

const mostDays = 31
const mostMonthDays = 730

/**
 * Says that a page depends on what comes on any day from `first` to `last`, in as few words as will do; null is the end of
 * the archive. Without it, a page whose neighbour is a month away would not hear of a day in between.
 */
export function readsSpan(first: Date | null, last: Date | null): void {
  reads(...spanTags(first, last))
}

function spanTags(first: Date | null, last: Date | null): string[] {
  if (!first || !last || last.getTime() - first.getTime() > mostMonthDays * 86_400_000) return [tags.archive]
  const days = daysOf({ start: startOfDay(first), end: addDays(startOfDay(last), 1) })
  return days.length <= mostDays ? days.map(tags.day) : [...new Set(days.map(tags.month))]
}
