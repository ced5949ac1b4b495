import type { APIRequestContext, Page } from '@playwright/test'
import { parse } from 'yaml'
import { db } from '#lib/db/client.ts'
import type { ArticleJson } from '#lib/formats/article-json.ts'
import { withdrawArticle } from '#lib/mutations/articles.ts'
import { problemsOf } from '#lib/testing/vocabulary.ts'
import { readXml } from '#lib/testing/xml.ts'
import { expect, test } from './paper.ts'

/** What every form of an article says of it, as far as the form has a place for it. */
type Facts = {
  url: string
  title: string
  lang: string
  published: string
  updated: string
  authors: string[]
  topics: string[]
  hash: string
}

/** A text in a feed, or in a page, without its tags: what a reader reads. */
type Text = { text: string }

type Article = { record: ArticleJson; expected: Facts }

const second = (time: string) => new Date(time).toISOString().slice(0, 19)
const sorted = (names: string[]) => names.toSorted()

test('every sample article is the same in every form, in the feeds, in the sitemap and in the search', async ({
  page,
  request,
}) => {
  test.slow()
  const places = await readSitemap(request)
  await page.goto('/humans.txt') // a place to read HTML in
  const slugs = await listSamples(request)
  expect(slugs.length).toBeGreaterThanOrEqual(31)
  for (const slug of slugs) {
    const article = await readRecord(request, slug)
    const { record, expected } = article
    const { url, title, lang, published, updated, authors, topics } = expected

    const { text, ...html } = await readPage(page, request, article)
    expect.soft(html, `${slug} as a page`).toEqual(expected)
    const markdown = await get(request, `/news/${slug}.md`)
    expect.soft(readMarkdown(markdown), `${slug}.md`).toEqual(expected)
    expect.soft(markdown, `${slug}.md`).toContain(record.body_md.trim())
    expect.soft(readText(await get(request, `/news/${slug}.txt`), expected), `${slug}.txt`).toEqual(expected)
    const ld = JSON.parse(await get(request, `/news/${slug}.jsonld`))
    expect.soft(problemsOf(ld), `${slug}.jsonld by the vocabulary`).toEqual([])
    expect.soft(readJsonLd(ld, article), `${slug}.jsonld`).toEqual(expected)
    expect.soft(await readStructuredData(page, request, slug), `${slug} as a page`).toEqual(ld)

    const inFeeds = { url, title, lang, published, updated, authors, topics: sorted(topics) }
    for (const [name, read] of Object.entries({ rss: readRss, atom: readAtom, json: readJsonFeed })) {
      const feed = await read(await get(request, `/sources/${record.source?.slug}/feed.${name}`), article)
      expect.soft({ ...feed.facts, topics: sorted(feed.facts.topics) }, `${slug} in feed.${name}`).toEqual(inFeeds)
      expect.soft(await textOf(page, feed.content), `${slug} in feed.${name}`).toContain(text)
    }

    const lastModified = [published, second(updated)].toSorted().at(-1)
    expect.soft(places.get(url), `${slug} in the sitemap`).toBe(lastModified)
    const hit = await readSearch(page, request, article)
    expect.soft(hit, `${slug} in the search`).toEqual({ title, lang, published: published.slice(0, 10) })
  }
})

async function get(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address)
  expect.soft(response.status(), address).toBe(200)
  return response.text()
}

async function listSamples(request: APIRequestContext): Promise<string[]> {
  const slugs: string[] = []
  for (let url: string | null = '/sources/sample-paper.json'; url; ) {
    const listing: { articles: { slug: string }[]; next: string | null } = JSON.parse(await get(request, url))
    slugs.push(...listing.articles.map(({ slug }) => slug))
    url = listing.next
  }
  return [...slugs, 'anthropic-alleges-distillation-theft-by-alibaba-qwen-lab']
}

async function readRecord(request: APIRequestContext, slug: string): Promise<Article> {
  const record: ArticleJson = JSON.parse(await get(request, `/news/${slug}.json`))
  const authors = record.authors.map(({ name }) => name)
  return {
    record,
    expected: {
      url: record.url,
      title: record.title,
      lang: record.lang,
      published: second(record.published_at),
      updated: record.updated_at,
      authors: authors.length > 0 ? authors : [record.source?.name ?? ''],
      topics: record.topics,
      hash: record.content_hash,
    },
  }
}

async function readPage(page: Page, request: APIRequestContext, { expected }: Article): Promise<Facts & Text> {
  const source = await get(request, new URL(expected.url).pathname)
  const found = await page.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, 'text/html')
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''
    const names = (selector: string) => [...document.querySelectorAll(selector)].map((node) => node.textContent)
    return {
      url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
      title: document.querySelector('article h1')?.textContent ?? '',
      lang: document.querySelector('article')?.lang ?? '',
      published: meta('article:published_time'),
      shown: document.querySelector('article header time')?.getAttribute('datetime') ?? '',
      updated: meta('article:modified_time'),
      authors: names('article a[rel="author"]'),
      outlet: names('article header p:has(time) a')[0] ?? '',
      topics: [...document.querySelectorAll('aside a[href^="/topics/"]')].map(
        (link) => link.getAttribute('href')?.split('/').at(-1) ?? '',
      ),
      hash: meta('content-hash'),
      text: document.querySelector('#text')?.textContent ?? '',
    }
  }, source)
  const { shown, outlet, authors, published, ...facts } = found
  expect.soft(second(shown), 'the time that a reader sees').toBe(second(published))
  return { ...facts, published: second(published), authors: authors.length > 0 ? authors : [outlet] }
}

async function readStructuredData(page: Page, request: APIRequestContext, slug: string): Promise<unknown> {
  const source = await get(request, `/news/${slug}`)
  const data = await page.evaluate(
    (html) =>
      new DOMParser().parseFromString(html, 'text/html').querySelector('script[type="application/ld+json"]')
        ?.textContent ?? '',
    source,
  )
  return JSON.parse(data)
}

function readMarkdown(markdown: string): Facts {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n\n/.exec(markdown) ?? []
  const front: ArticleJson = parse(head)
  const authors = front.authors.map(({ name }) => name)
  return {
    url: front.url,
    title: front.title,
    lang: front.lang,
    published: second(front.published_at),
    updated: front.updated_at,
    authors: authors.length > 0 ? authors : [front.source?.name ?? ''],
    topics: front.topics,
    hash: front.content_hash,
  }
}

function readText(text: string, { authors }: Facts): Facts {
  const line = (name: string) => new RegExp(`^${name}: +(.*(?:\\n {3,}.*)*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  return {
    url: line('Address'),
    title: text.split('\n===')[0]?.replaceAll('\n', ' ') ?? '',
    lang: line('Language'),
    published: second(line('Published')),
    updated: line('Updated'),
    authors: /^By (.+)$/m.exec(text)?.[1]?.split(', ') ?? authors, // who stands in no byline is not in the text
    topics: line('Topics').split(/,\s+/).filter(Boolean),
    hash: line('Content'),
  }
}

type Thing = { name: string; propertyID: string; value: string }

function readJsonLd(
  ld: Record<string, string> & { author: Thing[]; identifier: Thing[]; keywords: string[] },
  of: Article,
) {
  return {
    url: ld['@id'],
    title: ld.headline,
    lang: ld.inLanguage,
    published: second(ld.datePublished ?? ''),
    updated: ld.dateModified,
    authors: ld.author.map(({ name }) => name),
    topics: slugsOf(ld.keywords, of),
    hash: ld.identifier.find(({ propertyID }) => propertyID === 'content_hash')?.value,
  }
}

function slugsOf(names: string[], { record }: Article): string[] {
  return names.map((name) => record.labels.topics.find((topic) => topic.name === name)?.slug ?? name)
}

type InFeed = { facts: Omit<Facts, 'hash'>; content: string }
type Element = ReturnType<typeof readXml>

const texts = ({ children }: Element, name: string) =>
  children.filter((child) => child.name === name).map(({ text }) => text)

function readRss(feed: string, { expected }: Article): InFeed {
  const [channel] = readXml(feed).children
  const item = channel?.children.find((child) => texts(child, 'link')[0] === expected.url)
  if (!item) throw new Error(`${expected.url} is not in the feed`)
  const text = (name: string) => texts(item, name)[0] ?? ''
  return {
    content: text('content:encoded'),
    facts: {
      url: text('link'),
      title: text('title'),
      lang: text('dc:language'),
      published: second(text('pubDate')),
      updated: text('atom:updated'),
      authors: texts(item, 'dc:creator'),
      topics: item.children
        .filter(({ name }) => name === 'category')
        .map(({ attributes }) => attributes.domain?.split('/').at(-1) ?? ''),
    },
  }
}

function readAtom(feed: string, { expected }: Article): InFeed {
  const linkOf = ({ children }: Element) =>
    children.find(({ name, attributes }) => name === 'link' && attributes.rel === 'alternate')?.attributes ?? {}
  const entry = readXml(feed).children.find((child) => child.name === 'entry' && linkOf(child).href === expected.url)
  if (!entry) throw new Error(`${expected.url} is not in the feed`)
  const text = (name: string) => texts(entry, name)[0] ?? ''
  return {
    content: text('content'),
    facts: {
      url: linkOf(entry).href ?? '',
      title: text('title'),
      lang: entry.attributes['xml:lang'] ?? '',
      published: second(text('published')),
      updated: text('updated'),
      authors: entry.children.filter(({ name }) => name === 'author').flatMap((author) => texts(author, 'name')),
      topics: entry.children.filter(({ name }) => name === 'category').map(({ attributes }) => attributes.term ?? ''),
    },
  }
}

function readJsonFeed(feed: string, article: Article): InFeed {
  const { items } = JSON.parse(feed)
  const item = items.find(({ url }: { url: string }) => url === article.expected.url)
  return {
    content: item.content_html,
    facts: {
      url: item.url,
      title: item.title,
      lang: item.language,
      published: second(item.date_published),
      updated: item.date_modified,
      authors: item.authors.map(({ name }: { name: string }) => name),
      topics: slugsOf(item.tags, article),
    },
  }
}

function textOf(page: Page, html: string): Promise<string> {
  return page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '', html)
}

/** Every article of the sitemap, with when it last changed. */
async function readSitemap(request: APIRequestContext): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  for (const part of readXml(await get(request, '/sitemap.xml')).children) {
    const [file = ''] = texts(part, 'loc')
    if (!file.includes('/articles-')) continue
    for (const url of readXml(await get(request, file)).children)
      places.set(texts(url, 'loc')[0] ?? '', second(texts(url, 'lastmod')[0] ?? ''))
  }
  return places
}

/** The article among the results of a search for its title. */
async function readSearch(page: Page, request: APIRequestContext, { record, expected }: Article) {
  const source = await get(request, `/search?q=${encodeURIComponent(record.title)}&lang=${record.lang}`)
  return page.evaluate(
    ([html, path]) => {
      const document = new DOMParser().parseFromString(html, 'text/html')
      const link = document.querySelector(`main h2 a[href="${path}"]`)
      return {
        title: link?.textContent ?? '',
        lang: link?.closest('h2')?.lang ?? '',
        published: link?.closest('li')?.querySelector('time')?.getAttribute('datetime')?.slice(0, 10) ?? '',
      }
    },
    [source, new URL(expected.url).pathname] as const,
  )
}

test('drafts, what is under review, scheduled, embargoed or withdrawn stands in none of them', async ({
  request,
  publish,
}) => {
  test.slow()
  const mark = `Mark${Date.now()}`
  const labels = {
    topics: [mark],
    entities: [`${mark} Ltd`],
    authors: [`${mark} Doe`],
    source: { slug: mark.toLowerCase(), name: mark },
  }
  const body_md = `The ${mark} sentence of the body.`
  const make = (title: string, fields = {}) =>
    publish({
      ...labels,
      story: { slug: mark.toLowerCase(), title: mark },
      slug: `${mark}-${title}`.toLowerCase(),
      title,
      body_md,
      ...fields,
    })
  const later = { published_at: new Date(Date.now() + 86_400_000).toISOString() }
  const shown = await make('shown')
  const hidden = [await make('scheduled', later)]
  for (const status of ['DRAFT', 'REVIEW'] as const) {
    const { slug } = await make(status.toLowerCase(), { ...later, lang: 'es', translation_of: shown.slug })
    await db.article.update({ where: { slug }, data: { status } })
    hidden.push({ ...shown, slug })
  }
  const withdrawn = await make('withdrawn', { lang: 'ar', translation_of: shown.slug })
  await withdrawArticle(withdrawn.slug, 'a test')

  const { record } = await readRecord(request, shown.slug)
  const named = [
    ...record.labels.topics.map(({ slug }) => `/topics/${slug}`),
    ...record.labels.entities.map(({ slug }) => `/entities/${slug}`),
  ]
  const followed = [...named, `/authors/${mark.toLowerCase()}-doe`, `/sources/${record.source?.slug}`]
  const pages = [...followed, `/stories/${record.story?.slug}`, `/news/${shown.slug}`]
  const day = `/archive/${shown.published_at.toISOString().slice(0, 10).replaceAll('-', '/')}`
  const feeds = ['', ...followed].flatMap((path) => ['rss', 'atom', 'json'].map((format) => `${path}/feed.${format}`))
  const everywhere = [
    ...[...pages, day].flatMap((path) => ['', '.md', '.txt', '.jsonld', '.json'].map((format) => path + format)),
    ...feeds,
    `/search?q=${mark}`,
    `/search/feed.json?q=${mark}`,
    '/sitemaps/articles-0.xml',
    '/news-sitemap.xml',
    '/changes.json?after=0',
    '/llms-full.txt',
  ]
  for (const place of everywhere) {
    const read = async () => (await request.get(place)).text()
    const isLog = place.startsWith('/changes.json')
    if (isLog === false) await expect.poll(read, { message: `the public one at ${place}` }).toContain(shown.slug)
    const text = await read()
    for (const { slug } of isLog ? hidden : [...hidden, withdrawn]) expect.soft(text, place).not.toContain(slug)
  }
  for (const format of ['', '.md', '.txt', '.jsonld', '.json', '?view=lite']) {
    for (const { slug } of hidden) {
      const answer = await request.get(`/news/${slug}${format}`)
      expect.soft([answer.status(), (await answer.text()).includes(body_md)], slug + format).toEqual([404, false])
    }
    const answer = await request.get(`/news/${withdrawn.slug}${format}`)
    expect.soft([answer.status(), (await answer.text()).includes(body_md)], format).toEqual([410, false])
  }
})
