import { addDays } from '../../dates.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import { isOver } from '../../press/today.ts'
import { findNeighbours, readsSpan } from '../archive/days.ts'
import type { Card } from '../cards.ts'
import { listCandidates, listCandidatesAt, most } from './candidates.ts'
import { type ColumnTopic, loadCards } from './cards.ts'
import { makeUp } from './makeup.ts'
import { listNames, type Name } from './names.ts'
import { pinned } from './pins.ts'
import { type Candidate, rankStories } from './ranking.ts'

export type Column = Omit<ColumnTopic, 'id' | 'position'> & { cards: Card[] }

/** A front page: every story stands on it once. */
export type Front = {
  /** The day it is of and the front pages beside it; null for the one of now. */
  edition: Edition | null
  lead: Card | null
  /** Beside the lead, and below it. */
  seconds: Card[]
  thirds: Card[]
  latest: Card[]
  columns: Column[]
  /** What stands in for columns in a paper without topics. */
  more: Card[]
  names: Name[]
  /** When the newest of it came. */
  updatedAt: Date | null
}

/** `newer` is null when only today's comes after it. */
export type Edition = { date: Date; older: Date | null; newer: Date | null }

/** The front page of now: what matters, as long as it is new (ranking.ts), and before it what an editor has pinned. */
export async function getFront(): Promise<Front> {
  reads(tags.front)
  const candidates = await listCandidates(null)
  if (candidates.some(({ pinUntil }) => pinUntil)) reads(tags.hour)
  return compose(candidates, null)
}

/** The front page of a moment to come, as far as the desk knows of it by now: it holds what is not public yet. */
export async function getComingFront(moment: Date): Promise<Front> {
  return compose(await listCandidatesAt(moment), null, moment)
}

/**
 * The front page as it stood at the end of a day, with the words of that day; null for a day that is not over, and for those
 * before the first article. What has been withdrawn since is not on it.
 */
export async function findPastFront(date: Date): Promise<Front | null> {
  if (!isOver(date)) return null
  const [candidates, { older, newer }] = await Promise.all([
    listCandidates(addDays(date, 1)),
    findNeighbours(date, date),
  ])
  const oldest = candidates.at(-1)?.listedAt ?? null
  readsSpan(older && oldest, date)
  if (candidates.length === 0) return null
  return compose(candidates, { date, older, newer: newer && isOver(newer) ? newer : null })
}

async function compose(candidates: Candidate[], edition: Edition | null, coming: Date | null = null): Promise<Front> {
  const makeup = makeUp(pinned(rankStories(candidates), candidates))
  const ids = [makeup.lead, ...makeup.seconds, ...makeup.thirds, ...makeup.latest, ...makeup.more]
    .concat(makeup.columns.flatMap(({ stories }) => stories))
    .flatMap((story) => story?.article.id ?? [])
  const [{ cards, topics }, names] = await Promise.all([
    loadCards(ids, { until: edition && addDays(edition.date, 1), coming }),
    listNames(candidates.slice(0, most.newest), edition === null),
  ])
  const cardsOf = (stories: { article: { id: number } }[]) =>
    stories.flatMap(({ article }) => cards.get(article.id) ?? [])
  // One that was withdrawn between the two queries leaves its place to the next.
  const [lead = null, ...seconds] = cardsOf([...(makeup.lead ? [makeup.lead] : []), ...makeup.seconds])
  const columns = makeup.columns
    .flatMap(({ topicId, stories }) => {
      const topic = topics.get(topicId)
      return topic ? [{ ...topic, cards: cardsOf(stories) }] : []
    })
    .sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || b.articleCount - a.articleCount)
  return {
    edition,
    lead,
    seconds,
    thirds: cardsOf(makeup.thirds),
    latest: cardsOf(makeup.latest),
    columns: columns.map(({ id: _, position: __, ...column }) => column),
    more: cardsOf(makeup.more),
    names,
    updatedAt: candidates[0]?.listedAt ?? null,
  }
}
