import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createOutbound } from '../http/outbound.ts'
import { renameArticle, withdrawArticle } from '../mutations/articles.ts'
import { placeChanges } from '../mutations/change-log.ts'
import { setSourcePolicy } from '../mutations/sources.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { endFollowersWait, followerWaits } from '../testing/follower.ts'
import { publish } from '../testing/publish.ts'
import { tellIndexNow } from './indexnow.ts'

type Told = { host: string; key: string; keyLocation: string; urlList: string[] }

let server: Server
let told: Told[] = []
let status = 200
let options: Parameters<typeof tellIndexNow>[0]

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.method === 'POST') told.push(JSON.parse(body))
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  options = { key: 'a-key-of-tests', endpoint: `http://${host}/indexnow`, send: createOutbound({ allow: [host] }) }
})
afterAll(() => server.close())

beforeEach(async () => {
  await emptyDatabase()
  told = []
  status = 200
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await tell() // begins at the end of the log
})

async function tell(): Promise<number> {
  await placeChanges()
  return tellIndexNow(options)
}

const url = (path: string) => `http://localhost:3000${path}`

test('what is published, edited, renamed and withdrawn is told, each address once', async () => {
  await publish({ slug: 'a' }, { slug: 'b' })
  await publish({ slug: 'a', title: 'Anew' })
  await renameArticle('b', 'c')
  await withdrawArticle('a', 'a test')
  expect(await tell()).toBe(3)
  expect(told).toEqual([
    {
      host: 'localhost:3000',
      key: 'a-key-of-tests',
      keyLocation: url('/a-key-of-tests.txt'),
      urlList: [url('/news/a'), url('/news/c'), url('/news/b')],
    },
  ])
  expect(await tell()).toBe(0)
  expect(told).toHaveLength(1)
})

test('several processes tell everything once between them', async () => {
  for (let number = 0; number < 5; number++) {
    await publish({ slug: `one-${number}` })
    await Promise.all(Array.from({ length: 6 }, tell))
  }
  await tell()
  const urls = told.flatMap(({ urlList }) => urlList)
  expect(urls.toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => url(`/news/one-${number}`)))
})

test('after a failure the same batch waits, longer every time, and nothing is lost', async () => {
  await publish({ slug: 'a' })
  status = 503
  expect(await tell()).toBe(0)
  status = 200
  expect(await tell()).toBe(0)
  expect(await followerWaits()).toBeGreaterThan(5)
  expect(await followerWaits()).toBeLessThanOrEqual(10)
  await endFollowersWait()
  status = 429
  await tell()
  expect(await followerWaits()).toBeGreaterThan(15)
  await publish({ slug: 'b' })
  await endFollowersWait()
  status = 202
  expect(await tell()).toBe(2)
  expect(told.at(-1)?.urlList).toEqual([url('/news/a'), url('/news/b')])
})

test('what search engines may not have, or what is not public, is not told', async () => {
  await publish({ slug: 'later', published_at: '2999-01-01T00:00:00Z' }, { slug: 'a' })
  await setSourcePolicy('example-com', { search: false })
  expect(await tell()).toBe(0)
  expect(told).toEqual([])
})
