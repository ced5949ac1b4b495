import { beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '../../mutations/articles.ts'
import { mergeEntities } from '../../mutations/merge.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { withParameters } from '../cursor.ts'
import { findChoices } from './choices.ts'
import { findComparison } from './comparison.ts'

beforeEach(emptyDatabase)

const at = (text: string) => ({ published_at: text, updated_at: text })

async function compare(...parts: string[]) {
  const found = await withParameters(() => findComparison(parts))
  if (found?.state !== 'here') throw new Error(`there is no comparison: ${found?.state}`)
  return found.value
}

const locationOf = async (...parts: string[]) => {
  const found = await withParameters(() => findComparison(parts))
  return found?.state === 'moved' ? found.location : found?.state
}

test('two things side by side, over the whole time of either', async () => {
  await publish(
    { slug: 'a', entities: ['Ada'], topics: ['x'], ...at('2024-01-05T00:00:00Z') },
    { slug: 'b', entities: ['Ada', 'Bob'], topics: ['x'], ...at('2024-03-05T00:00:00Z') },
    { slug: 'c', entities: ['Bob'], topics: ['x'], ...at('2024-06-05T00:00:00Z') },
  )
  const { path, unit, periods, sides, shared } = await compare('ada', 'bob')
  expect([path, unit, periods.length]).toEqual(['/compare/ada/bob', 'month', 6])
  expect(sides.map(({ name, counts }) => [name, counts])).toEqual([
    ['Ada', [1, 0, 1, 0, 0, 0]],
    ['Bob', [0, 0, 1, 0, 0, 1]],
  ])
  expect(shared).toMatchObject({ articles: 1, among: 2, isComplete: true, cards: [{ slug: 'b' }] })
})

test('three may be compared, topics among them; shared is what has all of them, and is public', async () => {
  await publish(
    { slug: 'a', entities: ['Ada', 'Bob'], topics: ['x'] },
    { slug: 'b', entities: ['Ada', 'Bob'], topics: ['y'] },
    { slug: 'c', entities: ['Ada', 'Bob'], topics: ['x'] },
  )
  await withdrawArticle('c', 'a test')
  const { sides, shared } = await compare('ada', 'bob', 'x')
  expect(sides.map(({ label }) => label)).toEqual(['entity', 'entity', 'topic'])
  expect(shared.cards.map(({ slug }) => slug)).toEqual(['a'])
})

test('what came within three weeks is shown by days', async () => {
  const day = (days: number) => at(new Date(Date.now() - days * 86_400_000).toISOString())
  await publish({ slug: 'a', entities: ['Ada'], ...day(9) }, { slug: 'b', entities: ['Bob'], ...day(1) })
  const { unit, sides } = await compare('ada', 'bob')
  expect(unit).toBe('day')
  expect(sides.map(({ counts }) => [counts.at(0), counts.at(-1)])).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('the same things have one address, whatever their order and their former names', async () => {
  await publish({ slug: 'a', entities: ['Ada', 'Bob', 'Countess'], topics: ['x'] })
  await mergeEntities('countess', 'ada')
  expect(await locationOf('bob', 'ada')).toBe('/compare/ada/bob')
  expect(await locationOf('countess', 'bob')).toBe('/compare/ada/bob')
  expect(await locationOf('entity:ada', 'topic:x')).toBe('/compare/ada/x')
  expect(await locationOf('ada', 'bob')).toBe('here')
})

test('an entity comes before a topic of the same slug, which then needs its kind', async () => {
  await publish({ slug: 'a', entities: ['Printing', 'Ada'], topics: ['printing'] })
  expect((await compare('ada', 'printing')).sides.map(({ label }) => label)).toEqual(['entity', 'entity'])
  expect((await compare('printing', 'topic:printing')).sides.map(({ label }) => label)).toEqual(['entity', 'topic'])
  expect(await locationOf('topic:printing', 'ada')).toBe('/compare/ada/topic%3Aprinting')
})

test.each([
  ['one and the same', ['ada', 'ada'], 'bad'],
  ['the same by two names', ['ada', 'entity:ada'], 'bad'],
  ['something unknown', ['ada', 'nobody'], undefined],
  ['a single thing', ['ada'], undefined],
  ['four things', ['ada', 'bob', 'x', 'y'], undefined],
  ['what cannot be a slug', ['ada', 'a b'], undefined],
])('%s cannot be compared', async (_, parts, state) => {
  await publish({ slug: 'a', entities: ['Ada', 'Bob'], topics: ['x', 'y'] })
  expect(await locationOf(...parts)).toBe(state)
})

const choose = async (params: Record<string, string>) => {
  const found = await findChoices(params)
  if (found.state === 'moved') return found.location
  if (found.state !== 'here') throw new Error('a form is always here')
  return found.value.choices
    .filter(({ text }) => text)
    .map(({ meant, candidates }) => meant?.name ?? candidates.map(({ name }) => name))
}

test('names that are clear lead to the comparison, by name, alias, beginning or slug', async () => {
  const labels = { topics: [], entities: [{ slug: 'ibm', name: 'IBM', kind: 'organisation', aliases: ['Big Blue'] }] }
  await publish({ slug: 'a', entities: ['IBM', 'Ada Lovelace'], topics: ['printing'], labels })
  for (const [a, b] of [
    ['ibm', 'Ada Lovelace'],
    ['big blue', 'ada'],
    ['entity:ibm', 'ada-lovelace'],
  ] as const)
    expect(await choose({ a, b }), a).toBe('/compare/ada-lovelace/ibm')
})

test('names that could be several are asked back, unknown ones are said to be', async () => {
  await publish({ slug: 'a', entities: ['Ada Lovelace', 'Adam Smith'], topics: ['printing'] })
  expect(await choose({ a: 'ada', b: 'printing' })).toEqual([['Ada Lovelace', 'Adam Smith'], 'Printing'])
  expect(await choose({ a: 'nobody', b: 'printing' })).toEqual([[], 'Printing'])
  const twice = await findChoices({ a: 'printing', b: 'Printing' })
  expect(twice).toMatchObject({ state: 'here', value: { isSame: true } })
})
