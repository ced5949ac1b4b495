import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { listChanges } from '../queries/change-log.ts'
import { findPage } from '../queries/pages.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { pageText } from '../testing/page-text.ts'
import { placeChanges } from './change-log.ts'
import { provideBuiltInPage, savePage } from './pages.ts'

beforeEach(emptyDatabase)

const edit = (from: number) => ({ from, note: 'a test', editorId: null })

async function bodyOf(slug: string): Promise<string | null> {
  const found = await findPage(slug)
  return found?.state === 'here' ? found.value.body : null
}

test('a page that nobody has edited follows the software', async () => {
  expect(await provideBuiltInPage('about', pageText())).toBe(true)
  expect(await provideBuiltInPage('about', pageText())).toBe(false)
  expect(await provideBuiltInPage('about', pageText({ body: 'Newer.' }))).toBe(true)
  expect(await bodyOf('about')).toBe('Newer.')
  expect(await db.pageRevision.count()).toBe(0)
})

test('one that an editor has written stays as it was written', async () => {
  await provideBuiltInPage('about', pageText())
  expect(await savePage('about', pageText({ body: 'Ours.' }), edit(1))).toEqual({ ok: true, value: { version: 2 } })
  expect(await provideBuiltInPage('about', pageText({ body: 'Newer.' }))).toBe(false)
  expect(await bodyOf('about')).toBe('Ours.')
})

test('every version that a newer one took the place of is kept', async () => {
  await provideBuiltInPage('about', pageText())
  await savePage('about', pageText({ body: 'Two.' }), edit(1))
  await savePage('about', pageText({ body: 'Three.', title: 'Us' }), edit(2))
  const kept = await db.pageRevision.findMany({
    orderBy: { version: 'asc' },
    select: { version: true, body: true, note: true },
  })
  expect(kept).toEqual([
    { version: 1, body: 'One paragraph.', note: null },
    { version: 2, body: 'Two.', note: 'a test' },
  ])
})

test('of two editors who had the same version before them, the second is told', async () => {
  await provideBuiltInPage('about', pageText())
  const saved = await Promise.all(['One.', 'Other.'].map((body) => savePage('about', pageText({ body }), edit(1))))
  expect(saved.map((each) => (each.ok ? 'saved' : each.error)).sort()).toEqual(['conflict', 'saved'])
  expect(await db.pageRevision.count()).toBe(1)
})

test('saving what stands there changes nothing, and what is not there cannot be saved', async () => {
  await provideBuiltInPage('about', pageText())
  expect(await savePage('about', pageText(), edit(1))).toEqual({ ok: true, value: { version: 1 } })
  expect(await db.change.count()).toBe(1)
  expect(await savePage('ethics', pageText(), edit(1))).toEqual({ ok: false, error: 'absent' })
})

test('a page is recalled, and stands in the log of changes with its address', async () => {
  await provideBuiltInPage('about', pageText())
  await savePage('about', pageText({ body: 'Two.' }), edit(1))
  expect((await db.change.findMany()).every(({ tags }) => tags.includes('page:about'))).toBe(true)
  await placeChanges()
  expect((await listChanges(0n, 9)).map(({ kind, paths }) => [kind, paths])).toEqual([
    ['PUBLISHED', ['/about']],
    ['UPDATED', ['/about']],
  ])
})

test('an address that is no page of the house is asked nothing of the database', async () => {
  expect(await findPage('nothing-here')).toBeNull()
  expect(await findPage('privacy')).toBeNull()
})
