import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { findArticle } from '../queries/articles.ts'
import { listTopics } from '../queries/directories.ts'
import { findDocument } from '../queries/documents.ts'
import { getFront } from '../queries/front/front.ts'
import type { Listing } from '../queries/listings.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { releaseDue, renameArticle, withdrawArticle } from './articles.ts'

beforeEach(emptyDatabase)

/** What stands in a listing, with whatever is said beside it. */
function listingOf(found: Awaited<ReturnType<typeof findDocument>>): Listing | undefined {
  if (found?.state !== 'here') return undefined
  const document = found.value
  return document.kind === 'listing' ? document.listing : document.kind === 'label' ? document.label.listing : undefined
}

const kinds = async () => (await db.change.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)

describe('an article that is renamed', () => {
  test('leads from every address that it had to the one it has', async () => {
    await publish({ slug: 'a' })
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ] as const)
      expect(await renameArticle(from, to)).toEqual({ ok: true, value: { slug: to } })
    for (const slug of ['a', 'b', 'c']) expect(await findArticle(slug)).toEqual({ state: 'moved', location: '/news/d' })
    expect(await findArticle('d')).toMatchObject({ state: 'here', value: { slug: 'd' } })
    expect(await kinds()).toEqual(['PUBLISHED', 'RENAMED', 'RENAMED', 'RENAMED'])
  })

  test('may have an address again that it had before', async () => {
    await publish({ slug: 'a' })
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ] as const)
      expect(await renameArticle(from, to)).toMatchObject({ ok: true })
    expect(await findArticle('a')).toEqual({ state: 'moved', location: '/news/b' })
    expect(await db.formerSlug.count()).toBe(1)
  })

  test('says so on the pages of both addresses', async () => {
    await publish({ slug: 'a' })
    await renameArticle('a', 'b')
    const last = await db.change.findFirst({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({
      detail: { from: 'a', to: 'b' },
      tags: expect.arrayContaining(['address:news/a', 'address:news/b', 'front']),
    })
  })

  test.each([
    ['an address that another article has', 'b', 'taken'],
    ['an address that another article had', 'old', 'taken'],
    ['what is no address', 'B c', 'not a slug'],
    ['what is too long', 'x'.repeat(81), 'not a slug'],
  ])('cannot have %s', async (_, to, error) => {
    await publish({ slug: 'a' }, { slug: 'old' })
    await renameArticle('old', 'b')
    expect(await renameArticle('a', to)).toEqual({ ok: false, error })
    expect(await findArticle('old')).toEqual({ state: 'moved', location: '/news/b' })
    expect(await findArticle('a')).toMatchObject({ state: 'here' })
  })

  test('must be there', async () => {
    expect(await renameArticle('nothing', 'a')).toEqual({ ok: false, error: 'absent' })
  })

  test('wins an address alone, when two want it at once', async () => {
    await publish(...Array.from({ length: 8 }, (_, index) => ({ slug: `a-${index}` })))
    const results = await Promise.all(Array.from({ length: 8 }, (_, index) => renameArticle(`a-${index}`, 'prize')))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.error === 'taken')).toHaveLength(7)
    expect(await db.formerSlug.count()).toBe(1)
  })

  test('does not tell the name of an article that is not public yet', async () => {
    await publish({ slug: 'draft', published_at: '2999-01-01', updated_at: '2999-01-01' })
    await renameArticle('draft', 'secret-merger')
    expect(await findArticle('draft')).toBeNull()
  })
})

describe('an article that is withdrawn', () => {
  test('is gone from its addresses and from every listing', async () => {
    await publish({ slug: 'a', authors: ['Jo'] }, { slug: 'b' })
    await renameArticle('a', 'c')
    expect(await withdrawArticle('c', 'by request')).toEqual({ ok: true, value: null })
    expect(await findArticle('c')).toEqual({ state: 'gone', because: 'by request' })
    expect(await findArticle('a')).toEqual({ state: 'moved', location: '/news/c' })
    expect((await getFront()).lead?.slug).toBe('b')
    expect((await getFront()).latest).toEqual([])
    for (const path of [
      ['topics', 'printing'],
      ['sources', 'example-com'],
      ['archive', '2026', '06', '25'],
      ['entities', 'ibm'],
    ]) {
      const found = await findDocument(path, {})
      expect(listingOf(found)?.cards, path.join('/')).toMatchObject([{ slug: 'b' }])
    }
    expect(await findDocument(['authors', 'jo'], {})).toMatchObject({
      value: { listing: { cards: [], subject: { articleCount: 0 } } },
    })
    expect((await listTopics(null)).groups[0]?.entries.map(({ articleCount }) => articleCount)).toEqual([1, 1])
    expect(await kinds()).toEqual(['PUBLISHED', 'PUBLISHED', 'RENAMED', 'WITHDRAWN'])
  })

  test('must be there', async () => {
    expect(await withdrawArticle('nothing', 'x')).toEqual({ ok: false, error: 'absent' })
  })
})

describe('an article of the future', () => {
  const soon = () => new Date(Date.now() + 1500).toISOString()
  const nowhere = async () => {
    expect(await findArticle('embargo')).toBeNull()
    expect((await getFront()).lead).toBeNull()
    for (const path of [
      ['topics', 'printing'],
      ['entities', 'ibm'],
      ['sources', 'example-com'],
    ]) {
      expect(listingOf(await findDocument(path, {}))?.cards).toEqual([])
    }
    expect((await listTopics(null)).groups[0]?.entries).toEqual([])
  }

  test('is nowhere until its time has come, and then everywhere', async () => {
    await publish({ slug: 'embargo', published_at: soon(), updated_at: null })
    await nowhere()
    expect(await releaseDue()).toBe(0)
    expect(await kinds()).toEqual([])

    await new Promise((resolve) => setTimeout(resolve, 1600))
    await nowhere() // nobody released it
    expect(await releaseDue()).toBe(1)
    expect(await releaseDue()).toBe(0)
    expect(await findArticle('embargo')).toMatchObject({ state: 'here' })
    expect((await getFront()).lead?.slug).toBe('embargo')
    expect(await kinds()).toEqual(['PUBLISHED'])
  })

  test('is released once, however many ask', async () => {
    await publish(...Array.from({ length: 5 }, (_, index) => ({ slug: `e-${index}`, published_at: '2999-01-01' })))
    await db.article.updateMany({ data: { publishedAt: new Date(Date.now() - 1000) } })
    const released = await Promise.all(Array.from({ length: 10 }, releaseDue))
    expect(released.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(await kinds()).toEqual(Array(5).fill('PUBLISHED'))
  })

  test('may be put off after it was public', async () => {
    await publish({ slug: 'embargo' })
    await publish({ slug: 'embargo', published_at: '2999-01-01', updated_at: '2999-01-01' })
    await nowhere()
  })
})
