import { beforeEach, expect, test } from 'vitest'
import { db, type Tx } from '../db/client.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'

beforeEach(emptyDatabase)

async function bare(): Promise<number> {
  await publish({ slug: 'bare', summary: '', entities: [] }, { slug: 'other', summary: 'Whole.', entities: ['IBM'] })
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: 'bare' } })
  await db.rendering.create({ data: { articleId: id, ...rendering('<img src="/a.png">') } })
  return id
}

const rendering = (html: string) => ({ contentHash: 'x', compiler: 'x', html, text: 'x', words: 1 })
const lacks = async () =>
  (await db.lacking.findMany({ orderBy: { what: 'asc' } })).map(({ articleId, what }) => [articleId, what])

const cures: Record<string, (tx: Tx, articleId: number) => Promise<unknown>> = {
  summary: (tx, id) => tx.article.update({ where: { id }, data: { summary: 'A summary.' } }),
  names: async (tx, articleId) => {
    const { id: entityId } = await tx.entity.findFirstOrThrow()
    return tx.articleEntity.create({ data: { articleId, entityId, position: 0 } })
  },
  'words for a picture': (tx, articleId) =>
    tx.rendering.update({ where: { articleId }, data: rendering('<img src="/a.png" alt="A press">') }),
}

test('an article lacks what it lacks, until it has it', async () => {
  const id = await bare()
  expect(await lacks()).toEqual([
    [id, 'names'],
    [id, 'summary'],
    [id, 'words for a picture'],
  ])
  for (const [what, cure] of Object.entries(cures)) {
    await db.$transaction((tx) => cure(tx, id))
    expect((await lacks()).map(([, name]) => name)).not.toContain(what)
  }
  await db.articleEntity.deleteMany({ where: { articleId: id } })
  await db.article.update({ where: { id }, data: { summary: '' } })
  expect(await lacks()).toEqual([
    [id, 'names'],
    [id, 'summary'],
  ])
  await db.article.delete({ where: { id } })
  expect(await lacks()).toEqual([])
})

test('transactions that cure its lacks at once leave none, in whatever order they began and ended', async () => {
  const id = await bare()
  const wrote: (() => void)[] = []
  const all = Object.values(cures)
  const everybodyWrote = Promise.all(all.map(() => new Promise<void>((resolve) => wrote.push(resolve))))
  await Promise.all(
    all.map((cure, index) =>
      db.$transaction(async (tx) => {
        await cure(tx, id)
        wrote[index]?.()
        await everybodyWrote // nobody has seen what the others wrote
      }),
    ),
  )
  expect(await lacks()).toEqual([])
})
