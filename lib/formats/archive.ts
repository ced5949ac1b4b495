import { type Period, periodOf, weekNumber } from '../calendar.ts'
import { addDays, formatDate, formatSpan, isoDay } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Archive, Part } from '../queries/archive/archive.ts'
import { absolute, paths } from '../urls.ts'
import { alternates, cardJson } from './listing-json.ts'
import type { Entry, Link, Section, Sheet } from './sheet.ts'

export function archiveSheet(archive: Archive): Sheet {
  const t = words()
  const { period, parts, cards } = archive
  const highlights = { title: t('archive.highlights'), cards, entries: [] }
  return {
    title: archiveTitle(archive),
    description: archiveDescription(archive),
    path: paths.archive(period),
    sections: [...(cards.length > 0 ? [highlights] : []), ...sectionsOf(parts)],
    neighbours: [archiveLink('earlier', archive.older), archiveLink('later', archive.newer)].filter(
      (link) => link !== null,
    ),
    trail: period ? trailOf(period) : [],
  }
}

/** Parts of parts under a heading each, days with headlines likewise; all others as one list. */
function sectionsOf(parts: Part[]): Section[] {
  const isDivided = parts.some((part) => part.parts.length > 0 || part.cards.length > 0)
  if (!isDivided) return [{ title: null, cards: [], entries: parts.map(toEntry) }]
  return parts.map((part) => ({ title: periodName(part.period), cards: part.cards, entries: part.parts.map(toEntry) }))
}

function toEntry({ period, articles }: Part): Entry {
  return { label: periodName(period), path: paths.archive(period), articles }
}

export function archiveJson(archive: Archive) {
  const { period, articles, parts, cards, older, newer } = archive
  const path = paths.archive(period)
  const url = (neighbour: Period | null) => neighbour && absolute(paths.archive(neighbour))
  return {
    type: 'archive',
    unit: period?.unit ?? 'all',
    title: archiveTitle(archive),
    description: archiveDescription(archive),
    url: absolute(path),
    alternates: alternates(path),
    article_count: articles,
    parts: parts.map(partJson),
    articles: cards.map(cardJson),
    prev: url(older),
    next: url(newer),
  }
}

type PartJson = {
  unit: string
  from: string
  url: string
  article_count: number
  parts?: PartJson[]
  articles?: unknown[]
}

function partJson({ period, articles, parts, cards }: Part): PartJson {
  return {
    unit: period.unit,
    from: isoDay(period.start),
    url: absolute(paths.archive(period)),
    article_count: articles,
    ...(parts.length > 0 ? { parts: parts.map(partJson) } : {}),
    ...(cards.length > 0 ? { articles: cards.map(cardJson) } : {}),
  }
}

export function archiveTitle({ period }: Archive): string {
  return period ? periodName(period) : words()('archive.title')
}

export function archiveDescription({ period, articles, parts }: Archive): string {
  const t = words()
  const [first] = parts
  if (!first) return t('archive.empty')
  switch (period?.unit) {
    case undefined: {
      const { start } = (first.parts[0] ?? first).period
      return t('archive.since', {
        articles: t('count.articles', { count: articles }),
        date: formatDate(start, 'month'),
      })
    }
    case 'week':
      return t('archive.inWeek', {
        days: formatSpan(period.start, addDays(period.end, -1)),
        articles: t('count.articles', { count: articles }),
      })
    default:
      return t('archive.published', { count: articles })
  }
}

/** A period as it is called by itself: `2026`, `June 2026`, `Week 26 of 2026`, `Thursday 25 June 2026`. */
export function periodName({ unit, start }: Omit<Period, 'end'>): string {
  switch (unit) {
    case 'year':
      return formatDate(start, 'year')
    case 'month':
      return formatDate(start, 'month')
    case 'week': {
      const { week, year } = weekNumber(start)
      return words()('archive.week', { week: String(week), year: String(year) })
    }
    case 'day':
      return formatDate(start, 'long')
  }
}

/** The way from the whole archive to a period; a week lies across months, so its way leads over the year. */
export function trailOf({ unit, start }: Omit<Period, 'end'>): Link[] {
  const units = { year: [], month: ['year'], week: ['year'], day: ['year', 'month'] } as const
  const wider = units[unit].map((each) => periodOf(each, unit === 'week' ? thursdayOf(start) : start))
  return [
    { label: words()('archive.title'), path: paths.archive() },
    ...[...wider, periodOf(unit, start)].map((period) => ({ label: shortName(period), path: paths.archive(period) })),
  ]
}

/** A period as it is called within a wider one: `June`, `Week 26`, `25 June`. */
function shortName({ unit, start }: Period): string {
  if (unit === 'week') return words()('archive.weekNumber', { week: String(weekNumber(start).week) })
  return formatDate(start, ({ year: 'year', month: 'monthName', day: 'dayMonth' } as const)[unit])
}

/** The day that says which year a week belongs to. */
function thursdayOf(monday: Date): Date {
  return addDays(monday, 3)
}

/** To the period before or after one; null at either end of the archive. */
export function archiveLink(towards: 'earlier' | 'later', period: Period | null): Link | null {
  if (!period) return null
  const name = period.unit === 'day' ? formatDate(period.start, 'day') : periodName(period)
  return { label: words()(`archive.${towards}`, { period: name }), path: paths.archive(period) }
}
