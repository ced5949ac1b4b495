import { expect, test } from 'vitest'
import type { CardStory } from '../queries/cards.ts'
import { days } from './days.ts'
import { howMuch, onThisStory } from './story-words.ts'

const story = (fields: Partial<CardStory>): CardStory => ({
  slug: 'x',
  title: 'X',
  articleCount: 3,
  outletCount: 1,
  others: [],
  ...fields,
})

test.each([
  ['one outlet', story({}), '3 articles on this story', ''],
  ['two', story({ outletCount: 2, others: ['CNBC'] }), '2 outlets on this story', 'Also at CNBC'],
  ['three', story({ outletCount: 3, others: ['A', 'B'] }), '3 outlets on this story', 'Also at A and B'],
  ['many', story({ outletCount: 7, others: ['A', 'B'] }), '7 outlets on this story', 'Also at A, B and 4 more'],
  ['this paper alone besides', story({ outletCount: 2 }), '2 outlets on this story', ''],
  [
    'names against the grain',
    story({ outletCount: 2, others: ['أخبار'] }),
    '2 outlets on this story',
    'Also at \u2068أخبار\u2069',
  ],
])('a listing says of %s what there is', (_, given, count, others) => {
  expect(onThisStory(given)).toEqual({ count, others })
})

test('outlets are counted where there are several', () => {
  const firstAt = new Date('2026-06-24T23:59:00Z')
  expect(howMuch({ articleCount: 1, outletCount: 1, firstAt })).toBe('1 article since 24 June 2026')
  expect(howMuch({ articleCount: 12, outletCount: 7, firstAt })).toBe('12 articles from 7 outlets since 24 June 2026')
})

test('days are those of UTC', () => {
  const at = (time: string) => ({ publishedAt: new Date(time) })
  const items = [at('2026-06-24T23:59:59Z'), at('2026-06-25T00:00:00Z'), at('2026-06-25T20:00:00Z')]
  expect(days(items).map(({ date, items: some }) => [date.toISOString().slice(0, 10), some.length])).toEqual([
    ['2026-06-24', 1],
    ['2026-06-25', 2],
  ])
})
