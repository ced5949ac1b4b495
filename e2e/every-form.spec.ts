import { parse } from 'yaml'
import { expect, test } from './paper.ts'

type Facts = { title: string; published: string; updated: string; authors: string[]; topics: string[]; hash: string }

const articles = async (request: { get: (url: string) => Promise<{ json(): Promise<unknown> }> }) => {
  const slugs: string[] = []
  for (let url: string | null = '/sources/sample-paper.json'; url; ) {
    const page = (await (await request.get(url)).json()) as { articles: { slug: string }[]; next: string | null }
    slugs.push(...page.articles.map(({ slug }) => slug))
    url = page.next
  }
  return [...slugs, 'anthropic-alleges-distillation-theft-by-alibaba-qwen-lab']
}

test('every sample article says the same in every form', async ({ page, request }) => {
  test.slow()
  const slugs = await articles(request)
  expect(slugs.length).toBeGreaterThanOrEqual(31)
  for (const slug of slugs) {
    const address = `/news/${slug}`
    const get = async (format: string) => (await request.get(`${address}.${format}`)).text()
    const record = JSON.parse(await get('json'))
    const expected: Facts = {
      title: record.title,
      published: record.published_at,
      updated: record.updated_at,
      authors: record.authors.map((author: { name: string }) => author.name),
      topics: record.topics,
      hash: record.content_hash,
    }

    const markdown = await get('md')
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(markdown) ?? []
    const front = parse(head)
    expect
      .soft(
        {
          title: front.title,
          published: front.published_at,
          updated: front.updated_at,
          authors: front.authors.map((author: { name: string }) => author.name),
          topics: front.topics,
          hash: front.content_hash,
        },
        `${slug}.md`,
      )
      .toEqual(expected)
    expect.soft(body, `${slug}.md`).toContain(record.body_md.trim())

    const text = await get('txt')
    const line = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(text)?.[1]
    expect
      .soft(
        {
          title: text.split('\n===')[0]?.replaceAll('\n', ' '),
          published: line('Published'),
          updated: line('Updated'),
          authors: /^By (.+)$/m.exec(text)?.[1]?.split(', ') ?? [],
          topics: line('Topics')?.split(', '),
          hash: line('Content'),
        },
        `${slug}.txt`,
      )
      .toEqual(expected)

    const ld = JSON.parse(await get('jsonld'))
    const byline = (thing: { author: { url: string; name: string }[] }) =>
      thing.author.filter(({ url }) => url.includes('/authors/')).map(({ name }) => name)
    expect
      .soft(
        {
          ...expected,
          title: ld.headline,
          published: ld.datePublished,
          updated: ld.dateModified,
          authors: byline(ld),
          hash: ld.identifier.find(({ propertyID }: { propertyID: string }) => propertyID === 'content_hash').value,
        },
        `${slug}.jsonld`,
      )
      .toEqual(expected)
    expect.soft(ld.keywords.length).toBe(expected.topics.length)

    await page.goto(address)
    const article = page.getByRole('article').first()
    expect
      .soft(
        {
          title: await article.getByRole('heading', { level: 1 }).textContent(),
          published: await page.locator('meta[property="article:published_time"]').getAttribute('content'),
          updated: await page.locator('meta[property="article:modified_time"]').getAttribute('content'),
          authors: await article.locator('a[rel="author"]').allInnerTexts(),
          topics: (
            await page.getByRole('complementary', { name: 'About this article' }).locator('a[href^="/topics/"]').all()
          ).length,
          hash: await page.locator('meta[name="content-hash"]').getAttribute('content'),
        },
        slug,
      )
      .toEqual({ ...expected, topics: expected.topics.length })
    await expect.soft(page.locator(`time[datetime="${expected.published}"]`).first(), slug).toBeVisible()
    expect
      .soft(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? ''), slug)
      .toEqual(ld)
  }
})

test('an article is the same article in every format', async ({ page, request, publish }) => {
  const { slug, title } = await publish({ title: 'Brackets [and] *stars* & <signs>' })
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const href = await page.locator('link[type="text/markdown"]').getAttribute('href')
  expect(await (await request.get(href ?? '')).text()).toContain('# Brackets \\[and\\] \\*stars\\* & \\<signs\\>')
})

test('listings and indexes have the same four forms', async ({ request }) => {
  const kinds = { md: 'text/markdown', txt: 'text/plain', jsonld: 'application/ld+json', json: 'application/json' }
  for (const path of [
    '/index',
    '/topics',
    '/topics/feeds',
    '/entities',
    '/entities/http',
    '/sources/sample-paper',
    '/stories',
    '/stories/right-to-left',
    '/authors/the-feeds-desk',
    '/trends',
    '/compare/feeds/http',
    '/archive',
    '/archive/2026',
    '/archive/2026/06',
    '/archive/2026/W26',
    '/archive/2026/06/25',
    '/archive/2026/06/25/front',
  ]) {
    for (const [format, type] of Object.entries(kinds)) {
      const response = await request.get(`${path}.${format}`)
      expect.soft(response.status(), `${path}.${format}`).toBe(200)
      expect.soft(response.headers()['content-type'], `${path}.${format}`).toBe(`${type}; charset=utf-8`)
      expect.soft(response.headers().link, `${path}.${format}`).toContain('rel="canonical"')
    }
  }
})
