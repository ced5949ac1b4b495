import { expect, test } from 'vitest'
import type { Match } from './matches.ts'
import { listStories } from './stories.ts'

// The newest first.
const matches: Match[] = [
  { id: 5, story: 1, score: 0.2 },
  { id: 4, story: null, score: 0.5 },
  { id: 3, story: 1, score: 0.9 },
  { id: 2, story: 2, score: 0.5 },
  { id: 1, story: 1, score: 0.1 },
]
const ids = (order: 'relevance' | 'date') => listStories(matches, order).map(({ id, more }) => [id, more])

test('the best article of a story stands for it, and says how many more there are', () => {
  expect(ids('relevance')).toEqual([
    [3, 2],
    [4, 0],
    [2, 0],
  ])
})

test('in the order of time the newest does', () => {
  expect(ids('date')).toEqual([
    [5, 2],
    [4, 0],
    [2, 0],
  ])
})

test('an article of no story is not one of the story with its number', () => {
  expect(
    listStories(
      [
        { id: 7, story: null, score: 0 },
        { id: 8, story: 7, score: 0 },
      ],
      'date',
    ),
  ).toHaveLength(2)
})
