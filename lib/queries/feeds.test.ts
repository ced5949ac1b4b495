import { beforeAll, describe, expect, test } from 'vitest'
import { withdrawArticle } from '../mutations/articles.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { BadParameterError } from './cursor.ts'
import { type Archive, type Feed, findFeed } from './feeds.ts'

const months = { '2026-01': 130, '2026-03': 1, '2026-06': 203 }

beforeAll(async () => {
  await emptyDatabase()
  const records = Object.entries(months).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) => {
      // Some of them in one second.
      const time = new Date(`${month}-02T00:00:00Z`).getTime() + Math.floor(index / 3) * 1000
      const published_at = new Date(time).toISOString()
      return {
        slug: `${month}-${index}`,
        topics: index % 2 ? ['even', 'odd'] : ['even'],
        lang: index % 10 ? 'en' : 'pt-BR',
        published_at,
        updated_at: published_at,
      }
    }),
  )
  await publish(...records)
  await withdrawArticle('2026-06-200', 'a test')
})

async function feed(path: string[], archive: Archive | null = null): Promise<Feed> {
  const found = await findFeed(path, archive ? { archive: `${archive.month}.${archive.part}` } : {})
  if (found?.state !== 'here') throw new Error('there is no such feed')
  return found.value
}

const slugs = ({ articles }: Feed) => articles.map(({ slug }) => slug)

describe.each([
  ['the paper', [], 333],
  ['a topic', ['topics', 'odd'], 166],
  ['a language', ['languages', 'pt-BR'], 34],
  ['a source', ['sources', 'example-com'], 333],
])('the feed of %s', (_, path, count) => {
  test('leads by its archive to every article once, from the newest to the first, and back', async () => {
    const current = await feed(path)
    expect(slugs(current)).toHaveLength(Math.min(50, count))
    const parts: Feed[] = []
    for (let next = current.older; next; next = parts.at(-1)?.older ?? null) parts.push(await feed(path, next))
    const all = parts.flatMap(slugs)
    expect(new Set(all).size).toBe(count)
    expect(all).toHaveLength(count)
    expect(all.slice(0, 3)).toEqual(slugs(current).slice(0, 3))
    expect(parts.every(({ articles }) => articles.length <= 100)).toBe(true)

    const back: Archive[] = []
    for (let next = parts.at(-1)?.archive ?? null; next; next = (await feed(path, next)).newer) back.push(next)
    expect(back).toEqual(parts.map(({ archive }) => archive).reverse())
  })
})

test('what was withdrawn is said in the document where it stood, and only there', async () => {
  const current = await feed([])
  expect(current.withdrawn).toHaveLength(1)
  expect((await feed(['topics', 'odd'])).withdrawn).toEqual([])
  const [january, june] = [await feed([], { month: '2026-01', part: 1 }), await feed([], { month: '2026-06', part: 3 })]
  expect(january.withdrawn).toEqual([])
  expect(june.articles).toHaveLength(2)
})

test.each([
  ['a month that there is not', '2026-13.1'],
  ['a part of nothing', '2026-02.1'],
  ['a part beyond the last', '2026-01.3'],
  ['no month at all', 'x'],
])('%s is refused', async (_, archive) => {
  await expect(findFeed([], { archive })).rejects.toThrow(BadParameterError)
})

test.each([
  ['an unknown topic', ['topics', 'nothing']],
  ['an unknown section', ['places', 'x']],
  ['a language nobody writes in', ['languages', 'xh']],
  ['what is no language', ['languages', '!']],
  ['a path too long', ['topics', 'odd', 'x']],
])('%s has no feed', async (_, path) => {
  expect(await findFeed(path, {})).toBeNull()
})

test('a search has a feed, of the newest that it finds', async () => {
  const found = await findFeed(['search'], { q: 'press' })
  expect(found?.state === 'here' && found.value.articles.length).toBe(20)
})
