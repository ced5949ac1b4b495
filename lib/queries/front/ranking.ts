import type { Genre } from '../../db/generated/enums.ts'

/** What the ranking knows of an article. */
export type Candidate = {
  id: number
  listedAt: Date
  importance: number
  genre: Genre
  /** In characters; what a story weighs and where there is room for it depend on them. */
  titleLength: number
  summaryLength: number
  storyId: number | null
  sourceId: number | null
  /** The primary topic first. */
  topicIds: number[]
  entityIds: number[]
  /** Its place among those that an editor keeps on the front page of now, and until when. */
  pinPlace?: number | null
  pinUntil?: Date | null
}

/** A story as it stands on the front page: once, by the strongest of its articles. */
export type Story = {
  article: Candidate
  /** How many publishers tell it. */
  outlets: number
}

const hour = 3_600_000
const shortestTempo = 8 * hour
const longestTempo = 30 * 24 * hour
const pageful = 20

/** What an editor's word is worth, in powers of e; 3 keeps a story in the lead against all but another 3. */
const importances: Record<number, number> = { [-1]: -1.5, 0: 0, 1: 1, 2: 2, 3: 4 }

/** An opinion may lead, but rather not. */
const genres: Partial<Record<Genre, number>> = { ANALYSIS: 0.2, OPINION: -0.5, REVIEW: -0.5 }

/**
 * The stories in the order of the front page: weight × e^(−age ÷ tempo). Its logarithm is what is compared, weight +
 * time ÷ tempo less the same for all, so that the order does not depend on when it is asked for: a front page that is
 * printed stays true until an article changes, and that of a past day can be made again. Without a tempo (`Infinity`) only
 * the weights count.
 */
export function rankStories(candidates: Candidate[], tempo: number = tempoOf(candidates)): Story[] {
  const place = (article: Candidate, outlets: number) =>
    article.listedAt.getTime() / tempo + weightOf(article) + Math.min(3, Math.log2(outlets))
  return [...Map.groupBy(candidates, ({ id, storyId }) => storyId ?? `alone ${id}`).values()]
    .map((articles) => {
      const outlets = new Set(articles.map(({ sourceId }) => sourceId)).size
      const placed = articles.map((article) => ({ article, outlets, place: place(article, outlets) }))
      return placed.reduce((best, other) => (byPlace(other, best) < 0 ? other : best))
    })
    .sort(byPlace)
    .map(({ article, outlets }) => ({ article, outlets }))
}

/**
 * The time in which a story loses all but the e-th part of its weight: as long as the paper takes to fill a page, so that
 * what matters leads for hours where news comes by the minute, and for weeks where it comes by the week.
 */
export function tempoOf(candidates: { listedAt: Date }[]): number {
  const times = candidates.map(({ listedAt }) => listedAt.getTime()).sort((a, b) => b - a)
  const [newest = 0] = times
  const last = times[Math.min(pageful, times.length) - 1] ?? newest
  return Math.min(longestTempo, Math.max(shortestTempo, newest - last))
}

function weightOf({ importance, genre, summaryLength }: Candidate): number {
  return (importances[importance] ?? 0) + (genres[genre] ?? 0) - (summaryLength > 0 ? 0 : 0.5)
}

/** The newest first. */
export function byTime(a: Story, b: Story): number {
  return b.article.listedAt.getTime() - a.article.listedAt.getTime() || b.article.id - a.article.id
}

type Placed = Story & { place: number }

function byPlace(a: Placed, b: Placed): number {
  return b.place - a.place || byTime(a, b)
}
