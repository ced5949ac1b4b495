import type { Match } from './matches.ts'

/** What stands in the place of a story: the best article that was found of it, and how many more were. */
export type Listed = Match & { more: number }

/** Every story once, the best first, or the newest. Matches come with the newest first; of equal ones that counts. */
export function listStories(matches: Match[], order: 'relevance' | 'date'): Listed[] {
  const sorted = order === 'date' ? matches : matches.toSorted((one, other) => other.score - one.score)
  const stories = Map.groupBy(sorted, keyOf)
  return [...stories.values()].flatMap(([best, ...others]) => (best ? [{ ...best, more: others.length }] : []))
}

/** The same for articles of one story, and for no others. */
export function keyOf({ id, story }: Match): number {
  return story === null ? -id : story
}
