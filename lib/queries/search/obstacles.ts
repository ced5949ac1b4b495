import { findMatches } from './matches.ts'
import type { Part } from './parts.ts'
import type { Lookup } from './readings.ts'
import { type FilterName, type Filters, filterNames, unfiltered } from './request.ts'
import { listStories } from './stories.ts'

/** Why a search finds nothing. */
export type Obstacles = {
  /** Filters without which something would be found, and how many stories. */
  filters: { name: FilterName; total: number }[]
  /** The same without all of them, where there are several. */
  unnarrowed: number
  /** Words and phrases that are looked for. */
  parts: string[]
  /** Those of them that no article holds. */
  missing: string[]
}

/** What stands in the way of a search that finds nothing. */
export async function findObstacles(lookup: Lookup, filters: Filters, parts: Part[]): Promise<Obstacles> {
  const set = filterNames.filter((name) => filters[name] !== null)
  const count = async (without: Filters) => listStories((await findMatches(lookup, without)).matches, 'date').length
  const obstacles: Obstacles['filters'] = []
  for (const name of set) obstacles.push({ name, total: await count({ ...filters, [name]: null }) })
  return {
    filters: obstacles.filter(({ total }) => total > 0),
    unnarrowed: set.length > 1 ? await count(unfiltered) : 0,
    parts: parts.map(({ text }) => text),
    missing: parts.filter(({ articles }) => articles === 0).map(({ text }) => text),
  }
}
