import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { renameArticle, withdrawArticle } from '../mutations/articles.ts'
import { collect } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { publish } from '../testing/publish.ts'
import { findAnnouncement } from './placards.ts'

beforeEach(emptyDatabase)

test('an article is announced by what names it, and by none of its text', async () => {
  await publish({
    slug: 'a',
    title: 'News',
    summary: 'Secret',
    body_md: 'Secret',
    lang: 'de',
    topics: ['chips', 'law'],
  })
  const { id } = await db.article.findFirstOrThrow({ select: { id: true } })
  const { result, print } = await collect(() => findAnnouncement('a'))
  expect(result).toMatchObject({ state: 'here', value: { title: 'News', lang: 'de', genre: 'NEWS', topic: 'Chips' } })
  expect(JSON.stringify(result)).not.toContain('Secret')
  expect([...print.tags]).toContain(tags.article(id))
})

test.each([
  ['a draft, as if it had never been', () => db.$executeRaw`UPDATE "Article" SET status = 'DRAFT'`, null],
  ['what was withdrawn, as gone', () => withdrawArticle('a', 'a test'), { state: 'gone', because: 'a test' }],
  ['what was renamed, elsewhere', () => renameArticle('a', 'b'), { state: 'moved', location: '/news/b' }],
])('an announcement answers %s', async (_, change, expected) => {
  await publish({ slug: 'a' })
  await change()
  expect(await findAnnouncement('a')).toEqual(expected)
})
