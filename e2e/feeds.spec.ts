import { expect, test } from './paper.ts'

const pages = ['/', '/topics/feeds', '/entities/http', '/authors/the-feeds-desk', '/sources/sample-paper']

for (const path of pages) {
  test(`${path} says where its own feed is, in three formats`, async ({ page, request }) => {
    await page.goto(path)
    for (const [type, format] of [
      ['application/rss+xml', 'rss'],
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ]) {
      const href = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href')
      expect(new URL(href ?? '').pathname).toBe(`${path === '/' ? '' : path}/feed.${format}`)
      const answer = await request.get(href ?? '')
      expect(answer.headers()['content-type']).toContain(type)
      expect(answer.headers().link).toContain('rel="self"')
    }
  })
}

test('an article is in the feed of its topic within a second, whole, and in the summary feed without its text', async ({
  request,
  publish,
}) => {
  await request.get('/topics/web-standards/feed.atom')
  const { title } = await publish({ body_md: 'A sentence that only stands in the text.' })
  const read = async (query: string) => (await request.get(`/topics/web-standards/feed.atom${query}`)).text()
  await expect.poll(() => read('')).toContain(title)
  expect(await read('')).toContain('A sentence that only stands in the text.')
  expect(await read('?content=summary')).toContain(title)
  expect(await read('?content=summary')).not.toContain('A sentence that only stands in the text.')
})

test('who has the feed already is not sent it again', async ({ request }) => {
  const first = await request.get('/feed.rss')
  const again = await request.get('/feed.rss', { headers: { 'if-none-match': first.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect(again.headers()['cache-status']).toMatch(/hit/)
})

test('the archive leads from the feed to the first article', async ({ request }) => {
  const titles = new Set<string>()
  for (let url: string | null = '/feed.json'; url; ) {
    const feed = await (await request.get(url)).json()
    for (const { title } of feed.items) titles.add(title)
    url = feed.next_url ?? null
  }
  const { articles } = await (await request.get('/sources/sample-paper.json')).json()
  for (const { title } of articles) expect.soft(titles).toContain(title)
})

test('a feed reader takes in all feeds at once', async ({ page, request }) => {
  await page.goto('/feeds')
  await page.getByRole('link', { name: 'feeds.opml' }).click({ trial: true })
  const list = await (await request.get('/feeds.opml')).text()
  const addresses = [...list.matchAll(/xmlUrl="([^"]+)"/g)].map(([, url = '']) => url)
  expect(addresses.length).toBeGreaterThan(20)
  for (const url of addresses.filter((_, index) => index % 12 === 0))
    expect.soft((await request.get(url)).status(), url).toBe(200)
})

test('what makes no sense is refused with its name, what is not there is not there', async ({ request }) => {
  for (const query of ['archive=x', 'archive=2026-13.1', 'archive=1970-01.1', 'content=all']) {
    const answer = await request.get(`/feed.atom?${query}`)
    expect.soft(answer.status(), query).toBe(400)
    expect.soft((await answer.json()).parameter, query).toBe(query.split('=')[0])
  }
  for (const path of [
    '/topics/nothing/feed.rss',
    '/feed.xml',
    '/places/x/feed.rss',
    '/feed/rss',
    '/languages/xh/feed.atom',
  ])
    expect.soft((await request.get(path)).status(), path).toBe(404)
})
