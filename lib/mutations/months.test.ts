import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { withdrawArticle } from './articles.ts'
import { mergeEntities, mergeTopics } from './merge.ts'

type Row = { id: number; month: string; articles: number }
type Write = () => Promise<unknown>

/** What the triggers have counted, and what there is to count. */
async function counts(): Promise<[kept: Row[], counted: Row[]][]> {
  const [topics, topicLabels, entities, entityLabels] = [
    await db.$queryRaw<Row[]>`SELECT "topicId" AS id, month::text, articles FROM "TopicMonth" ORDER BY 1, 2`,
    await db.$queryRaw<Row[]>`SELECT "topicId" AS id, to_char("listedAt" AT TIME ZONE 'UTC', 'YYYY-MM-01') AS month,
      count(*)::int AS articles FROM "ArticleTopic" WHERE "listedAt" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    await db.$queryRaw<Row[]>`SELECT "entityId" AS id, month::text, articles FROM "EntityMonth" ORDER BY 1, 2`,
    await db.$queryRaw<Row[]>`SELECT "entityId" AS id, to_char("listedAt" AT TIME ZONE 'UTC', 'YYYY-MM-01') AS month,
      count(*)::int AS articles FROM "ArticleEntity" WHERE "listedAt" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
  ]
  return [
    [topics, topicLabels],
    [entities, entityLabels],
  ]
}

async function expectRightCounts(): Promise<void> {
  for (const [kept, counted] of await counts()) expect(kept).toEqual(counted)
}

const article = fc.integer({ min: 0, max: 4 }).map((number) => `a-${number}`)
const names = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 })
// The last moment of a month and the first of the next one, in UTC, are told apart.
const moment = fc.constantFrom('2026-05-31T23:59:59.999Z', '2026-06-01T00:00:00Z', '2026-06-25T12:00:00Z', '2999-01-01')
const name = fc.constantFrom('x', 'y', 'z')

const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ slug: article, topics: names, entities: names, at: moment })
      .map(({ slug, topics, entities, at }) => {
        return () => publish({ slug, topics, entities, published_at: at, updated_at: at })
      }),
  },
  article.map((slug) => () => withdrawArticle(slug, 'by request')),
  fc.tuple(name, name).map(
    ([slug, into]) =>
      () =>
        mergeTopics(slug, into),
  ),
  fc.tuple(name, name).map(
    ([slug, into]) =>
      () =>
        mergeEntities(slug, into),
  ),
  article.map((slug) => () => db.article.deleteMany({ where: { slug } })),
)

test('articles a month are what a recount gives, after any sequence of writes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 2, maxLength: 12 }), async (writes) => {
      await emptyDatabase()
      for (const each of writes) await each()
      await expectRightCounts()
    }),
    { numRuns: 25 },
  )
})

test('they are also when several write at once', { timeout: 60_000 }, async () => {
  await emptyDatabase()
  const lanes = ['p', 'q', 'r', 's'].map(async (lane, start) => {
    for (let index = 0; index < 12; index++) {
      const topics = start % 2 ? ['x', 'y', 'z'] : ['z', 'y', 'x']
      const at = `2026-0${1 + (index % 3)}-10T00:00:00Z`
      await publish({ slug: `${lane}-${index % 6}`, topics, entities: topics, published_at: at, updated_at: at })
      if (index % 4 === 3) await withdrawArticle(`${lane}-${index % 6}`, 'by request')
    }
  })
  await Promise.all(lanes)
  const [[kept] = [[]]] = await counts()
  expect(kept.length).toBeGreaterThan(0)
  await expectRightCounts()
})
