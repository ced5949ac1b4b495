import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { findArticle } from '../../queries/articles.ts'
import { findDocument } from '../../queries/documents.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publishArticle, submitArticle, takeBack, unpublish } from './publication.ts'
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
  await publishArticle(editor, id)
  expect(await unpublish(editor, id)).toEqual(done)
  expect(await findArticle(slug)).toBeNull()
  await publishArticle(editor, id)
  await db.$executeRaw`UPDATE "Article" SET "publishedAt" = now() - interval '11 minutes'`
  expect(await unpublish(editor, id)).toEqual(no('not now'))
  expect(await findArticle(slug)).toMatchObject({ state: 'here' })
})

test('a topic is added once, and taken away again', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await draft(editor)
  await publishArticle(editor, id)
  expect(await addTopic(editor, id, 'Chips')).toEqual(done)
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
