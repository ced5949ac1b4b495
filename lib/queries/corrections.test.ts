import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { renameArticle, withdrawArticle } from '../mutations/articles.ts'
import { tags } from '../press/tags.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { listCorrections } from './corrections.ts'

beforeEach(emptyDatabase)

const notice = (text: string, day: number) => ({
  text,
  published_at: `2026-07-${String(day).padStart(2, '0')}T00:00:00Z`,
})

async function page(cursor: Parameters<typeof listCorrections>[0] = null) {
  const found = await listCorrections(cursor)
  if (found.state !== 'here') throw new Error(found.state)
  const { corrections, older, newer } = found.value
  return { texts: corrections.map(({ text }) => text), older, newer }
}

const recalled = async () => {
  const last = await db.change.findFirst({ orderBy: { id: 'desc' } })
  return last?.tags.includes(tags.corrections)
}

test('corrections of all articles stand by their dates, the newest first', async () => {
  await publish(
    { slug: 'a', corrections: [notice('third', 3), notice('first', 1)] },
    { slug: 'b', corrections: [notice('second', 2)] },
    { slug: 'c' },
  )
  expect(await page()).toEqual({ texts: ['third', 'second', 'first'], older: null, newer: null })
})

test('its pages lead there and back, over corrections of the same moment too', async () => {
  const corrections = Array.from({ length: 70 }, (_, index) => notice(`${index}`, 1 + Math.floor(index / 10)))
  await publish({ slug: 'a', corrections: corrections.toReversed() })
  const pages = [await page()]
  for (let older = pages[0]?.older; older; older = pages.at(-1)?.older)
    pages.push(await page({ slug: older, towards: 'older' }))
  expect(pages.map(({ texts }) => texts.length)).toEqual([30, 30, 10])
  expect(pages.flatMap(({ texts }) => texts)).toEqual(corrections.map(({ text }) => text).toReversed())
  const back = await page({ slug: pages[2]?.newer ?? '', towards: 'newer' })
  expect(back).toEqual(pages[1])
  expect(await page({ slug: pages[1]?.newer ?? '', towards: 'newer' })).toMatchObject({
    texts: pages[0]?.texts,
    newer: null,
  })
})

test.each(['99', 'some-slug', '0x1', '9999999999'])(
  'a cursor that names no correction (%s) is refused',
  async (slug) => {
    await expect(listCorrections({ slug, towards: 'older' })).rejects.toThrow('after')
  },
)

test('beyond the last page is the first', async () => {
  await publish({ slug: 'a', corrections: [notice('only', 1)] })
  const only = await db.correction.findFirst()
  expect(await listCorrections({ slug: String(only?.id), towards: 'older' })).toEqual({
    state: 'moved',
    location: '/corrections',
  })
})

test('they are public while their article is, and recalled with it', async () => {
  await publish({ slug: 'a', corrections: [notice('wrong', 1)] })
  expect(await recalled()).toBe(true)
  await renameArticle('a', 'b')
  expect(await recalled()).toBe(true)
  await withdrawArticle('b', 'a test')
  expect(await recalled()).toBe(true)
  expect((await page()).texts).toEqual([])
  await publish({ slug: 'later', published_at: '2999-01-01T00:00:00Z', corrections: [notice('early', 1)] })
  expect((await page()).texts).toEqual([])
})

test('an article that is corrected recalls them, one that never was does not', async () => {
  await publish({ slug: 'a' })
  expect(await recalled()).toBe(false)
  await publish({ slug: 'a', corrections: [notice('wrong', 1)] })
  expect(await recalled()).toBe(true)
  await publish({ slug: 'a', corrections: [] })
  expect(await recalled()).toBe(true)
  expect((await page()).texts).toEqual([])
})

test('a correction keeps its number when its article changes otherwise', async () => {
  await publish({ slug: 'a', corrections: [notice('wrong', 1)] })
  const before = await db.correction.findFirst()
  await publish({ slug: 'a', title: 'Another', corrections: [notice('wrong', 1)] })
  expect(await db.correction.findFirst()).toEqual(before)
})
