import type { Client } from 'pg'
import { sitemap, sitemapIndex } from '../formats/sitemap.ts'
import { listParts } from '../queries/sitemaps/parts.ts'
import { listPlaces } from '../queries/sitemaps/places.ts'
import { dropIndexes } from './fill.ts'

export type SitemapFigures = {
  files: number
  places: number
  /** Of the largest file. */
  bytes: number
  /** Milliseconds: of the index, of the slowest file, of all files one after the other. */
  index: number
  slowest: number
  all: number
  /** Megabytes of resident memory that making all of it added at most. */
  memory: number
}

/** Makes the index and every file of the sitemap, as a crawler that wants everything has it made. */
export async function measureSitemap(): Promise<SitemapFigures> {
  sitemapIndex(await listParts()) // the connection and the plans are warm
  const before = process.memoryUsage.rss()
  const figures = { files: 0, places: 0, bytes: 0, index: 0, slowest: 0, all: 0, memory: 0 }
  const began = performance.now()
  const parts = await listParts()
  sitemapIndex(parts)
  figures.index = performance.now() - began
  for (const part of parts) {
    const start = performance.now()
    const places = await listPlaces(part)
    const bytes = Buffer.byteLength(sitemap(places))
    figures.slowest = Math.max(figures.slowest, performance.now() - start)
    figures.bytes = Math.max(figures.bytes, bytes)
    figures.files += 1
    figures.places += places.length
    figures.memory = Math.max(figures.memory, (process.memoryUsage.rss() - before) / 2 ** 20)
  }
  figures.all = performance.now() - began
  return figures
}

/** So many articles with nothing in them but what a sitemap asks for; a year of the paper is 200,000. */
export async function fillBare(client: Client, articles: number): Promise<void> {
  await client.query('SET session_replication_role = replica')
  const definitions = await dropIndexes(client)
  await client.query(
    `INSERT INTO "Article" (slug, title, body, status, "publishedAt", "updatedAt", "listedAt", "contentHash")
     SELECT 'an-article-of-the-usual-length-' || n, 'Article', '', 'PUBLISHED', at, at, at, '' FROM generate_series(1, $1::int) AS n,
       LATERAL (SELECT timestamptz '2021-01-01Z' + n * interval '157 seconds') AS time (at)`,
    [articles],
  )
  for (const definition of definitions.filter((each) => !each.includes('USING gin'))) await client.query(definition)
  await client.query('VACUUM (ANALYZE) "Article"')
}
