import { beforeEach, expect, test } from 'vitest'
import { addDays } from '../../dates.ts'
import { withdrawArticle } from '../../mutations/articles.ts'
import { mergeEntities } from '../../mutations/merge.ts'
import { startOf } from '../../periods.ts'
import { collect } from '../../press/print.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { withProfile } from '../documents.ts'
import { findEntityListing, findTopicListing } from '../listings.ts'

beforeEach(emptyDatabase)

async function entity(slug: string) {
  const found = await withProfile(findEntityListing(slug, null))
  return found?.state === 'here' ? found.value.profile : null
}

async function topic(slug: string) {
  const found = await withProfile(findTopicListing(slug, null))
  return found?.state === 'here' ? found.value.profile : null
}

const at = (text: string) => ({ published_at: text, updated_at: text })
const ago = (days: number) => at(addDays(new Date(), -days).toISOString())
const names = (list: { name: string; articles: number }[]) => list.map(({ name, articles }) => `${name} ${articles}`)

test('the course of a coverage: its first and last day, its months, and the days that end today', async () => {
  await publish(
    { slug: 'a', entities: ['Ada'], ...at('2019-03-31T23:59:59Z') },
    { slug: 'b', entities: ['Ada'], ...at('2019-04-01T00:00:00Z') },
    { slug: 'c', entities: ['Ada'], ...ago(3) },
    { slug: 'd', entities: ['Ada'], ...ago(3) },
    { slug: 'e', entities: ['Ada'], ...at('2999-01-01T00:00:00Z') },
  )
  const timeline = (await entity('ada'))?.timeline
  expect(timeline?.first).toEqual(new Date('2019-03-31T23:59:59Z'))
  expect(timeline?.months.map(({ from, articles }) => [from.toISOString().slice(0, 7), articles]).slice(0, 2)).toEqual([
    ['2019-03', 1],
    ['2019-04', 1],
  ])
  expect(timeline?.days).toHaveLength(90)
  expect(timeline?.days.at(-4)?.articles).toBe(2)
  expect(timeline?.days.reduce((sum, { articles }) => sum + articles, 0)).toBe(2)
})

test('of what fell silent the days end with its last article, and no clock changes them', async () => {
  await publish(
    { slug: 'a', entities: ['Ada'], ...at('2019-03-31T12:00:00Z') },
    { slug: 'b', entities: ['Bob'], ...ago(1) },
  )
  const { result, print } = await collect(() => entity('ada'))
  expect(result?.timeline.days.at(-1)).toEqual({ from: new Date('2019-03-31T00:00:00Z'), articles: 1 })
  expect([...print.tags]).not.toContain('today')
  expect([...(await collect(() => entity('bob'))).print.tags]).toContain('today')
})

test('what appears with it, the most frequent first; not itself, and nothing of articles that are gone', async () => {
  await publish(
    { slug: 'a', entities: ['Ada', 'Bob', 'Cy'], topics: ['x'] },
    { slug: 'b', entities: ['Ada', 'Cy'], topics: ['x', 'y'] },
    { slug: 'c', entities: ['Ada', 'Dee'], topics: ['z'] },
  )
  await withdrawArticle('c', 'a test')
  const company = (await entity('ada'))?.company
  expect(company?.among).toBe(2)
  expect(names(company?.entities ?? [])).toEqual(['Cy 2', 'Bob 1'])
  expect(names(company?.topics ?? [])).toEqual(['X 2', 'Y 1'])
})

test('a page is recalled by the names that stand on it, and by any merge', async () => {
  await publish({ slug: 'a', entities: ['Ada', 'Bob'] }, { slug: 'b', entities: ['Robert'] })
  const { print } = await collect(() => entity('ada'))
  expect([...print.tags]).toContain('merges')
  expect([...print.tags].some((tag) => tag.startsWith('entity-name:'))).toBe(true)
  await mergeEntities('bob', 'robert')
  expect(names((await entity('ada'))?.company.entities ?? [])).toEqual(['Robert 1'])
})

test('a topic of some size is sorted by weight and kind; a small one is not', async () => {
  const list = Array.from({ length: 12 }, (_, index) => ({ slug: `n-${index}`, topics: ['x'], entities: [] }))
  await publish(
    ...list,
    { slug: 'view', topics: ['x'], genre: 'opinion' },
    { slug: 'big', topics: ['x'], importance: 2 },
  )
  const desk = (await topic('x'))?.desk
  expect([desk?.isWeighed, desk?.leading.map(({ slug }) => slug)]).toEqual([true, ['big']])
  expect(desk?.genres.map(({ genre, cards }) => [genre, cards.map(({ slug }) => slug)])).toEqual([
    ['OPINION', ['view']],
  ])
  await publish({ slug: 'alone', topics: ['small'] })
  expect((await topic('small'))?.desk).toBeNull()
})

test('a story that several outlets have has weight', async () => {
  const list = Array.from({ length: 12 }, (_, index) => ({ slug: `n-${index}`, topics: ['x'] }))
  const story = { slug: 's', title: 'S' }
  const from = (slug: string) => ({
    source: { slug, name: slug },
    canonical_source: `https://${slug}.example/1`,
    story,
  })
  await publish(
    ...list,
    { slug: 'told', topics: ['x'], ...from('one') },
    { slug: 'elsewhere', topics: ['y'], ...from('two') },
  )
  expect((await topic('x'))?.desk?.leading.map(({ slug }) => slug)).toEqual(['told'])
})

test('only a first page has a profile', async () => {
  await publish(...Array.from({ length: 31 }, (_, index) => ({ slug: `n-${index}`, topics: ['x'] })))
  const first = await withProfile(findTopicListing('x', null))
  const older = first?.state === 'here' ? first.value.listing.older : null
  const second = await withProfile(findTopicListing('x', { slug: older ?? '', towards: 'older' }))
  expect(second?.state === 'here' ? second.value.profile : 'nothing').toBeNull()
})

test('a day begins at midnight UTC, wherever the machine is', () => {
  expect(process.env.TZ).toBe('Asia/Kathmandu')
  expect(startOf(new Date('2026-06-25T23:00:00Z'), 'day')).toEqual(new Date('2026-06-25T00:00:00Z'))
})
