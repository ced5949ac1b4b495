import { db } from '../../db/client.ts'
import { reads } from '../../press/print.ts'
import { tags } from '../../press/tags.ts'
import type { Candidate } from './ranking.ts'

export type Name = {
  slug: string
  name: string
  kind: string
  articles: number
  /** The same in equal steps of time, from the oldest article that was looked at to the newest. */
  course: number[]
}

const size = 6
const steps = 8
const considered = 60
const fewest = 2 // articles that make a name worth a line

/**
 * The names that the looked-at articles are full of; `rising` prefers those that the paper has hardly written about before
 * to those that are always there. None when there are not enough for a row.
 */
export async function listNames(candidates: Candidate[], rising: boolean): Promise<Name[]> {
  const counts = new Map<number, number>()
  for (const { entityIds } of candidates) for (const id of entityIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  const frequent = [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([a, most], [b, more]) => more - most || a - b)
    .slice(0, considered)
  if (frequent.length < size) return []
  const rows = await db.entity.findMany({
    where: { id: { in: frequent.map(([id]) => id) } },
    select: { id: true, slug: true, name: true, kind: true, articleCount: true },
  })
  const names = rows.map(({ id, articleCount, ...name }) => {
    const articles = counts.get(id) ?? 0
    return { id, ...name, articles, weight: rising ? articles ** 2 / Math.max(articles, articleCount) : articles }
  })
  const strongest = names.sort((a, b) => b.weight - a.weight || b.articles - a.articles || bySlug(a, b)).slice(0, size)
  reads(...strongest.map(({ id }) => tags.nameOf('entity', id)))
  return strongest.map(({ id, slug, name, kind, articles }) => ({
    slug,
    name,
    kind,
    articles,
    course: courseOf(id, candidates),
  }))
}

/** The candidates are the newest first. */
function courseOf(entityId: number, candidates: Candidate[]): number[] {
  const times = candidates.map(({ listedAt }) => listedAt.getTime())
  const [newest, oldest] = [times.at(0) ?? 0, times.at(-1) ?? 0]
  const course = Array<number>(steps).fill(0)
  for (const { listedAt, entityIds } of candidates) {
    const step = Math.min(steps - 1, Math.floor((steps * (listedAt.getTime() - oldest)) / Math.max(1, newest - oldest)))
    if (entityIds.includes(entityId)) course[step] = (course[step] ?? 0) + 1
  }
  return course
}

function bySlug(one: { slug: string }, other: { slug: string }): number {
  return one.slug < other.slug ? -1 : 1
}
