import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '../db/client.ts'
import { renameArticle, withdrawArticle } from '../mutations/articles.ts'
import { placeChanges } from '../mutations/change-log.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { getChangePage } from './change-log.ts'

beforeEach(emptyDatabase)

test('the log says what readers may know, in the order in which it could be seen', async () => {
  await publish({ slug: 'a' }, { slug: 'b' })
  await renameArticle('a', 'c')
  await withdrawArticle('b', 'a test')
  expect((await getChangePage(0n)).changes).toEqual([])
  await placeChanges()
  const { changes } = await getChangePage(0n)
  expect(changes.map(({ place, kind, paths, gone }) => [Number(place), kind, paths, gone])).toEqual([
    [1, 'PUBLISHED', ['/news/c'], false],
    [2, 'PUBLISHED', ['/news/b'], true],
    [3, 'RENAMED', ['/news/c', '/news/a'], false],
    [4, 'WITHDRAWN', ['/news/b'], true],
  ])
  await db.$executeRaw`UPDATE "Article" SET status = 'DRAFT' WHERE slug = 'c'`
  expect((await getChangePage(0n)).changes[0]?.paths).toEqual([])
  expect(await getChangePage('latest')).toEqual({ changes: [], last: 4n, more: false })
})

test('a change that was written first and seen last has a later place', async () => {
  await publish({ slug: 'a' })
  let finish: (() => void) | undefined
  const slow = db.$transaction(async (tx) => {
    await tx.change.create({ data: { kind: 'UPDATED', tags: ['slow'] } })
    await new Promise<void>((resolve) => {
      finish = resolve
    })
  })
  await vi.waitFor(() => expect(finish).toBeDefined())
  await db.change.create({ data: { kind: 'UPDATED', tags: ['quick'] } })
  await placeChanges()
  finish?.()
  await slow
  await placeChanges()
  const rows = await db.change.findMany({ orderBy: { place: 'asc' }, select: { place: true, tags: true } })
  expect(rows.map(({ place }) => Number(place))).toEqual([1, 2, 3])
  expect(rows.at(-1)?.tags).toEqual(['slow'])
})
