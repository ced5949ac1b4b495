import { db } from '../../db/client.ts'
import { type Count, later } from '../../periods.ts'
import type { Counts } from './rise.ts'
import { lengthOf, type Window, windowsBefore } from './window.ts'

/** How much was published in every period of the window, and how much is usual there. */
export type Velocity = {
  all: Counts
  /** Windows before this one in which the paper was there already. */
  windows: number
  periods: (Count & { usual: number })[]
}

const seconds = { hour: 3_600, day: 86_400 }

export async function getVelocity(window: Window): Promise<Velocity> {
  const { from, until, unit, periods } = window
  const begin = new Date(from.getTime() - windowsBefore * lengthOf(window) * 1000)
  const rows = await db.$queryRaw<{ place: number; articles: number }[]>`
    SELECT floor(extract(epoch FROM "listedAt" - ${begin}::timestamptz)::float / ${seconds[unit]})::int AS place, count(*)::int AS articles
    FROM "Article" WHERE "listedAt" >= ${begin} AND "listedAt" < ${until} GROUP BY 1 ORDER BY 1`
  return toVelocity(rows, periods, (index) => later(from, unit, index))
}

/** `place` counts the periods of all windows, from the first one that is compared with. */
export function toVelocity(
  rows: { place: number; articles: number }[],
  periods: number,
  startAt: (index: number) => Date,
): Velocity {
  const isNow = ({ place }: { place: number }) => place >= windowsBefore * periods
  const sum = (list: { articles: number }[]) => list.reduce((total, { articles }) => total + articles, 0)
  const before = rows.filter((row) => !isNow(row))
  const windows = before[0] ? windowsBefore - Math.floor(before[0].place / periods) : 0
  return {
    all: { now: sum(rows.filter(isNow)), before: sum(before) },
    windows,
    periods: Array.from({ length: periods }, (_, index) => ({
      from: startAt(index),
      articles: sum(rows.filter((row) => isNow(row) && row.place % periods === index)),
      usual: windows > 0 ? sum(before.filter(({ place }) => place % periods === index)) / windows : 0,
    })),
  }
}
