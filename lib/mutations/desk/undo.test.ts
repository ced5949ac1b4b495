import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { findArticle } from '../../queries/articles.ts'
import { listChanges } from '../../queries/change-log.ts'
import { findDocument } from '../../queries/documents.ts'
import { findFeed } from '../../queries/feeds.ts'
import { readSearch } from '../../queries/search/request.ts'
import { search } from '../../queries/search/search.ts'
import { listPlaces } from '../../queries/sitemaps/places.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { releaseDue } from '../articles.ts'
import { placeChanges } from '../change-log.ts'
import { publishArticle, renameAtDesk, scheduleArticle, submitArticle, takeBack, unpublish } from './publication.ts'
import { addTopic, removeTopic } from './tagging.ts'

beforeEach(emptyDatabase)

const done = { ok: true, value: null }
const no = (error: string) => ({ ok: false, error })

test('what was handed in is taken back by who handed it in', async () => {
  const contributor = await makeColleague('CONTRIBUTOR')
  const { id } = await draft(contributor)
  expect(await submitArticle(contributor, id)).toEqual(done)
  expect(await takeBack(contributor, id)).toEqual(done)
  expect(await takeBack(contributor, id)).toEqual(no('not now'))
  expect(await db.article.findUnique({ where: { id } })).toMatchObject({ status: 'DRAFT' })
})

test('what was published by mistake is a draft again, for ten minutes', async () => {
  const editor = await makeColleague('EDITOR')
  const { id, slug } = await draft(editor)
  await publishArticle(editor, id, 1)
  expect(await unpublish(editor, id)).toEqual(done)
  expect(await findArticle(slug)).toBeNull()
  await publishArticle(editor, id, 1)
  await db.$executeRaw`UPDATE "Article" SET "publishedAt" = now() - interval '11 minutes'`
  expect(await unpublish(editor, id)).toEqual(no('too late'))
  expect(await findArticle(slug)).toMatchObject({ state: 'here' })
})

test('what was in review or scheduled is so again; a schedule whose hour has come is over', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await draft(editor)
  const stands = () => db.article.findUniqueOrThrow({ where: { id }, select: { status: true, publishedAt: true } })
  const at = new Date(Date.now() + 3_600_000)
  await submitArticle(editor, id)
  await publishArticle(editor, id, 1)
  expect(await unpublish(editor, id)).toEqual(done)
  expect(await stands()).toEqual({ status: 'REVIEW', publishedAt: null })
  await scheduleArticle(editor, id, 1, at)
  await publishArticle(editor, id, 1)
  expect(await unpublish(editor, id)).toEqual(done)
  expect(await stands()).toEqual({ status: 'SCHEDULED', publishedAt: at })
  await db.$executeRaw`UPDATE "Article" SET "publishedAt" = now() WHERE id = ${id}`
  await releaseDue()
  expect(await unpublish(editor, id)).toEqual(done)
  expect(await stands()).toEqual({ status: 'DRAFT', publishedAt: null })
})

test('whoever followed the paper hears that it is gone, by the address that it had, and that it is there again', async () => {
  const editor = await makeColleague('EDITOR')
  const { id, slug } = await draft(editor, { topics: ['Printing'] })
  await publishArticle(editor, id, 1)
  await unpublish(editor, id)
  await placeChanges()
  const told = async () => (await listChanges(0n, 9)).map(({ kind, paths, gone }) => [kind, paths, gone])
  expect(await told()).toEqual([
    ['PUBLISHED', [], false],
    ['WITHDRAWN', [`/news/${slug}`], true],
  ])
  const [, withdrawn] = await listChanges(0n, 9)
  expect(withdrawn?.followed).toEqual(expect.arrayContaining(['/', '/topics/printing']))
  const { tags } = await db.change.findFirstOrThrow({ where: { kind: 'WITHDRAWN' } })
  expect(tags).toEqual(expect.arrayContaining([`article:${id}`, 'front', 'sitemap', `address:news/${slug}`]))

  await renameAtDesk(editor, id, 'a-secret-name') // of a draft: nobody hears of it
  await placeChanges()
  expect(JSON.stringify(await told())).not.toContain('a-secret-name')
  expect(await findArticle(slug)).toBeNull()

  await publishArticle(editor, id, 1)
  await placeChanges()
  expect((await told()).at(-1)).toEqual(['PUBLISHED', ['/news/a-secret-name'], false])
  expect(await findArticle(slug)).toEqual({ state: 'moved', location: '/news/a-secret-name' })
})

test('nothing of it is left in lists, feeds, the sitemap and the search; its slug stays its own', async () => {
  const editor = await makeColleague('EDITOR')
  const { id, slug } = await draft(editor, { title: 'Quinces everywhere' })
  const places = async () => {
    const [found, feed, parts] = await Promise.all([
      search(readSearch({ q: 'quinces' })),
      findFeed([], {}),
      listPlaces({ section: 'articles', number: 0 }),
    ])
    const articles = feed?.state === 'here' ? feed.value.articles.length : 0
    return {
      found: found.total,
      articles,
      parts: parts.length,
      days: await db.archiveDay.count({ where: { articles: { gt: 0 } } }),
    }
  }
  const nowhere = { found: 0, articles: 0, parts: 0, days: 0 }
  const everywhere = { found: 1, articles: 1, parts: 1, days: 1 }
  expect(await places()).toEqual(nowhere)
  await publishArticle(editor, id, 1)
  expect(await places()).toEqual(everywhere)
  await unpublish(editor, id)
  expect(await places()).toEqual(nowhere)
  expect(await findArticle(slug)).toBeNull()
  const other = await draft(editor, { title: 'Quinces everywhere' })
  expect(other.slug).toBe(`${slug}-2`)
  await publishArticle(editor, id, 1)
  expect(await places()).toEqual(everywhere)
  expect(await findArticle(slug)).toMatchObject({ state: 'here', value: { id } })
})

test('a topic is added once, and taken away again', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await draft(editor)
  await publishArticle(editor, id, 1)
  expect(await addTopic(editor, id, 'Chips')).toEqual({ ok: true, value: { newTopics: ['Chips'] } })
  expect(await addTopic(editor, id, 'chips')).toEqual(no('not now'))
  const { slug } = await db.topic.findFirstOrThrow({ where: { name: 'Chips' }, select: { slug: true } })
  expect(await findDocument(['topics', slug], {})).toMatchObject({ value: { label: { listing: { cards: [{ id }] } } } })
  expect(await removeTopic(editor, id, 'Chips')).toEqual(done)
  expect(await db.articleTopic.count({ where: { articleId: id } })).toBe(1)
  expect((await db.change.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual([
    'PUBLISHED',
    'RELABELLED',
    'RELABELLED',
  ])
  expect(await addTopic(await makeColleague('AUTHOR'), id, 'Chips')).toEqual(no('absent'))
})
