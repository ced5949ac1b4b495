import { db } from '../../db/client.ts'
import { periodsBetween, type Unit, unitFor } from '../../periods.ts'
import { paths } from '../../urls.ts'
import { type Card, cardSelect, toCard } from '../cards.ts'
import { BadParameterError } from '../cursor.ts'
import type { Found } from '../found.ts'
import { type Company, getCompany } from '../labels/company.ts'
import { dayCount, getTimeline, type Timeline } from '../labels/timeline.ts'
import { published } from '../visibility.ts'
import { findLabel, type Label } from './labels.ts'
import { findShared, type Shared } from './shared.ts'

export type Side = Label & {
  path: string
  /** Null when nothing has been published about it. */
  timeline: Timeline | null
  company: Company
  /** Articles of every period. */
  counts: number[]
}

/** Two or three topics or entities side by side. */
export type Comparison = {
  path: string
  sides: Side[]
  unit: Unit
  /** First moments of the periods, of the first article about any of them to the last one. */
  periods: Date[]
  /** Articles about all of them. */
  shared: Omit<Shared, 'ids'> & { cards: Card[] }
}

const mostPeriods = 84
const day = 86_400_000

/**
 * The comparison at `/compare/{part}/{part}`. The same things have one address: other orders and other spellings lead to it.
 * @throws BadParameterError when two parts mean the same
 */
export async function findComparison(parts: string[]): Promise<Found<Comparison> | null> {
  if (parts.length < 2 || parts.length > 3) return null
  const labels: Label[] = []
  for (const part of parts) {
    const found = await findLabel(part)
    if (!found) return null
    labels.push(found)
  }
  const names = new Set(labels.map(({ segment }) => segment))
  if (names.size < labels.length) throw new BadParameterError('names', (t) => t('compare.same'))
  const path = paths.compare(...names)
  if ([...names].sort().join('/') !== parts.join('/')) return { state: 'moved', location: path }
  return { state: 'here', value: await compare(path, labels) }
}

async function compare(path: string, labels: Label[]): Promise<Comparison> {
  const known = await Promise.all(
    labels.map(async (label) => ({
      ...label,
      path: label.label === 'topic' ? paths.topic(label.slug) : paths.entity(label.slug),
      timeline: await getTimeline(label.label, label.id),
      company: await getCompany(label.label, label.id),
    })),
  )
  const { ids, ...shared } = await findShared(labels)
  return { path, ...inPeriods(known), shared: { ...shared, cards: await loadCards(ids) } }
}

/** Weeks where all of it happened within the last three months, days within three weeks, else months or longer. */
export function inPeriods(sides: Omit<Side, 'counts'>[]): Pick<Comparison, 'sides' | 'unit' | 'periods'> {
  const spans = sides.flatMap(({ timeline }) => (timeline ? [timeline] : []))
  if (spans.length === 0) return { sides: sides.map((side) => ({ ...side, counts: [] })), unit: 'month', periods: [] }
  const first = new Date(Math.min(...spans.map((span) => span.first.getTime())))
  const last = new Date(Math.max(...spans.map((span) => span.last.getTime())))
  const length = (last.getTime() - first.getTime()) / day
  const isShort = length < dayCount - 1
  const unit = isShort ? (length < 21 ? 'day' : 'week') : unitFor(first, last, mostPeriods)
  const placed = sides.map((side) => ({
    ...side,
    counts: periodsBetween((isShort ? side.timeline?.days : side.timeline?.months) ?? [], unit, first, last),
  }))
  return {
    unit,
    sides: placed.map((side) => ({ ...side, counts: side.counts.map(({ articles }) => articles) })),
    periods: placed[0]?.counts.map(({ from }) => from) ?? [],
  }
}

async function loadCards(ids: number[]): Promise<Card[]> {
  const rows = await db.article.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids }, ...published() },
    select: cardSelect,
  })
  const cards = new Map(rows.map((row) => [row.id, toCard(row)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}
