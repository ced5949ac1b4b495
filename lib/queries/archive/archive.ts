import { type Period, periodOf, type Unit } from '../../calendar.ts'
import { addDays } from '../../dates.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import type { Card } from '../cards.ts'
import { type DayCount, findNeighbours, listAllDays, listDays, readsSpan } from './days.ts'
import { listHeadlines, listHighlights } from './headlines.ts'

/** A stretch of the archive with how much there is of it; what it consists of, as far as anything was published then. */
export type Part = { period: Period; articles: number; parts: Part[]; cards: Card[] }

/** The archive as a whole, in years of months; or one year (of months of days), month or week (of days) of it. */
export type Archive = Omit<Part, 'period'> & { period: Period | null; older: Period | null; newer: Period | null }

const finer: Record<Unit, Unit[]> = { year: ['month', 'day'], month: ['day'], week: ['day'], day: [] }

export async function getArchive(): Promise<Archive> {
  reads(tags.archive)
  const days = await listAllDays()
  return {
    period: null,
    articles: sum(days),
    parts: divide(days, ['year', 'month']),
    cards: [],
    older: null,
    newer: null,
  }
}

/** A year; a month with its most important articles; a week with headlines of each day. Null when nothing came in it. */
export async function findArchive(period: Period): Promise<Archive | null> {
  const { unit, start, end } = period
  const last = addDays(end, -1)
  readsSpan(start, last)
  const [days, neighbours] = await Promise.all([listDays(start, end), findNeighbours(start, last)])
  if (days.length === 0) return null
  const parts = divide(days, finer[unit])
  const headlines = unit === 'week' ? await listHeadlines(days.map(({ day }) => day)) : null
  return {
    period,
    articles: sum(days),
    parts: headlines
      ? parts.map((part) => ({ ...part, cards: headlines.get(part.period.start.getTime()) ?? [] }))
      : parts,
    cards: unit === 'month' ? await listHighlights(days.map(({ day }) => day)) : [],
    older: neighbours.older && periodOf(unit, neighbours.older),
    newer: neighbours.newer && periodOf(unit, neighbours.newer),
  }
}

function divide(days: DayCount[], [unit, ...finerUnits]: Unit[]): Part[] {
  if (!unit) return []
  return [...Map.groupBy(days, ({ day }) => periodOf(unit, day).start.getTime())].map(([start, members]) => ({
    period: periodOf(unit, new Date(start)),
    articles: sum(members),
    parts: divide(members, finerUnits),
    cards: [],
  }))
}

function sum(days: DayCount[]): number {
  return days.reduce((total, { articles }) => total + articles, 0)
}
