import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { createArticle, saveArticle, type Typed } from './articles.ts'
import { addTopic } from './tagging.ts'
import { editTopic } from './topics.ts'

let editor: Actor
let author: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
  author = await makeColleague('AUTHOR')
})

const text = { body: 'x', markdown: 'x', rendering: { compiler: 'test', html: '<p>x</p>', text: 'x', words: 1 } }
const typed = (...topics: string[]): Typed => ({
  title: 'A title',
  summary: '',
  lang: 'en',
  genre: 'NEWS',
  topics,
  entities: ['Somebody new'],
  authors: [],
  text,
})
const refused = (...unknownTopics: string[]) => ({ ok: false, error: { unknownTopics } })
const topics = async () => (await db.topic.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)

test('a topic that is not there is named to who may not make it, and nothing is written', async () => {
  const { id } = await draft(author)
  expect(await createArticle(author, typed('printing', 'Prnting', 'Tpye'))).toEqual(refused('Prnting', 'Tpye'))
  expect(await saveArticle(author, id, 1, typed('Printing', 'Tpye'))).toEqual(refused('Tpye'))
  expect(await addTopic(author, id, 'Tpye')).toEqual(refused('Tpye'))
  expect(await topics()).toEqual(['Printing'])
  expect([await db.article.count(), await db.revision.count(), await db.entity.count()]).toEqual([1, 0, 1])
})

test('who may edit topics makes it, is told so, and the log says who did', async () => {
  const begun = await createArticle(editor, typed('Printing', 'ai-safety'))
  expect(begun).toMatchObject({ ok: true, value: { newTopics: ['Printing', 'Ai safety'] } })
  const { id } = await draft(author)
  expect(await addTopic(editor, id, 'Type')).toEqual({ ok: true, value: { newTopics: ['Type'] } })
  expect(await saveArticle(editor, id, 1, typed('PRINTING', 'Type'))).toMatchObject({ value: { newTopics: [] } })
  const deeds = await db.audit.findMany({ where: { action: 'topic.edit' }, orderBy: { id: 'asc' } })
  expect(deeds.map(({ label, actorId }) => [label, actorId])).toEqual(
    ['Printing', 'Ai safety', 'Type'].map((label) => [label, editor.id]),
  )
  expect(deeds[1]).toMatchObject({ changes: expect.arrayContaining([{ field: 'slug', from: null, to: 'ai-safety' }]) })
})

test('a topic that somebody renamed while it was open, and that was not touched, refuses nothing', async () => {
  const { id } = await draft(author)
  const topic = await db.topic.findFirstOrThrow()
  await editTopic(editor, topic.id, { name: 'Typesetting', slug: 'typesetting', description: '', aliases: [] })
  const seen = { topics: ['Printing'], entities: ['IBM'], authors: ['Jo'] }
  expect(await saveArticle(author, id, 1, typed('Printing'), seen)).toMatchObject({ ok: true })
  expect(await db.articleTopic.findMany({ select: { topicId: true } })).toEqual([{ topicId: topic.id }])
})
