import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseRecord } from '../../ingest/records/record.ts'
import { importRecords } from '../../mutations/import-records.ts'
import { feedOf, paths } from '../../urls.ts'
import { median } from '../timing.ts'
import { fetchPage } from './fetch.ts'

export type Visibility = { processes: number; page: string; median: number; worst: number }

const topic = 'web-standards'

/**
 * Milliseconds from the commit of a new article until its page, a listing, the feed and the news sitemap show it in every one
 * of the processes, each of which had a copy of all of them.
 */
export async function measureVisibility(papers: { url: string }[], times = 30): Promise<Visibility[]> {
  const waits = new Map<string, number[]>()
  for (let time = 0; time < times; time++) {
    const slug = `visible-${randomUUID().slice(0, 8)}`
    const pages = {
      article: paths.article(slug),
      listing: paths.topic(topic),
      feed: feedOf(paths.front(), 'rss'),
      'news sitemap': paths.newsSitemap(),
    }
    for (const { url } of papers) for (const path of Object.values(pages)) await fetchPage(url + path)
    await sleep(300) // what the last article set off is over
    await publish(slug)
    const began = performance.now()
    const seen = Object.entries(pages).map(async ([page, path]) => {
      await Promise.all(papers.map(({ url }) => untilItShows(url + path, slug)))
      waits.set(page, [...(waits.get(page) ?? []), performance.now() - began])
    })
    await Promise.all(seen)
  }
  return [...waits].map(([page, all]) => ({
    processes: papers.length,
    page,
    median: median(all),
    worst: Math.max(...all),
  }))
}

export async function publish(slug: string): Promise<void> {
  const { record } = parseRecord({
    slug,
    title: `Title of ${slug}`,
    body_md: 'A line.\n\n'.repeat(20),
    published_at: new Date().toISOString(),
    lang: 'en',
    topics: [topic],
    entities: ['HTTP'],
  })
  if (!record) throw new Error('the benchmark made a record that is none')
  await importRecords([record])
}

async function untilItShows(url: string, slug: string): Promise<void> {
  for (const began = performance.now(); ; await sleep(5)) {
    const { body } = await fetchPage(url)
    if (body.includes(`Title of ${slug}`)) return
    if (performance.now() - began > 10_000) throw new Error('a new article was not visible after ten seconds')
  }
}
