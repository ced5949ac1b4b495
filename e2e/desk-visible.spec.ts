import { setTimeout as sleep } from 'node:timers/promises'
import { fetchPage } from '#lib/bench/press/fetch.ts'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { beginArticle, expect, test } from './desk.ts'

// The paper that the editor works at, and a second web process on the same database.

let second: RunningPaper

test.beforeAll(async ({ baseURL }) => {
  second = await openPaper({ SITE_URL: String(baseURL) })
})

test.afterAll(() => second.stop())

const read = async (paper: string, path: string) => (await fetchPage(paper + path)).body.toString()

/** The part of the sitemap that an article of today will be in. */
async function lastSitemap(paper: string): Promise<string> {
  const parts = [...(await read(paper, '/sitemap.xml')).matchAll(/<loc>([^<]*articles[^<]*)<\/loc>/g)]
  return new URL(parts.at(-1)?.[1] ?? '').pathname
}

type Missed = { name: string; at: number }

/**
 * Goes round one paper until every place shows the article. How long a busy machine takes to answer is not asked: an old
 * copy that is handed out while the new one is being printed says so.
 * @returns when each was asked last that did not show it
 */
async function readUntilShown(paper: string, places: Record<string, string>, slug: string): Promise<Missed[]> {
  const missed = new Map<string, number>()
  const left = new Map(Object.entries(places))
  for (const ends = Date.now() + 10_000; left.size > 0 && Date.now() < ends; await sleep(20))
    for (const [name, path] of left) {
      const asked = Date.now()
      const { body, headers } = await fetchPage(paper + path)
      if (body.toString().includes(`/news/${slug}`)) left.delete(name)
      else if (!/ttl=-/.test(String(headers['cache-status']))) missed.set(name, asked)
    }
  for (const name of left.keys()) missed.set(name, Number.POSITIVE_INFINITY)
  return Array.from(missed, ([name, at]) => ({ name, at }))
}

const untouched = '/topics/typography.json'

test('what is published is visible in every process within a second, and what it does not touch stays', async ({
  colleague,
  baseURL,
}) => {
  const { page } = await colleague('EDITOR')
  const mark = `quillwort${Date.now().toString(36)}`
  const headline = `A ${mark} in the margin`
  await beginArticle(page, headline)
  const slug = headline.toLowerCase().replaceAll(' ', '-')

  const papers = [String(baseURL), second.url]
  const places = {
    article: `/news/${slug}`,
    record: `/news/${slug}.json`,
    front: '/',
    topic: '/topics/web-standards',
    'topic as Markdown': '/topics/web-standards.md',
    feed: '/feed.rss',
    'feed of the topic': '/topics/web-standards/feed.atom',
    'news sitemap': '/news-sitemap.xml',
    search: `/search?q=${mark}`,
    sitemap: await lastSitemap(papers[0] ?? ''),
    log: '/changes.json?after=latest',
  }
  const { log, ...shown } = places
  for (const paper of papers) for (const path of [...Object.values(shown), untouched]) await read(paper, path)
  const since = JSON.parse(await read(papers[0] ?? '', log)).poll as string

  const readers = papers.map((paper) => readUntilShown(paper, shown, slug))
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await answer
  const published = Date.now()
  const missed = (await Promise.all(readers)).flat()
  await expect(page.getByRole('link', { name: 'In the paper' })).toBeVisible()
  const late = missed.filter(({ at }) => at > published + 1000)
  expect(late.map(({ name, at }) => `${name}: ${at - published} ms`)).toEqual([])
  // A change has a place in the log once nothing that came before it is still under way.
  await expect.poll(() => read(second.url, new URL(since).pathname + new URL(since).search)).toContain(slug)
  for (const paper of papers)
    expect((await fetchPage(paper + untouched)).headers['cache-status']).toBe('Broadsheet; hit')
})
