import { findMatches } from './matches.ts'
import type { Part } from './parts.ts'
import type { Lookup } from './readings.ts'
import { type FilterName, type Filters, filterNames } from './request.ts'
import { listStories } from './stories.ts'

/** Why a search finds nothing. */
export type Obstacles = {
  /** Filters without which something would be found, and how many stories. */
  filters: { name: FilterName; total: number }[]
  /** Words and phrases that are looked for. */
  parts: string[]
  /** Those of them that no article holds. */
  missing: string[]
}

/** What stands in the way of a search that finds nothing. */
export async function findObstacles(lookup: Lookup, filters: Filters, parts: Part[]): Promise<Obstacles> {
  const obstacles: Obstacles['filters'] = []
  for (const name of filterNames.filter((each) => filters[each] !== null)) {
    const { matches } = await findMatches(lookup, { ...filters, [name]: null })
    const total = listStories(matches, 'date').length
    if (total > 0) obstacles.push({ name, total })
  }
  return {
    filters: obstacles,
    parts: parts.map(({ text }) => text),
    missing: parts.filter(({ articles }) => articles === 0).map(({ text }) => text),
  }
}
