import { setTimeout as sleep } from 'node:timers/promises'
import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, soon, test } from './paper.ts'

test('a story is on the front page and its listings once it is published', async ({ request, publish }) => {
  const listings = ['/', '/topics/web-standards', '/topics/web-standards.json', '/entities/http', '/topics']
  for (const path of listings) await request.get(path)
  const supply = async () => (await request.get('/topics/web-standards')).headers()['cache-status']
  await expect.poll(supply, soon).toBe('Broadsheet; hit')
  const { title, slug } = await publish({ published_at: new Date().toISOString() })
  for (const path of listings.slice(0, 4)) {
    await expect
      .poll(async () => (await request.get(path)).text(), { ...soon, message: path })
      .toContain(title.replaceAll('&', '&amp;'))
  }
  await withdrawArticle(slug, 'a test')
  for (const path of listings.slice(0, 4)) {
    await expect.poll(async () => (await request.get(path)).text(), { ...soon, message: path }).not.toContain(title)
  }
})

test('an address that was empty is filled, moved and gone as soon as the article is', async ({ request, publish }) => {
  const { slug } = await publish()
  const status = (address: string) => async () => (await request.get(address, { maxRedirects: 0 })).status()
  await expect.poll(status(`/news/${slug}-2`), soon).toBe(404)
  expect(await status(`/news/${slug}`)()).toBe(200)
  await renameArticle(slug, `${slug}-2`)
  await expect.poll(status(`/news/${slug}-2`), soon).toBe(200)
  await expect.poll(status(`/news/${slug}`), soon).toBe(301)
  const location = async () => (await request.get(`/news/${slug}`, { maxRedirects: 0 })).headers().location
  await renameArticle(`${slug}-2`, `${slug}-3`)
  await expect.poll(location, soon).toMatch(/-3$/)
  await withdrawArticle(`${slug}-3`, 'a test')
  await expect.poll(status(`/news/${slug}-3`), soon).toBe(410)
})

test('a page that a change does not touch stays as it was printed', async ({ request, publish }) => {
  await request.get('/topics/typography.json')
  await sleep(2000)
  const { title } = await publish({ topics: ['web-standards'], entities: ['HTTP'] })
  await expect.poll(async () => (await request.get('/topics/web-standards')).text(), soon).toContain(title)
  const { age, ...headers } = (await request.get('/topics/typography.json')).headers()
  expect(headers['cache-status']).toBe('Broadsheet; hit')
  expect(Number(age)).toBeGreaterThanOrEqual(2)
})

test('queries that no page knows share one copy', async ({ request }) => {
  await request.get('/topics/feeds.json')
  const tracked = await request.get('/topics/feeds.json?utm_source=letter&fbclid=1')
  expect(tracked.headers()['cache-status']).toBe('Broadsheet; hit')
})

test('nothing in a request but its address and what it accepts ends up in a page', async ({ request }) => {
  const path = '/news/what-a-304-says'
  const read = async (headers: Record<string, string> = {}) => (await request.get(path, { headers })).text()
  const hostile: Record<string, string>[] = [
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { host: 'evil.example' },
    { rsc: '1', 'next-router-state-tree': 'x', 'next-router-prefetch': '1' },
    { 'x-middleware-rewrite': '/', 'x-middleware-subrequest': 'proxy' },
    { cookie: 'session=1', authorization: 'Bearer x' },
  ]
  for (const headers of hostile) {
    // Another test may change the page meanwhile: it is one of those before and after.
    const [before, asked, after] = [await read(), await read(headers), await read()]
    expect.soft([before, after], JSON.stringify(headers)).toContain(asked)
  }
})
