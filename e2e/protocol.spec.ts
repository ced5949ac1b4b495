import { withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, test } from './paper.ts'

const article = '/news/anthropic-alleges-distillation-theft-by-alibaba-qwen-lab'

test('asking for Markdown at the article’s address gives Markdown', async ({ request }) => {
  const get = (accept: string) => request.get(article, { headers: { accept } })
  const markdown = await get('text/markdown')
  expect(markdown.headers()).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    vary: 'Accept, Accept-Encoding',
  })
  expect(Number(markdown.headers()['x-markdown-tokens'])).toBeGreaterThan(300)
  expect(await markdown.text()).toBe(await (await request.get(`${article}.md`)).text())

  for (const accept of ['*/*', 'text/html', 'text/html, text/markdown;q=0.5', 'text/markdown;q=0, */*', 'text/*']) {
    const page = await get(accept)
    expect
      .soft(page.headers(), accept)
      .toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept, Accept-Encoding' })
  }
  expect((await get('text/markdown, text/html')).headers()['content-type']).toContain('text/markdown')
})

test('what a client holds is not sent again', async ({ request }) => {
  for (const path of [
    article,
    `${article}.md`,
    `${article}.txt`,
    `${article}.jsonld`,
    `${article}.json`,
    '/',
    '/topics/feeds',
  ]) {
    const first = await request.get(path)
    const { etag, 'last-modified': modified } = first.headers()
    expect.soft(etag, path).toMatch(/^"[\w-]+"$/)
    const again = await request.get(path, { headers: { 'if-none-match': etag ?? '' } })
    expect.soft(again.status(), path).toBe(304)
    expect.soft(await again.text(), path).toBe('')
    expect.soft(again.headers().etag, path).toBe(etag)
    if (!path.startsWith(article)) continue
    expect
      .soft((await request.get(path, { headers: { 'if-modified-since': modified ?? '' } })).status(), path)
      .toBe(304)
    expect
      .soft(
        (
          await request.get(path, { headers: { 'if-none-match': '"other"', 'if-modified-since': modified ?? '' } })
        ).status(),
        path,
      )
      .toBe(200)
  }
})

test('every representation has an ETag of its own', async ({ request }) => {
  const tags = new Set<string | undefined>()
  for (const form of ['', '.md', '.txt', '.jsonld', '.json']) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      tags.add((await request.get(article + form, { headers: { 'accept-encoding': encoding } })).headers().etag)
    }
  }
  expect(tags.size).toBe(15)
})

test('HEAD says what GET says, without the body', async ({ request }) => {
  for (const path of [article, `${article}.md`, '/news/never-was', '/']) {
    const [get, head] = [await request.get(path), await request.head(path)]
    const comparable = ({ date, age, 'cache-status': supply, ...headers }: Record<string, string>) => headers
    expect.soft(head.status(), path).toBe(get.status())
    expect.soft(comparable(head.headers()), path).toEqual(comparable(get.headers()))
    expect.soft((await head.body()).length, path).toBe(0)
  }
})

test('an article links to its forms, its address and the guide to the site', async ({ request }) => {
  const { link = '' } = (await request.get(article)).headers()
  for (const part of [
    `${article}>; rel="canonical"`,
    `${article}.md>; rel="alternate"; type="text/markdown"`,
    'llms.txt>; rel="describedby"',
  ]) {
    expect.soft(link).toContain(part)
  }
  expect((await request.get(`${article}.txt`)).headers().link).toContain(`${article}>; rel="canonical"`)
})

test('title, canonical address, description and Open Graph stand in the raw head', async ({ request }) => {
  const html = await (await request.get(article, { headers: { 'user-agent': 'curl/8' } })).text()
  const head = html.slice(0, html.indexOf('</head>'))
  for (const part of [
    '<title>Anthropic Alleges',
    'rel="canonical"',
    'name="description"',
    'property="og:title"',
    'property="og:type" content="article"',
  ]) {
    expect.soft(head).toContain(part)
  }
})

test('the JSON starts with the twelve fields of the form, in their order', async ({ request }) => {
  const record = await (await request.get(`${article}.json`)).json()
  expect(Object.keys(record).slice(0, 12)).toEqual([
    'slug',
    'title',
    'summary',
    'body_md',
    'url',
    'canonical_source',
    'published_at',
    'updated_at',
    'lang',
    'topics',
    'entities',
    'alternates',
  ])
  expect(Object.keys(record.alternates)).toEqual(['html', 'markdown', 'text', 'jsonld'])
  expect(record.published_at).toBe('2026-06-25T22:16:44Z')
})

test('listings page by cursor to the last article and back', async ({ request }) => {
  const seen: string[] = []
  let url: string | null = '/sources/sample-paper.json'
  let last = ''
  while (url) {
    const page = await (await request.get(url)).json()
    seen.push(...page.articles.map((card: { slug: string }) => card.slug))
    last = url
    url = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  const { prev } = await (await request.get(last)).json()
  const before = await (await request.get(prev)).json()
  expect(before.articles.at(-1).slug).toBe(seen[29])
})

test('a page beyond either end of a listing leads to its first', async ({ request }) => {
  const { articles } = await (await request.get('/topics/typography.json')).json()
  const first = await request.get(`/topics/typography.json?before=${articles[0].slug}`, { maxRedirects: 0 })
  expect(first.status()).toBe(301)
  expect(first.headers().location).toMatch(/\/topics\/typography\.json$/)
})

test('a date from before a withdrawal is no longer good, though everything left is older', async ({
  request,
  publish,
}) => {
  const { slug } = await publish({ topics: ['protocol tests'] })
  await publish({ topics: ['protocol tests'], published_at: '2020-01-01T00:00:00Z' })
  const modified = (await request.get('/topics/protocol-tests.md')).headers()['last-modified'] ?? ''
  const since = { headers: { 'if-modified-since': modified } }
  expect((await request.get('/topics/protocol-tests.md', since)).status()).toBe(304)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await withdrawArticle(slug, 'a test')
  await expect(async () => {
    expect((await request.get('/topics/protocol-tests.md', since)).status()).toBe(200)
  }).toPass({ timeout: 10_000 })
})

test('every kind of page carries the security headers and no more than it should', async ({ request }) => {
  for (const path of [
    '/',
    article,
    `${article}.md`,
    '/topics',
    '/entities/http',
    '/nowhere',
    '/healthz',
    '/sample/feed-anatomy.svg',
    '/%ff',
  ]) {
    const headers = (await request.get(path)).headers()
    expect.soft(headers['content-security-policy'], path).toContain("script-src 'self';")
    expect.soft(headers['content-security-policy'], path).not.toContain('unsafe')
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
    expect.soft(headers['referrer-policy'], path).toBeTruthy()
    expect.soft(headers['x-powered-by'], path).toBeUndefined()
    expect.soft(headers['set-cookie'], path).toBeUndefined()
  }
})

test('the health checks answer', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect((await request.get('/readyz')).status()).toBe(200)
})

test('what is handed out is counted', async ({ request }) => {
  const hits = async () => {
    const answer = await request.get('/metrics')
    expect(answer.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    return Number(/^broadsheet_supplies_total\{from="hit"\} (\d+)$/m.exec(await answer.text())?.[1] ?? 0)
  }
  await request.get(article)
  const before = await hits()
  for (let time = 0; time < 3; time++) expect((await request.get(article)).headers()['cache-status']).toMatch(/; hit/)
  expect(await hits()).toBe(before + 3)
})
