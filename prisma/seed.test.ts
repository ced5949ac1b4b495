import { expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { provideBuiltInPages } from './pages.ts'
import { seedIfEmpty } from './seed.ts'

test('of processes that open an empty paper at once, one fills it', { timeout: 60_000 }, async () => {
  const filled = await Promise.all([seedIfEmpty(), seedIfEmpty(), seedIfEmpty()])
  const articles = await db.article.count()
  expect(filled.sort((a, b) => a - b)).toEqual([0, 0, articles])
})

test('and one sets the pages of the house', { timeout: 60_000 }, async () => {
  const set = await Promise.all([provideBuiltInPages(), provideBuiltInPages()])
  expect(set.sort((a, b) => a - b)).toEqual([0, await db.page.count()])
})
