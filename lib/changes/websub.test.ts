import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createOutbound } from '../http/outbound.ts'
import { withdrawArticle } from '../mutations/articles.ts'
import { placeChanges } from '../mutations/change-log.ts'
import { mergeTopics } from '../mutations/merge.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { endFollowersWait, followerWaits } from '../testing/follower.ts'
import { type Hub, openHub } from '../testing/hub.ts'
import { publish } from '../testing/publish.ts'
import { tellHub } from './websub.ts'

let hub: Hub

beforeAll(async () => {
  hub = await openHub()
})
afterAll(() => hub.close())

beforeEach(async () => {
  await emptyDatabase()
  hub.failWith(204)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await tell() // begins at the end of the log
  hub.published.length = 0
})

async function tell(): Promise<number> {
  await placeChanges()
  return tellHub({ hub: hub.url, send: createOutbound({ allow: [hub.host] }) })
}

/** The pages whose Atom feeds were told, since each has six. */
function pages(): string[] {
  const feeds = hub.published.filter((url) => url.endsWith('/feed.atom'))
  return feeds.map((url) => new URL(url).pathname.replace(/\/feed\.atom$/, '') || '/').sort()
}

const article = { topics: ['one'], entities: ['IBM'], authors: ['Jo Doe'], lang: 'de' }

test('an article is told of in the feeds of the paper, its topic, name, source, author and language', async () => {
  await publish({ slug: 'a', ...article })
  await tell()
  expect(pages()).toEqual([
    '/',
    '/authors/jo-doe',
    '/entities/ibm',
    '/languages/de',
    '/sources/example-com',
    '/topics/one',
  ])
})

test('a feed is told in every form that can be subscribed to', async () => {
  await publish({ slug: 'a', ...article })
  await tell()
  const ofTopic = hub.published.filter((url) => url.includes('/topics/one/')).map((url) => url.split('/').at(-1))
  expect(ofTopic.sort()).toEqual([
    'feed.atom',
    'feed.atom?content=summary',
    'feed.json',
    'feed.json?content=summary',
    'feed.rss',
    'feed.rss?content=summary',
  ])
})

test('what comes together is told once, also of the feeds that an article leaves', async () => {
  await publish({ slug: 'a', ...article }, { slug: 'b', ...article })
  await publish({ slug: 'a', ...article, topics: ['two'], lang: 'fr', title: 'Anew' })
  await tell()
  expect(pages()).toEqual([...new Set(pages())])
  expect(pages()).toEqual(expect.arrayContaining(['/topics/one', '/topics/two', '/languages/de', '/languages/fr']))
  expect(await tell()).toBe(0)
})

test('a withdrawal is told, and so are topics that became one', async () => {
  await publish({ slug: 'a', ...article }, { slug: 'b', ...article, topics: ['two'] })
  await tell()
  hub.published.length = 0
  await withdrawArticle('a', 'a test')
  await tell()
  expect(pages()).toContain('/topics/one')
  hub.published.length = 0
  await mergeTopics('one', 'two')
  await tell()
  expect(pages()).toEqual(['/', '/topics/one', '/topics/two'])
})

test('what is not public yet is not told', async () => {
  await publish({ slug: 'later', published_at: '2999-01-01T00:00:00Z' })
  expect(await tell()).toBe(0)
  expect(hub.published).toEqual([])
})

test('a hub that fails is told the same later, and another one does not wait for it', async () => {
  const other = await openHub()
  const send = createOutbound({ allow: [other.host] })
  await tellHub({ hub: other.url, send })
  await publish({ slug: 'a', ...article })
  hub.failWith(503)
  expect(await tell()).toBe(0)
  expect(await tellHub({ hub: other.url, send })).toBe(36)
  hub.failWith(204)
  expect(await tell()).toBe(0)
  expect(await followerWaits()).toBeGreaterThan(5)
  await endFollowersWait()
  expect(await tell()).toBe(36)
  other.close()
})
