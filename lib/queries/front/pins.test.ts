import { expect, test } from 'vitest'
import { candidate } from '../../testing/candidate.ts'
import { pinned } from './pins.ts'
import { rankStories } from './ranking.ts'

const news = (count: number) =>
  Array.from({ length: count }, (_, at) => candidate({ listedAt: new Date(Date.UTC(2026, 5, 25, 12, -at)) }))

const ids = (stories: { article: { id: number } }[]) => stories.map(({ article }) => article.id)

test('what is pinned comes first, in the order of the pins, and everything else as it was', () => {
  const [a, b, c, d] = news(4).map(({ id }) => id) as [number, number, number, number]
  const candidates = [a, b, c, d].map((id, at) => candidate({ id, listedAt: new Date(Date.UTC(2026, 5, 25, 12, -at)) }))
  const ranked = rankStories(candidates)
  expect(ids(pinned(ranked, candidates, [{ articleId: d }, { articleId: b }]))).toEqual([d, b, a, c])
  expect(ids(pinned(ranked, candidates, []))).toEqual([a, b, c, d])
})

test('a story is told by the article that is pinned, and once', () => {
  const early = candidate({ storyId: 7, sourceId: 1, listedAt: new Date('2026-06-25T08:00:00Z') })
  const late = candidate({ storyId: 7, sourceId: 2 })
  const other = candidate()
  const candidates = [other, late, early]
  const stories = pinned(rankStories(candidates), candidates, [{ articleId: early.id }, { articleId: late.id }])
  expect(ids(stories)).toEqual([early.id, other.id])
  expect(stories[0]?.outlets).toBe(2)
})

test('a pin of what is not public holds no place', () => {
  const candidates = news(2)
  expect(ids(pinned(rankStories(candidates), candidates, [{ articleId: 9999 }]))).toEqual(ids(rankStories(candidates)))
})
