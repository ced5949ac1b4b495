import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { findMoved } from '../queries/found.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { mergeEntities, mergeTopics } from './merge.ts'

beforeEach(emptyDatabase)

const topicsOf = async (slug: string) =>
  (
    await db.articleTopic.findMany({
      where: { article: { slug } },
      orderBy: { position: 'asc' },
      select: { topic: { select: { slug: true } } },
    })
  ).map(({ topic }) => topic.slug)

test('a topic goes under another: its articles, its names and its address', async () => {
  await publish(
    { slug: 'one', topics: ['Machine learning', 'printing'] },
    { slug: 'both', topics: ['ai', 'Machine learning', 'printing'] },
    { slug: 'other', topics: ['ai'] },
  )
  expect(await mergeTopics('machine-learning', 'ai')).toEqual({ ok: true, value: { articles: 2 } })
  expect(await topicsOf('one')).toEqual(['ai', 'printing'])
  expect(await topicsOf('both')).toEqual(['ai', 'printing'])
  expect(await db.topic.findMany({ orderBy: { slug: 'asc' }, select: { slug: true, articleCount: true } })).toEqual([
    { slug: 'ai', articleCount: 3 },
    { slug: 'printing', articleCount: 2 },
  ])
  expect(await findMoved('topics', 'machine-learning')).toEqual({ state: 'moved', location: '/topics/ai' })

  await publish({ slug: 'later', topics: ['machine learning'] }, { slug: 'last', topics: ['machine-learning'] })
  expect([await topicsOf('later'), await topicsOf('last')]).toEqual([['ai'], ['ai']])
})

test('addresses that led to what went lead to what stays', async () => {
  await publish({ topics: ['a', 'b', 'c'] })
  await mergeTopics('a', 'b')
  await mergeTopics('b', 'c')
  for (const slug of ['a', 'b'])
    expect(await findMoved('topics', slug)).toEqual({ state: 'moved', location: '/topics/c' })
})

test('an entity brings what is known of it', async () => {
  const labels = {
    topics: [],
    entities: [
      { slug: 'ibm', name: 'IBM', kind: 'other', same_as: ['https://www.wikidata.org/wiki/Q37156'] },
      {
        slug: 'big-blue',
        name: 'Big Blue',
        kind: 'organisation',
        aliases: ['International Business Machines'],
        description: 'Makes machines.',
        same_as: ['https://www.ibm.com/'],
      },
    ],
  }
  await publish({ slug: 'one', entities: ['IBM', 'Big Blue'], labels }, { slug: 'two', entities: ['Big Blue'] })
  expect(await mergeEntities('big-blue', 'ibm')).toEqual({ ok: true, value: { articles: 2 } })
  expect(await db.entity.findMany({ include: { aliases: { orderBy: { alias: 'asc' } } } })).toMatchObject([
    {
      slug: 'ibm',
      kind: 'ORGANISATION',
      description: 'Makes machines.',
      articleCount: 2,
      sameAs: ['https://www.wikidata.org/wiki/Q37156', 'https://www.ibm.com/'],
      aliases: [{ alias: 'Big Blue' }, { alias: 'IBM' }, { alias: 'International Business Machines' }],
    },
  ])
})

test('what is not there, or the same, is not merged', async () => {
  await publish({ topics: ['a'] })
  expect(await mergeTopics('a', 'nowhere')).toEqual({ ok: false, error: 'absent' })
  expect(await mergeTopics('nowhere', 'a')).toEqual({ ok: false, error: 'absent' })
  expect(await mergeTopics('a', 'a')).toEqual({ ok: false, error: 'same' })
  expect(await db.change.count()).toBe(1)
})
