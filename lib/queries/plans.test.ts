import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { captureQueries } from '../bench/captured.ts'
import { fill } from '../bench/fill.ts'
import { createTopics } from '../bench/labels.ts'
import { findLongListings, type LongListing } from '../bench/listings.ts'
import { findPages, type Page } from '../bench/pages.ts'
import { type Access, explain } from '../bench/plan.ts'
import { createWorld } from '../bench/world.ts'
import { daysOf, periodOf } from '../calendar.ts'
import { env } from '../env.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { findArchive } from './archive/archive.ts'
import { listCorrections } from './corrections.ts'
import { findPastFront, getFront } from './front/front.ts'

const url = env().DATABASE_URL ?? ''
const client = new Client({ connectionString: url })
let listings: LongListing[] = []
let pages: Page[] = []

beforeAll(async () => {
  const world = createWorld(3_000)
  const folder = await temporaryFolder()
  await client.connect()
  await createTopics(client, world)
  await fill({ url, folder: folder.path, world, from: 0 })
  await folder.remove()
  listings = await findLongListings(client)
  pages = await findPages(client, listings)
  await client.query('SET enable_seqscan = off') // of so few stories it would be cheaper to look at all
}, 120_000)

afterAll(() => client.end())

test('no page asks the database more often than it may', async () => {
  const counts = new Map<string, number>()
  for (const { name, load } of pages) counts.set(name, (await captureQueries(load)).length)
  expect(pages.filter(({ name, limit }) => (counts.get(name) ?? 0) > limit).map(({ name }) => name)).toEqual([])
  expect(counts.get('article')).toBe(4)
  expect(counts.get('topic, first page')).toBe(3)
})

test.each([
  ['topic', 'ArticleTopic_topicId_shownAt_articleId_idx'],
  ['entity', 'ArticleEntity_entityId_shownAt_articleId_idx'],
  ['author', 'Byline_authorId_listedAt_articleId_idx'],
  ['source', 'Article_sourceId_publishedAt_id_idx'],
  ['day', 'Article_listedAt_id_idx'],
  ['story', 'Article_storyId_listedAt_id_idx'],
])('every page of the listing of a %s is one range of one index', async (kind, index) => {
  const listing = listings.find((each) => each.kind === kind)
  if (!listing) throw new Error(`there is no listing of a ${kind}`)
  const { deepest: slug, load } = listing
  for (const cursor of [null, { slug, towards: 'older' as const }, { slug, towards: 'newer' as const }]) {
    const accesses = await accessesOf(() => load(cursor))
    const ranges = accesses.filter((access) => access.index === index).map(({ condition }) => condition)
    expect(ranges).toContainEqual(
      expect.stringMatching(cursor ? /(listed|shown|published)At" [<>]=/ : /(listed|shown|published)At" IS NOT NULL/),
    )
    // What the articles of a page need is read beside it, but nothing that depends on how long the listing is.
    expect(accesses.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(250)
  }
})

test('every page of the corrections is one range of one index', async () => {
  await client.query(
    `INSERT INTO "Correction" ("articleId", text, "publishedAt") SELECT id, title, "updatedAt" FROM "Article"`,
  )
  await client.query('VACUUM (ANALYZE) "Correction"')
  const { rows } = await client.query<{ id: string }>(
    'SELECT id::text FROM "Correction" ORDER BY "publishedAt" DESC, id DESC OFFSET 1500 LIMIT 1',
  )
  const slug = rows[0]?.id ?? ''
  for (const cursor of [null, { slug, towards: 'older' as const }, { slug, towards: 'newer' as const }]) {
    const accesses = await accessesOf(() => listCorrections(cursor))
    expect(accesses.find(({ index }) => index === 'Correction_publishedAt_id_idx')).toBeDefined()
    expect(accesses.filter(({ node }) => node === 'Seq Scan')).toEqual([])
    expect(accesses.reduce((sum, access) => sum + access.rows, 0)).toBeLessThan(100)
  }
})

test('the index of stories is one range of one index', async () => {
  const index = listings.find(({ kind }) => kind === 'index of stories')
  if (!index) throw new Error('there is no index of stories')
  const deep = await accessesOf(() => index.load({ slug: index.deepest, towards: 'older' }))
  expect(deep.find((access) => access.index === 'Story_shownAt_id_idx')?.condition).toMatch(/"shownAt" <=/)
  expect(deep.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(250)
})

test.each(['topic', 'entity'])(
  'what is said of a %s beside its articles costs the same, however many there are',
  async (kind) => {
    const page = pages.find(({ name }) => name === `${kind}, with its profile`)
    if (!page) throw new Error(`there is no profile of a ${kind}`)
    const accesses = await accessesOf(page.load)
    expect(accesses.filter(({ node }) => node === 'Seq Scan')).toEqual([])
    // The newest two hundred with their labels, and ninety days.
    expect(Math.max(...accesses.map(({ rows }) => rows))).toBeLessThan(1800)
  },
)

test('a front page and a month of the archive look at so many articles of an index and no more', async () => {
  await client.query(`UPDATE "Article" SET importance = 1 WHERE id % 5 = 0`)
  await client.query('VACUUM (ANALYZE) "Article"')
  const { rows } = await client.query<{ day: Date }>(
    `SELECT day::timestamp AT TIME ZONE 'UTC' AS day FROM "ArchiveDay" ORDER BY day OFFSET 100 LIMIT 1`,
  )
  const [{ day } = { day: new Date() }] = rows
  const days = daysOf(periodOf('month', day)).length
  for (const { load, newest, marked } of [
    { load: getFront, newest: 150, marked: 30 },
    { load: () => findPastFront(day), newest: 150, marked: 30 },
    { load: () => findArchive(periodOf('month', day)), newest: 30 * days, marked: 10 * days },
  ]) {
    const accesses = await accessesOf(load)
    const read = (index: string) =>
      accesses.filter((access) => access.index === index).reduce((sum, access) => sum + access.rows, 0)
    expect(read('Article_listedAt_id_idx')).toBeLessThanOrEqual(newest)
    expect(read('Article_listedAt_id_idx')).toBeGreaterThan(0)
    expect(read('Article_marked_idx')).toBeLessThanOrEqual(marked)
    expect(read('Article_marked_idx')).toBeGreaterThan(0)
  }
})

async function accessesOf(load: () => Promise<unknown>): Promise<Access[]> {
  const plans: Access[] = []
  for (const query of await captureQueries(load)) plans.push(...(await explain(client, query)).accesses)
  return plans
}
