import { beforeEach, expect, test } from 'vitest'
import { mergeEntities } from '../../mutations/merge.ts'
import { later, startOf } from '../../periods.ts'
import { collect } from '../../press/print.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { getTrends } from './trends.ts'

beforeEach(emptyDatabase)

/** So many days and hours before the last full hour. */
const ago = (days: number, hours = 1) => {
  const time = later(later(startOf(new Date(), 'hour'), 'day', -days), 'hour', -hours).toISOString()
  return { published_at: time, updated_at: time }
}

let next = 0
const about = (entity: string, time: ReturnType<typeof ago>, fields: Record<string, unknown> = {}) => ({
  slug: `t-${next++}`,
  topics: [],
  entities: [entity],
  canonical_source: `https://example.com/${next}`,
  ...time,
  ...fields,
})

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

test('what is written about more than usual rises; what always is does not', async () => {
  await publish(
    // Two a day, all the time, and as many of the paper’s other articles.
    ...times(120, (index) => about('Steady', ago(index % 60, 2))),
    ...times(120, (index) => about('Other', ago(index % 60, 3))),
    ...times(9, (index) => about('Riser', ago(index % 3, 4))),
    ...times(2, (index) => about('Rare', ago(index, 4))),
  )
  const { now } = await getTrends('week')
  expect(now?.entities.isRising).toBe(true)
  expect(now?.entities.rises.map(({ name }) => name)).toEqual(['Riser'])
  expect(now?.entities.rises[0]).toMatchObject({ articles: 9, expected: 0, windows: [0, 0, 0, 0, 0, 0, 0, 0, 9] })
})

test('where nothing rises, what is written about most is shown', async () => {
  await publish(...times(5, () => about('New', ago(0))), ...times(3, () => about('Newer', ago(0))))
  const { now } = await getTrends('week')
  expect(now?.entities).toMatchObject({ isRising: false, rises: [{ name: 'New' }, { name: 'Newer' }] })
  expect(now?.velocity.windows).toBe(0)
})

test('what comes after the full hour is not in it yet', async () => {
  const time = new Date().toISOString()
  await publish(about('Now', { published_at: time, updated_at: time }), about('Before', ago(0)))
  const { now } = await getTrends('day')
  const isNewHour = startOf(new Date(), 'hour').getTime() !== startOf(new Date(time), 'hour').getTime()
  expect(now?.velocity.all.now).toBe(isNewHour ? 2 : 1)
})

test('a paper that fell silent shows its last time, and says so', async () => {
  await publish(...times(4, () => about('Old', ago(100))), about('Older', ago(103)))
  const { now } = await getTrends('week')
  expect(now?.window.isPast).toBe(true)
  expect(now?.velocity.all.now).toBe(5)
  expect(now?.entities.rises.map(({ name }) => name)).toEqual(['Old'])
  expect((await getTrends('day')).now?.velocity.all.now).toBe(4)
})

test('hot is what is fresh, has weight, and is told by several; a story once', async () => {
  const story = { slug: 's', title: 'S' }
  await publish(
    about('A', ago(0), { slug: 'plain' }),
    about('A', ago(0), { slug: 'weighty', importance: 3 }),
    about('A', ago(1), { slug: 'told-one', story, source: { slug: 'one', name: 'One' } }),
    about('A', ago(1), { slug: 'told-two', story, source: { slug: 'two', name: 'Two' } }),
    about('A', ago(6), { slug: 'old' }),
  )
  const { now } = await getTrends('week')
  const slugs = now?.hot.map(({ card }) => card.slug.replace(/-(one|two)$/, ''))
  expect(slugs).toEqual(['weighty', 'told', 'plain', 'old'])
  expect(now?.hot.find(({ card }) => card.slug.startsWith('told'))?.outlets).toBe(2)
})

test('a page of trends is recalled by the hour and by the names on it, not by what is published', async () => {
  await publish(...times(4, () => about('Ada', ago(0))))
  const { print } = await collect(() => getTrends('week'))
  expect([...print.tags]).toContain('hour')
  expect([...print.tags]).not.toContain('front')
  await publish(about('Countess', ago(0)))
  await mergeEntities('ada', 'countess')
  expect((await getTrends('week')).now?.entities.rises.map(({ name }) => name)).toEqual(['Countess'])
})

test('an empty paper has no trends, and its page is recalled by its first article', async () => {
  const { result, print } = await collect(() => getTrends('week'))
  expect(result.now).toBeNull()
  expect([...print.tags]).toContain('front')
})
