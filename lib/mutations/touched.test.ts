import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { listChanges, type PublicChange } from '../queries/change-log.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { placeChanges } from './change-log.ts'

const story = { slug: 'an-event', title: 'An event' }
const article = {
  slug: 'a',
  body_md: 'As it was.',
  topics: ['Typography', 'History'],
  entities: ['Gutenberg'],
  story,
  published_at: '2026-06-25T09:00:00Z',
  updated_at: '2026-06-25T09:00:00Z',
}

beforeEach(async () => {
  await emptyDatabase()
  await publish(article, { slug: 'b', story, topics: ['Typography'] })
})

/** What the newest change touched. */
async function touched(): Promise<string[]> {
  return (await db.change.findFirstOrThrow({ orderBy: { id: 'desc' } })).tags
}

const ofOthers =
  /^(?:front|topics|entities|stories|sources|archive|navigation|(?:topic|entity|story|source|author|day|month):.*|address:(?!news\/).*)$/

test('an edit of the text touches what says it, and nothing that lists or counts the article', async () => {
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: 'a' } })
  expect(await publish({ ...article, body_md: 'As it is now.' })).toEqual(['updated'])
  expect(await touched()).toEqual(expect.arrayContaining([`article:${id}`, 'texts', 'sitemap']))
  expect((await touched()).filter((tag) => ofOthers.test(tag))).toEqual([])
})

test('who follows the feeds that have the text in them is told all the same', async () => {
  await publish({ ...article, body_md: 'As it is now.' })
  await placeChanges()
  const changes: PublicChange[] = await listChanges(0n, 10)
  expect(changes.at(-1)?.followed.sort()).toEqual(changes[0]?.followed.sort())
  expect(changes.at(-1)?.followed).toEqual(expect.arrayContaining(['/', '/topics/typography', '/entities/gutenberg']))
})

test.each([
  ['headline', { title: 'Another headline' }],
  ['summary', { summary: 'Another summary.' }],
  ['order of topics', { topics: ['History', 'Typography'] }],
  ['topics', { topics: ['Typography'] }],
  ['names', { entities: ['Gutenberg', 'Fust'] }],
  ['story', { story: null }],
  ['genre', { genre: 'opinion' }],
  ['place on the front page', { importance: 2 }],
  ['language', { lang: 'de' }],
  ['date', { published_at: '2026-06-24T09:00:00Z' }],
])('an edit of the %s touches what lists the article', async (_, fields) => {
  expect(await publish({ ...article, body_md: 'As it is now.', ...fields })).toEqual(['updated'])
  expect(await touched()).toEqual(expect.arrayContaining(['front', 'topics', 'entities', 'archive', 'day:2026-06-25']))
})
