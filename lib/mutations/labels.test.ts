import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { type EntityLabel, resolveAuthors, resolveEntities, resolveTopics, type TopicLabel } from './labels.ts'

const topics = (...labels: (string | TopicLabel)[]) =>
  db.$transaction((tx) =>
    resolveTopics(
      tx,
      labels.map((label) => (typeof label === 'string' ? { text: label } : label)),
    ),
  )
const entities = (...labels: (string | EntityLabel)[]) =>
  db.$transaction((tx) =>
    resolveEntities(
      tx,
      labels.map((label) => (typeof label === 'string' ? { text: label } : label)),
    ),
  )

beforeEach(emptyDatabase)

describe('a topic is the same one', () => {
  test.each([
    ['by its slug and its name', 'ai-safety', 'AI Safety'],
    ['in any case', 'AI', 'ai'],
    ['with and without accents', 'Économie', 'economie'],
    ['with an underscore', 'ai_safety', 'ai-safety'],
    ['in full width', 'ＡＩ', 'AI'],
    ['in another composition', 'Künstliche Intelligenz', 'Ku\u0308nstliche intelligenz'],
  ])('%s', async (_, one, other) => {
    const first = await topics(one)
    expect((await topics(other)).get(other)).toBe(first.get(one))
    await emptyDatabase()
    const both = await topics(one, other)
    expect(both.get(other)).toBe(both.get(one))
    expect(await db.topic.count()).toBe(1)
  })
})

test('a topic with a name of its own is found by its slug in any spelling, and by its name', async () => {
  const made = await topics({ text: 'llm', slug: 'llm', name: 'Large language models', description: 'Big ones.' })
  const found = await topics('LLM', 'Large Language Models', 'large-language-models', 'llm')
  expect(new Set(found.values())).toEqual(new Set(made.values()))
  expect(await db.topic.findMany({ select: { slug: true, name: true, description: true } })).toEqual([
    { slug: 'llm', name: 'Large language models', description: 'Big ones.' },
  ])
})

test.each([
  ['人工知能', '人工知能', '人工知能'],
  ['الذكاء الاصطناعي', 'الذكاء-الاصطناعي', 'الذكاء الاصطناعي'],
  ['ai-safety', 'ai-safety', 'Ai safety'],
  ['C++ & friends', 'c-friends', 'C++ & friends'],
  ['Printing', 'printing', 'Printing'],
  ['iPhone', 'iphone', 'iPhone'],
  ['École', 'ecole', 'École'],
  ['???', expect.stringMatching(/^untitled-/), '???'],
])('the topic %s is at %s', async (text, slug, name) => {
  await topics(text)
  expect(await db.topic.findFirst({ select: { slug: true, name: true } })).toEqual({ slug, name })
})

test('an address that was wished for with capitals has none', async () => {
  await topics({ text: 'LLM', slug: 'LLM', name: 'Large language models' })
  await entities({ text: 'International Business Machines', slug: 'IBM' })
  expect(await db.topic.findFirst({ select: { slug: true } })).toEqual({ slug: 'llm' })
  expect(await db.entity.findFirst({ select: { slug: true } })).toEqual({ slug: 'ibm' })
})

test('topics of different names never share an address', async () => {
  const found = await topics('C', 'C++', 'C#')
  expect(new Set(found.values()).size).toBe(3)
  expect((await db.topic.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug)).toEqual(['c', 'c-2', 'c-3'])
})

describe('an entity is the same one', () => {
  test.each([
    ['in any case', 'OpenAI', 'OPENAI'],
    ['with and without accents', 'Ångström', 'Angstrom'],
    ['with another hyphen', 'Coca-Cola', 'Coca‑Cola'],
    ['with other spaces', 'Ada Lovelace', 'Ada\u00a0 Lovelace'],
  ])('%s', async (_, one, other) => {
    const first = await entities(one)
    expect((await entities(other)).get(other)).toBe(first.get(one))
    await emptyDatabase()
    const both = await entities(one, other)
    expect(both.get(other)).toBe(both.get(one))
    expect((await db.entity.findMany()).map(({ name }) => name)).toEqual([one])
  })
})

const ibm = { text: 'International Business Machines', kind: 'ORGANISATION' as const, aliases: ['IBM', 'Big Blue'] }

test('an entity is found by its aliases, whether they come before, with it or after', async () => {
  const together = await entities(ibm, 'ibm', 'Big blue')
  expect(new Set(together.values()).size).toBe(1)
  expect((await entities('IBM')).get('IBM')).toBe(together.get('ibm'))
  expect(await db.entity.findMany({ select: { name: true, kind: true } })).toEqual([
    { name: ibm.text, kind: 'ORGANISATION' },
  ])
})

test('an alias that is another entity’s name already stays with it', async () => {
  const first = await entities('IBM')
  const second = await entities(ibm)
  expect((await entities('IBM')).get('IBM')).toBe(first.get('IBM'))
  expect(second.get(ibm.text)).not.toBe(first.get('IBM'))
})

test('what is known of an entity is kept when it is named again', async () => {
  await entities(
    { text: 'Ada Lovelace', kind: 'PERSON', description: 'Wrote the first program.', sameAs: ['https://a.example'] },
    'Ada Lovelace',
  )
  await entities('ada lovelace')
  expect(await db.entity.findFirst()).toMatchObject({
    name: 'Ada Lovelace',
    kind: 'PERSON',
    sameAs: ['https://a.example'],
  })
})

test('names of 300 characters, with a pair at the end of what is compared, are found again', async () => {
  const name = `${'x'.repeat(199)}📰${'y'.repeat(90)}`
  const first = await entities(name)
  expect((await entities(name)).get(name)).toBe(first.get(name))
  expect(await db.entity.count()).toBe(1)
})

test('an author is one slug; the first name and address stay', async () => {
  const resolve = (...list: { name: string; url: string | null }[]) => db.$transaction((tx) => resolveAuthors(tx, list))
  const found = await resolve({ name: 'José Martí', url: 'https://a.example' }, { name: 'Jose Marti', url: null })
  expect(new Set(found.values()).size).toBe(1)
  await resolve({ name: 'JOSE MARTI', url: 'https://b.example' })
  expect(await db.author.findMany({ select: { name: true, url: true, slug: true } })).toEqual([
    { name: 'José Martí', url: 'https://a.example', slug: 'jose-marti' },
  ])
})

test('an author of an older release is found by the address, whatever signs are in the name', async () => {
  const { id } = await db.author.create({ data: { slug: 'flann-o-brien', name: 'Flann O’Brien' } })
  await db.authorAlias.create({ data: { key: 'flann o brien', alias: 'Flann O’Brien', authorId: id } })
  const name = "Flann O'Brien"
  expect(await db.$transaction((tx) => resolveAuthors(tx, [{ name }]))).toEqual(new Map([[name, id]]))
  expect(await db.author.count()).toBe(1)
})
