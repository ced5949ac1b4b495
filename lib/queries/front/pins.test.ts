import { expect, test } from 'vitest'
import { candidate } from '../../testing/candidate.ts'
import { pinned } from './pins.ts'
import { type Candidate, rankStories } from './ranking.ts'

const laidOut = (candidates: Candidate[]) => pinned(rankStories(candidates), candidates)
const at = (hour: number) => new Date(Date.UTC(2026, 5, 25, hour))

test('what is pinned comes first, in the order of the pins, and everything else as it was', () => {
  const news = (pins: Record<number, number>) =>
    [1, 2, 3, 4].map((id) => candidate({ id, listedAt: at(12 - id), pinPlace: pins[id] ?? null }))
  const order = (pins: Record<number, number>) => laidOut(news(pins)).map(({ article }) => article.id)
  expect(order({ 4: 1, 2: 2 })).toEqual([4, 2, 1, 3])
  expect(order({})).toEqual([1, 2, 3, 4])
})

test('a story is told by the article that is pinned, and once', () => {
  const early = candidate({ storyId: 7, sourceId: 1, listedAt: at(8), pinPlace: 1 })
  const late = candidate({ storyId: 7, sourceId: 2, pinPlace: 2 })
  const other = candidate()
  const stories = laidOut([other, late, early])
  expect(stories.map(({ article }) => article.id)).toEqual([early.id, other.id])
  expect(stories[0]?.outlets).toBe(2)
})
