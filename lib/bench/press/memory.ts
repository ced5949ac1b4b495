import { Client } from 'pg'
import { step } from '../../launch/steps.ts'
import type { RunningPaper } from '../../testing/running-paper.ts'
import { fill } from '../fill.ts'
import { createTopics } from '../labels.ts'
import { createWorld } from '../world.ts'
import { fetchAll } from './fetch.ts'

export type MemoryFigures = { pages: number; before: number; after: number; printsPerSecond: number }

/** Adds so many synthetic articles. @returns their slugs, of those that are public */
export async function fillPaper(url: string, folder: string, articles: number): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const world = createWorld(articles)
  await step(`Adding ${articles} articles`, async () => {
    await createTopics(client, world)
    await fill({ url, folder, world, from: 0 })
  })
  const { rows } = await client.query<{ slug: string }>('SELECT slug FROM "Article" WHERE "listedAt" IS NOT NULL')
  await client.end()
  return rows.map(({ slug }) => slug)
}

/** Megabytes of a server before and after it has printed so many different pages of articles, in four forms. */
export async function measureMemory(paper: RunningPaper, slugs: string[], pages: number): Promise<MemoryFigures> {
  const forms = ['.json', '.md', '.jsonld', '.txt']
  const urls = slugs.flatMap((slug) => forms.map((form) => `${paper.url}/news/${slug}${form}`)).slice(0, pages)
  const before = await paper.memory()
  const printsPerSecond = await step(`Printing ${urls.length} different pages`, () => fetchAll(urls, 8))
  return { pages: urls.length, before, after: await paper.memory(), printsPerSecond }
}
