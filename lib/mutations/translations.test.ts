import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { collect } from '../press/print.ts'
import { findArticle } from '../queries/articles.ts'
import { listPlaces } from '../queries/sitemaps/places.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { renameArticle, withdrawArticle } from './articles.ts'

beforeEach(emptyDatabase)

const uid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const english = { slug: 'hello', lang: 'en', title: 'Hello', uid, canonical_source: 'https://first.example/hello' }
const spanish = { slug: 'hola', lang: 'es', title: 'Hola', canonical_source: null, translation_of: 'hello' }
const arabic = { slug: 'marhaba', lang: 'ar', title: 'مرحبا', canonical_source: null, translation_of: 'hello' }

async function find(slug: string) {
  const found = await findArticle(slug)
  if (found?.state !== 'here') throw new Error(`there is no ${slug}`)
  return found.value
}

const versions = async (slug: string) => (await find(slug)).versions.map((version) => version.slug)

describe('a translation and its original find each other', () => {
  test.each([
    ['when the original comes first', [[english], [spanish], [arabic]]],
    ['when it comes last', [[arabic], [spanish], [english]]],
    ['when they come at once', [[arabic, english, spanish]]],
  ])('%s', async (_, batches) => {
    for (const batch of batches) await publish(...batch)
    for (const slug of ['hello', 'hola', 'marhaba']) {
      expect((await versions(slug))[0]).toBe('hello')
      expect((await versions(slug)).sort()).toEqual(['hello', 'hola', 'marhaba'])
    }
  })

  test.each([
    ['uid', uid],
    ['slug', 'hello'],
    ['address here', 'http://localhost:3000/news/hello'],
    ['the address where it first stood', 'https://first.example/hello'],
  ])('by its %s', async (_, name) => {
    await publish({ ...spanish, translation_of: name })
    await publish(english)
    expect(await versions('hola')).toEqual(['hello', 'hola'])
    expect((await find('hola')).translationOf).toBe(uid)
    expect(await publish({ ...spanish, translation_of: uid })).toEqual(['unchanged'])
  })

  test('by an address that it had before', async () => {
    await publish(english)
    await renameArticle('hello', 'hello-again')
    await publish(spanish)
    expect(await versions('hola')).toEqual(['hello-again', 'hola'])
    await renameArticle('hola', 'hola-otra-vez')
    expect(await versions('hello-again')).toEqual(['hello-again', 'hola-otra-vez'])
  })

  test('through another translation', async () => {
    await publish({ ...arabic, translation_of: 'hola' })
    await publish(english, spanish)
    expect(await versions('marhaba')).toEqual(['hello', 'marhaba', 'hola'])
    expect(await versions('hola')).toEqual(['hello', 'marhaba', 'hola'])
  })
})

test('what names no original is kept for one that may come', async () => {
  for (const name of ['http://localhost:3000/news/%E0%A4%A', 'http://localhost:3000/topics/hello', 'no-such'])
    expect(await publish({ ...spanish, translation_of: name, title: name })).toHaveLength(1)
  expect((await find('hola')).translationOf).toBe('no-such')
})

test('what would be a translation of itself, or of its own translation, is none', async () => {
  await publish({ ...english, translation_of: 'hello' })
  expect(await versions('hello')).toEqual([])
  await publish({ ...english, translation_of: 'hola' }, spanish)
  const originals = await db.article.findMany({ orderBy: { id: 'asc' }, select: { slug: true, originalId: true } })
  expect(originals.filter(({ originalId }) => originalId === null)).toHaveLength(1)
})

test('a text that is no translation any more stands alone, and so does what was left', async () => {
  await publish(english, spanish)
  await publish({ ...spanish, translation_of: null })
  expect([await versions('hola'), await versions('hello')]).toEqual([[], []])
})

test('drafts and withdrawn texts are no versions; the others stay together', async () => {
  await publish(english, spanish, { ...arabic, published_at: '2999-01-01T00:00:00Z' })
  expect(await versions('hello')).toEqual(['hello', 'hola'])
  await publish(arabic)
  await withdrawArticle('hello', 'a test')
  expect(await versions('hola')).toEqual(['hola', 'marhaba'])
  expect((await find('hola')).hasOriginal).toBe(false)
})

test('every version is recalled when one comes or goes', async () => {
  await publish(spanish)
  const read = async (slug: string) => (await collect(() => findArticle(slug))).print.tags
  const touched = async (act: () => Promise<unknown>) => {
    const last = await db.change.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
    await act()
    const changes = await db.change.findMany({ where: { id: { gt: last?.id ?? 0n } }, select: { tags: true } })
    return new Set(changes.flatMap(({ tags }) => tags))
  }
  const alone = await read('hola')
  expect((await touched(() => publish(english))).intersection(alone).size).toBeGreaterThan(0)
  const together = new Set([...(await read('hola'))].filter((tag) => tag.startsWith('translations:')))
  expect((await touched(() => publish(arabic))).intersection(together).size).toBe(1)
  expect((await touched(() => withdrawArticle('marhaba', 'a test'))).intersection(together).size).toBe(1)
  expect((await touched(() => renameArticle('hello', 'hi'))).intersection(together).size).toBe(1)
})

test('the sitemap has every version at each of them, also across its files', async () => {
  await publish(english, spanish)
  await db.$executeRaw`UPDATE "Article" SET id = 7000 WHERE slug = 'hola'`
  for (const number of [0, 1]) {
    const [place] = await listPlaces({ section: 'articles', number })
    expect(place?.versions.map(({ slug, lang }) => `${lang} ${slug}`)).toEqual(['en hello', 'es hola'])
  }
})
