import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { findArticle } from '../queries/articles.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { releaseDue, renameArticle, withdrawArticle } from './articles.ts'

type State = {
  status: 'PUBLISHED' | 'SCHEDULED' | 'WITHDRAWN'
  topics: string[]
  entities: string[]
  authors: string[]
}

/** What the paper should hold: articles by the number in their first slug. */
type Model = Map<number, State>
type Write = (model: Model, names: Map<number, string>) => Promise<void>

const article = fc.integer({ min: 0, max: 3 })
const labels = (name: string) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 3 }).map((number) => `${name}-${number}`),
    { maxLength: 3 },
  )
const past = '2026-06-25T12:00:00Z'
const future = '2999-01-01T00:00:00Z'

const importing = fc
  .record({
    id: article,
    topics: labels('topic'),
    entities: labels('entity'),
    authors: labels('author'),
    scheduled: fc.boolean(),
  })
  .map(
    ({ id, scheduled, ...names }): Write =>
      async (model) => {
        const published = scheduled ? future : past
        const [outcome] = await publish({ slug: `a-${id}`, ...names, published_at: published, updated_at: published })
        const withdrawn = model.get(id)?.status === 'WITHDRAWN'
        expect(outcome === 'withdrawn here').toBe(withdrawn)
        if (!withdrawn) model.set(id, { ...names, status: scheduled ? 'SCHEDULED' : 'PUBLISHED' })
      },
  )

const withdrawing = article.map(
  (id): Write =>
    async (model, names) => {
      const state = model.get(id)
      expect((await withdrawArticle(names.get(id) ?? `a-${id}`, 'by request')).ok).toBe(state !== undefined)
      if (state) model.set(id, { ...state, status: 'WITHDRAWN' })
    },
)

const renaming = fc.tuple(article, fc.integer({ min: 0, max: 5 })).map(
  ([id, number]): Write =>
    async (model, names) => {
      const result = await renameArticle(names.get(id) ?? `a-${id}`, `b-${id}-${number}`)
      expect(result.ok).toBe(model.has(id))
      if (result.ok) names.set(id, result.value.slug)
    },
)

const releasing = article.map(
  (id): Write =>
    async (model, names) => {
      const state = model.get(id)
      const due = state?.status === 'SCHEDULED'
      if (due)
        await db.article.update({ where: { slug: names.get(id) ?? `a-${id}` }, data: { publishedAt: new Date(past) } })
      expect(await releaseDue()).toBe(due ? 1 : 0)
      if (due) model.set(id, { ...state, status: 'PUBLISHED' })
    },
)

/** The counts of a kind of label: all that are not nought. */
function expected(model: Model, kind: 'topics' | 'entities' | 'authors'): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const state of model.values()) {
    if (state.status === 'PUBLISHED') for (const name of state[kind]) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const counted = async (rows: Promise<{ slug: string; articleCount: number }[]>) =>
  Object.fromEntries(
    (await rows).filter(({ articleCount }) => articleCount !== 0).map(({ slug, articleCount }) => [slug, articleCount]),
  )

async function compare(model: Model, names: Map<number, string>): Promise<void> {
  const select = { slug: true, articleCount: true }
  expect(await counted(db.topic.findMany({ select }))).toEqual(expected(model, 'topics'))
  expect(await counted(db.entity.findMany({ select }))).toEqual(expected(model, 'entities'))
  expect(await counted(db.author.findMany({ select }))).toEqual(expected(model, 'authors'))

  const published = [...model.values()].filter(({ status }) => status === 'PUBLISHED').length
  const days = await db.archiveDay.findMany({ where: { articles: { not: 0 } }, select: { day: true, articles: true } })
  expect(days).toEqual(published ? [{ day: new Date(past.slice(0, 10)), articles: published }] : [])

  expect(await counted(db.source.findMany({ select }))).toEqual(published ? { 'example-com': published } : {})

  const rows = await db.article.findMany({ include: { topics: true, entities: true, bylines: true } })
  expect(rows).toHaveLength(model.size)
  for (const row of rows) {
    expect(row.listedAt).toEqual(row.status === 'PUBLISHED' ? row.publishedAt : null)
    for (const label of [...row.topics, ...row.entities, ...row.bylines]) expect(label.listedAt).toEqual(row.listedAt)
  }
  for (const [id, { status }] of model) {
    const found = await findArticle(names.get(id) ?? `a-${id}`)
    expect(found?.state ?? 'nowhere').toBe({ PUBLISHED: 'here', WITHDRAWN: 'gone', SCHEDULED: 'nowhere' }[status])
  }
}

test('counts and places in listings are right after any sequence of writes', { timeout: 120_000 }, async () => {
  const writes = fc.array(fc.oneof({ arbitrary: importing, weight: 4 }, withdrawing, renaming, releasing), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(writes, async (sequence) => {
      await emptyDatabase()
      const model: Model = new Map()
      const names = new Map<number, string>()
      for (const write of sequence) await write(model, names)
      await compare(model, names)
    }),
    { numRuns: 25 },
  )
})
