import path from 'node:path'
import { Client } from 'pg'
import { periodOf } from '../calendar.ts'
import { startOfDay } from '../dates.ts'
import { db } from '../db/client.ts'
import { importFiles } from '../ingest/records/import.ts'
import { step } from '../launch/steps.ts'
import { findArchive } from '../queries/archive/archive.ts'
import { type Article, findArticle, listRelated } from '../queries/articles.ts'
import { findMoved } from '../queries/found.ts'
import { findPastFront, getFront } from '../queries/front/front.ts'
import { type BareCopy, measureBareCopy } from './bare-copy.ts'
import { captureQueries } from './captured.ts'
import { findRooms } from './desk.ts'
import { fill } from './fill.ts'
import { createTopics } from './labels.ts'
import { findLongListings, type LongListing } from './listings.ts'
import { describeMachine, type Machine } from './machine.ts'
import { findPages, type Page, withNavigation } from './pages.ts'
import { explain, type Plan } from './plan.ts'
import { writeRecords } from './records.ts'
import { sample } from './sample.ts'
import { findSearches, searchFor } from './searches.ts'
import { measureSitemap, type SitemapFigures } from './sitemap.ts'
import { interleave, median, percentile } from './timing.ts'
import { createWorld, type World } from './world.ts'

export type Figures = {
  machine: Machine
  articles: number
  /** Records, and seconds for them. */
  imported: { records: number; importer: number } & BareCopy
  /** Milliseconds. */
  listings: { kind: string; size: number; first: number; deepest: number }[]
  /** Milliseconds; the first is a round trip that does nothing. */
  queries: { name: string; median: number; p99: number }[]
  /** Rooms of the desk, in milliseconds. */
  desk: { name: string; median: number; p99: number }[]
  pages: { name: string; limit: number; queries: number; plans: Plan[] }[]
  sitemap: SitemapFigures
}

export type Options = { url: string; folder: string; articles: number }

const most = 5_000 // records through the importer, which is the slow way
const runs = 200
const roomRuns = 40

/** Fills the empty, migrated database at `url` (which lib/db/client.ts uses, too) and measures it. */
export async function runBench({ url, folder, articles }: Options): Promise<Figures> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // seen by the query under way
  await client.connect()
  const world = createWorld(articles)
  const imported = await measureImport(client, world, folder)
  await step(`Filling up to ${articles} articles by COPY`, () =>
    fill({ url, folder, world, from: imported.records, onProgress: progress(articles) }),
  )

  const long = await step('Finding the longest listings', () => findLongListings(client))
  const listings = await step('Timing first and deepest pages', () => timeListings(long))
  const queries = await step('Timing queries', () => timeQueries(client))
  const desk = await step('Timing rooms of the desk', () => timeRooms(client))
  const pages = await step('Explaining the queries of every page', async () =>
    explainPages(client, await findPages(client, long)),
  )
  const sitemap = await step('Making the whole sitemap', measureSitemap)
  const machine = await describeMachine(client)
  await client.end()
  return { machine, articles, imported, listings, queries, desk, pages, sitemap }
}

async function measureImport(client: Client, world: World, folder: string): Promise<Figures['imported']> {
  const records = Math.min(most, Math.floor(world.size / 2))
  const file = path.join(folder, 'records.ndjson')
  await createTopics(client, world)
  await step(`Writing ${records} records`, () => writeRecords(world, records, file))
  const began = performance.now()
  const { counts, errors } = await step(`Importing ${records} records`, () => importFiles([file]))
  const importer = (performance.now() - began) / 1000
  if (counts.created !== records)
    throw new Error(`the importer created ${counts.created} of ${records}: ${errors[0]?.reason}`)
  const bare = await step('The same rows by COPY', () => measureBareCopy(client))
  return { records, importer, ...bare }
}

function progress(total: number): (done: number) => void {
  let next = 0.1
  return (done) => {
    if (done / total < next) return
    next = done / total + 0.1
    process.stderr.write(`\r    ${done} of ${total}\n`)
  }
}

async function timeListings(listings: LongListing[]): Promise<Figures['listings']> {
  const figures: Figures['listings'] = []
  for (const { kind, size, deepest, load } of listings) {
    const works = [null, { slug: deepest, towards: 'older' as const }].map((cursor) =>
      withNavigation(() => load(cursor)),
    )
    const [first = [], last = []] = await interleave(works, runs)
    figures.push({ kind, size, first: median(first), deepest: median(last) })
  }
  return figures
}

async function timeQueries(client: Client): Promise<Figures['queries']> {
  const slugs = await sample(
    client,
    `SELECT slug FROM "Article" WHERE "listedAt" IS NOT NULL ORDER BY hashint4(id) LIMIT ${runs}`,
  )
  const former = await sample(client, `SELECT slug FROM "FormerSlug" ORDER BY hashint4(id) LIMIT ${runs}`)
  const searches = await findSearches(client, runs)
  const found = await Promise.all(slugs.map(findArticle))
  const articles = found.flatMap((each) => (each?.state === 'here' ? [each.value] : []))
  const days = articles.map(({ publishedAt }) => startOfDay(publishedAt))
  const works: [string, () => Promise<unknown>][] = [
    ['SELECT 1', () => db.$queryRaw`SELECT 1`],
    ['article by its slug', each(slugs, findArticle)],
    ['address of a renamed article', each(former, (slug) => findMoved('news', slug))],
    ['related articles', each(articles, (article: Article) => listRelated(article))],
    ['front page', getFront],
    ['front page of a past day', each(days, findPastFront)],
    ['archive of a month', each(days, (day) => findArchive(periodOf('month', day)))],
    ...searches.map(({ name, searches: list }): [string, () => Promise<unknown>] => [
      `search: ${name}`,
      each(list, searchFor),
    ]),
  ]
  return time(
    works.map(([name, load]) => ({ name, load })),
    runs,
  )
}

async function timeRooms(client: Client): Promise<Figures['desk']> {
  return time(await findRooms(client, roomRuns), roomRuns, 3)
}

type Timed = { name: string; load: () => Promise<unknown> }

async function time(works: Timed[], times: number, warmUp?: number): Promise<Figures['desk']> {
  const measured = await interleave(
    works.map(({ load }) => load),
    times,
    warmUp,
  )
  return works.map(({ name }, index) => ({
    name,
    median: median(measured[index] ?? []),
    p99: percentile(measured[index] ?? [], 99),
  }))
}

/** Does the work with one item after the other, over and over. */
function each<T>(items: T[], work: (item: T) => Promise<unknown>): () => Promise<unknown> {
  let next = 0
  return async () => {
    const item = items[next++ % items.length]
    if (item !== undefined) await work(item)
  }
}

async function explainPages(client: Client, pages: Page[]): Promise<Figures['pages']> {
  const figures: Figures['pages'] = []
  for (const { name, limit, load } of pages) {
    const queries = await captureQueries(load)
    const plans: Plan[] = []
    for (const query of queries) plans.push(await explain(client, query))
    figures.push({ name, limit, queries: queries.length, plans })
  }
  return figures
}
