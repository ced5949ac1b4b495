import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { withdrawArticle } from '../mutations/articles.ts'
import { setSourcePolicy } from '../mutations/sources.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { listSources } from './source-index.ts'

beforeEach(emptyDatabase)

const from = (slug: string) => ({ source: { slug, name: slug } })

test('sources stand in the order of their articles, with the newest, and what they allow', async () => {
  await publish(
    { slug: 'a', ...from('few'), published_at: '2026-06-20T10:00:00Z' },
    { slug: 'b', ...from('many'), published_at: '2026-06-21T10:00:00Z' },
    { slug: 'c', ...from('many'), published_at: '2026-06-22T10:00:00Z' },
  )
  await setSourcePolicy('few', { rights: 'EXCERPT', aiInput: false })
  const { sources, after } = await listSources(null)
  expect(sources).toMatchObject([
    { slug: 'many', articleCount: 2, newestAt: new Date('2026-06-22T10:00:00Z'), polling: null, shown: 'FULL' },
    { slug: 'few', articleCount: 1, shown: 'EXCERPT', uses: { search: true, aiInput: false, aiTrain: false } },
  ])
  expect(after).toBeNull()
})

test('an article that changes its source, or leaves, is counted where it is', async () => {
  await publish({ slug: 'a', ...from('one') }, { slug: 'b', ...from('one') })
  await publish({ slug: 'a', ...from('two') })
  await withdrawArticle('b', 'a test')
  const counts = (await listSources(null)).sources.map(({ slug, articleCount }) => [slug, articleCount])
  expect(counts).toEqual([
    ['two', 1],
    ['one', 0],
  ])
})

test('a source that is polled says how it is doing', async () => {
  const lastSuccessAt = new Date('2026-06-25T10:00:00Z')
  await db.source.create({
    data: { slug: 'x', name: 'X', cadenceMinutes: 15, lastSuccessAt, lastFailure: 'HTTP 503', state: 'FAILING' },
  })
  const { sources } = await listSources(null)
  expect(sources[0]?.polling).toEqual({ every: 15, lastSuccessAt, lastFailure: 'HTTP 503', state: 'FAILING' })
})

test('pages lead through all of them, each once', async () => {
  await db.source.createMany({
    data: Array.from({ length: 150 }, (_, index) => ({ slug: `s-${index}`, name: 'S', articleCount: index % 7 })),
  })
  const seen: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await listSources(after)
    seen.push(...page.sources.map(({ slug }) => slug))
    after = page.after
    if (!after) break
  }
  expect(seen).toHaveLength(150)
  expect(new Set(seen).size).toBe(150)
  await expect(listSources('nobody')).rejects.toThrow('after')
})
