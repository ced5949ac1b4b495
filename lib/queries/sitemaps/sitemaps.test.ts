import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { withdrawArticle } from '../../mutations/articles.ts'
import { setSourcePolicy } from '../../mutations/sources.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { listNews } from './news.ts'
import { listParts, partName, partOf, readPartName } from './parts.ts'
import { listPlaces } from './places.ts'

beforeEach(emptyDatabase)

const names = async () => (await listParts()).map(partName)
const pathsOf = async (name: string) => {
  const part = readPartName(name)
  return part ? (await listPlaces(part)).map(({ path }) => path) : []
}
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

test('an empty paper has a sitemap of its own pages', async () => {
  expect(await names()).toEqual(['pages-0'])
  expect(await pathsOf('pages-0')).toEqual([
    '/',
    '/topics',
    '/entities',
    '/stories',
    '/trends',
    '/archive',
    '/sources',
    '/corrections',
    '/feeds',
  ])
})

test('every article stands in it once, and with it what at least two articles are under', async () => {
  await publish(
    {
      slug: 'one',
      published_at: '2025-03-04T10:00:00Z',
      topics: ['printing', 'lonely'],
      entities: ['IBM'],
      authors: ['Jo Doe'],
    },
    {
      slug: 'two',
      published_at: '2026-06-25T22:00:00Z',
      topics: ['printing'],
      entities: ['IBM', 'Ada'],
      authors: ['Jo Doe'],
    },
    { slug: 'three', published_at: '2026-06-25T23:00:00Z', topics: ['else'], entities: ['Bob'], authors: ['Al'] },
  )
  expect(await names()).toEqual([
    'pages-0',
    'articles-0',
    'topics-0',
    'entities-0',
    'authors-0',
    'sources-0',
    'days-2026',
  ])
  expect(await pathsOf('articles-0')).toEqual(['/news/one', '/news/two', '/news/three'])
  expect(await pathsOf('topics-0')).toEqual(['/topics/printing'])
  expect(await pathsOf('entities-0')).toEqual(['/entities/ibm'])
  expect(await pathsOf('authors-0')).toEqual(['/authors/jo-doe'])
  expect(await pathsOf('sources-0')).toEqual(['/sources/example-com'])
  expect(await pathsOf('days-2026')).toEqual(['/archive/2026/06/25'])
  expect(await pathsOf('days-2025')).toEqual([])
})

test('an id decides on the file, at both of its ends', async () => {
  await publish({ slug: 'a' }, { slug: 'b' }, { slug: 'c' })
  await db.$executeRaw`UPDATE "Article" SET id = CASE slug WHEN 'a' THEN 4999 WHEN 'b' THEN 5000 ELSE 15000 END`
  expect([4999, 5000].map(partOf)).toEqual([0, 1])
  expect((await names()).filter((name) => name.startsWith('articles'))).toEqual([
    'articles-0',
    'articles-1',
    'articles-3',
  ])
  expect(await pathsOf('articles-0')).toEqual(['/news/a'])
  expect(await pathsOf('articles-1')).toEqual(['/news/b'])
})

test('what is withdrawn, scheduled, or not for search engines stands nowhere', async () => {
  const hidden = { source: { slug: 'hidden', name: 'Hidden' } }
  await publish(
    { slug: 'gone' },
    { slug: 'later', published_at: '2999-01-01T00:00:00Z' },
    { slug: 'hidden', ...hidden },
  )
  await publish({ slug: 'hidden-too', published_at: ago(1), ...hidden })
  await withdrawArticle('gone', 'a test')
  await setSourcePolicy('hidden', { search: false })
  expect(await pathsOf('articles-0')).toEqual([])
  expect(await names()).not.toContain('articles-0')
  expect(await names()).not.toContain('sources-0')
  expect(await listNews()).toEqual([])
})

test('lastmod moves with the content and with nothing else', async () => {
  const moments = async () => (await listPlaces({ section: 'articles', number: 0 })).map(({ changedAt }) => changedAt)
  await publish({ slug: 'a', published_at: '2026-06-25T10:00:00Z', updated_at: '2026-06-25T11:00:00Z' })
  expect(await moments()).toEqual([new Date('2026-06-25T11:00:00Z')])
  const [topic] = await listPlaces({ section: 'topics', number: 0 })
  await publish({ slug: 'b', published_at: '2026-06-20T10:00:00Z', updated_at: '2026-06-20T10:00:00Z' })
  expect((await moments())[0]).toEqual(new Date('2026-06-25T11:00:00Z'))
  const [later] = await listPlaces({ section: 'topics', number: 0 })
  expect(later?.changedAt?.getTime()).toBeGreaterThan(topic?.changedAt?.getTime() ?? 0)
  await publish({ slug: 'b', published_at: '2026-06-20T10:00:00Z', updated_at: '2026-06-20T10:00:00Z' })
  const [again] = await listPlaces({ section: 'topics', number: 0 })
  expect(again?.changedAt).toEqual(later?.changedAt)
  await publish({ slug: 'b', published_at: '2026-06-20T10:00:00Z', updated_at: '2026-06-26T10:00:00Z', title: 'Anew' })
  expect((await moments())[1]).toEqual(new Date('2026-06-26T10:00:00Z'))
})

test('the news sitemap has what is younger than 48 hours until the next full hour, the newest first', async () => {
  await publish(
    { slug: 'new', published_at: ago(1) },
    { slug: 'yesterday', published_at: ago(46.9) },
    { slug: 'old', published_at: ago(48.01) },
  )
  expect((await listNews()).map(({ slug }) => slug)).toEqual(['new', 'yesterday'])
})

test('pictures stand beside their article, unless the text is not shown', async () => {
  await publish({ slug: 'a' })
  const { id: articleId } = await db.article.findFirstOrThrow()
  const html = '<p><img alt="x" src="/media/a.svg?x=1&amp;y=2" loading="lazy"/></p><img src="/media/b.png"/>'
  await db.rendering.create({ data: { articleId, html, text: '', words: 0, contentHash: 'x', compiler: 'x' } })
  const pictures = async () => (await listPlaces({ section: 'articles', number: 0 }))[0]?.pictures
  expect(await pictures()).toEqual(['/media/a.svg?x=1&y=2', '/media/b.png'])
  await setSourcePolicy('example-com', { rights: 'EXCERPT' })
  expect(await pictures()).toEqual([])
})

test.each([
  'articles',
  'articles-',
  'articles-01',
  'articles--1',
  'articles-1234567',
  'articles-429496',
  'drafts-0',
  'articles-0-0',
  '',
])('there can be no file called "%s"', (name) => expect(readPartName(name)).toBeNull())
