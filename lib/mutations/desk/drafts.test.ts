import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { listDrafts } from '../../queries/desk/drafts.ts'
import { findSaved } from '../../queries/desk/manuscript.ts'
import { findVersion, listVersions } from '../../queries/desk/versions.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { type Fields, fieldNames, newPageFieldNames, pageFieldNames } from '../../text/fields.ts'
import { provideBuiltInPage } from '../pages.ts'
import { createArticle, saveArticle } from './articles.ts'
import { dropDrafts, saveDraft } from './drafts.ts'
import { addTopic } from './tagging.ts'

beforeEach(emptyDatabase)

const textOf = (body: string) => ({
  body,
  markdown: body,
  rendering: { compiler: '', html: '', text: body, words: 1 },
})
const edited = (body: string) => ({
  title: 'A',
  summary: '',
  lang: 'en',
  genre: 'NEWS' as const,
  topics: [] as string[],
  entities: ['Alphabet, Inc.'],
  authors: [] as string[],
  text: textOf(body),
})

async function begin(actor: Actor, body = 'a'): Promise<number> {
  const begun = await createArticle(actor, edited(body))
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return begun.value.id
}

const fields: Fields = {
  title: 'A',
  summary: '',
  body: 'typed',
  lang: 'en',
  genre: 'NEWS',
  topics: '',
  entities: '',
  authors: '',
  note: '',
}
const typedAt = new Date('2026-01-01T00:00:00Z')
const later = new Date('2026-01-01T00:00:01Z')
const [here, there] = ['8b1d3cb5-54b8-4b1c-a6a4-0f6f6cf7a3a1', '8b1d3cb5-54b8-4b1c-a6a4-0f6f6cf7a3a2']
const draft = { id: here, version: 1, opened: { ...fields, body: 'a' }, fields, typedAt }
const bodies = async (actor: Actor, articleId: number) =>
  (await listDrafts(actor, { articleId }, fieldNames)).map(({ fields }) => fields.body)

test('a draft is kept beside the article, for whoever typed it and nobody else', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const id = await begin(ada)
  expect(await saveDraft(ada, { articleId: id }, draft)).toEqual({ ok: true, value: null })
  expect(await listDrafts(ada, { articleId: id }, fieldNames)).toEqual([{ ...draft, typedAt: typedAt.toISOString() }])
  expect(await bodies(bob, id)).toEqual([])
  expect(await findSaved(bob, id)).toMatchObject({ version: 1, body: 'a' })
  expect(await db.change.count()).toBe(0)
  await dropDrafts(bob, [draft])
  expect(await bodies(ada, id)).toEqual(['typed'])
  await dropDrafts(ada, [draft])
  expect(await bodies(ada, id)).toEqual([])
})

test('a draft is kept beside a page of the house, too', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  await provideBuiltInPage('about', pageText())
  const typed = { title: 'About', description: '', lang: 'en', body: 'Typed.', note: '' }
  await saveDraft(ada, { slug: 'about' }, { ...draft, opened: typed, fields: typed })
  expect(await listDrafts(ada, { slug: 'about' }, pageFieldNames)).toMatchObject([{ id: here, fields: typed }])
  expect(await listDrafts(bob, { slug: 'about' }, pageFieldNames)).toEqual([])
  expect(await listDrafts(ada, { slug: 'ethics' }, pageFieldNames)).toEqual([])
})

test('and of a page that is not begun, beside that of an article that is not', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const typed = { title: 'Imprint', slug: '', description: '', lang: 'en', body: 'Typed.', note: '' }
  const page = { slug: null }
  expect(await saveDraft(author, page, { ...draft, fields: typed })).toEqual({ ok: false, error: 'absent' })
  await saveDraft(editor, page, { ...draft, opened: typed, fields: typed })
  expect(await listDrafts(editor, page, newPageFieldNames)).toMatchObject([{ id: here, fields: typed }])
  expect(await listDrafts(editor, null, fieldNames)).toEqual([])
  expect(await listDrafts(editor, { slug: 'about' }, pageFieldNames)).toEqual([])
})

test('what is typed into an article that is not begun is kept, and is no article', async () => {
  const [author, reader] = [await makeColleague('AUTHOR'), await makeColleague('AUTHOR')]
  expect(await saveDraft(author, null, { ...draft, fields: { ...fields, title: '' } })).toEqual({
    ok: true,
    value: null,
  })
  expect(await listDrafts(author, null, fieldNames)).toMatchObject([{ id: here, fields: { title: '', body: 'typed' } }])
  expect(await listDrafts(reader, null, fieldNames)).toEqual([])
  const id = await begin(author)
  expect(await bodies(author, id)).toEqual([])
  expect(await db.article.count()).toBe(1)
})

test('what is typed in one window takes the place of nothing that was typed in another', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  await saveDraft(editor, { articleId: id }, draft)
  await saveDraft(
    editor,
    { articleId: id },
    { ...draft, id: there, fields: { ...fields, body: 'there' }, typedAt: later },
  )
  expect(await bodies(editor, id)).toEqual(['there', 'typed'])
  await dropDrafts(editor, [{ id: there, typedAt: later }])
  expect(await bodies(editor, id)).toEqual(['typed'])
})

test('what comes late is not put in the place of what was typed after it, and nothing that was typed since is forgotten', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  await saveDraft(editor, { articleId: id }, { ...draft, fields: { ...fields, body: 'later' }, typedAt: later })
  await saveDraft(editor, { articleId: id }, draft)
  expect(await bodies(editor, id)).toEqual(['later'])
  await dropDrafts(editor, [draft])
  expect(await bodies(editor, id)).toEqual(['later'])
})

test('nobody writes over the draft of somebody else', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const id = await begin(ada)
  await saveDraft(ada, { articleId: id }, draft)
  await saveDraft(bob, { articleId: id }, { ...draft, fields: { ...fields, body: 'by Bob' }, typedAt: later })
  expect(await bodies(ada, id)).toEqual(['typed'])
})

test('a draft of a release that knew fewer fields has the others, empty', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  const { note: _, ...fewer } = fields
  await saveDraft(editor, { articleId: id }, { ...draft, fields: fewer })
  expect(await listDrafts(editor, { articleId: id }, fieldNames)).toMatchObject([{ fields }])
})

test('no draft of what one may not edit', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const id = await begin(editor)
  await provideBuiltInPage('about', pageText())
  const absent = { ok: false, error: 'absent' }
  expect(await saveDraft(author, { articleId: id }, draft)).toEqual(absent)
  expect(await saveDraft(editor, { articleId: id + 1 }, draft)).toEqual(absent)
  expect(await saveDraft(author, { slug: 'about' }, draft)).toEqual(absent)
  expect(await saveDraft(editor, { slug: 'ethics' }, draft)).toEqual(absent)
  expect(await db.draft.count()).toBe(0)
})

test('a source is stored byte for byte; names that nobody touched stay, with what is known of them', async () => {
  const editor = await makeColleague('EDITOR')
  const source = '\r\na\u00a0b  \r\rc\n\td\r\n'
  const id = await begin(editor, source)
  await db.articleEntity.updateMany({ data: { salience: 0.5 } })
  expect(await saveArticle(editor, id, 1, edited(source))).toEqual({ ok: true, value: { version: 2, newTopics: [] } })
  expect(await findSaved(editor, id)).toMatchObject({ body: source, fields: { entities: '"Alphabet, Inc."' } })
  expect(await db.articleEntity.findFirst()).toMatchObject({ salience: 0.5 })
  expect(await findVersion(editor, id, 1)).toMatchObject({ body: source })
})

test('a topic that came between reading and saving stays', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  const saved = await findSaved(editor, id)
  await addTopic(editor, id, 'Printing')
  await saveArticle(editor, id, 1, edited('b'), saved?.labels)
  expect(await findSaved(editor, id)).toMatchObject({ version: 2, fields: { topics: 'Printing' } })
})

test('what came from elsewhere is no editor’s until an editor changes it', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  await saveArticle(editor, id, 1, { ...edited('b'), text: { ...textOf('b'), foreign: true } })
  expect(await findSaved(editor, id)).toMatchObject({ isForeign: true })
  await saveArticle(editor, id, 2, edited('c'))
  expect(await findSaved(editor, id)).toMatchObject({ isForeign: false })
  expect(await findVersion(editor, id, 2)).toMatchObject({ body: 'b', isForeign: true })
})

test('every save is a version, the latest first', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const id = await begin(editor)
  await saveArticle(editor, id, 1, edited('b'))
  expect((await listVersions(editor, id, null))?.versions.map(({ version, by }) => [version, by])).toEqual([
    [2, editor.name],
    [1, editor.name],
  ])
  expect(await listVersions(author, id, null)).toBeNull()
  expect(await findVersion(author, id, 1)).toBeNull()
})

test('a version keeps all that an editor can change, names in their order; of older ones only the text was kept', async () => {
  const editor = await makeColleague('EDITOR')
  const id = await begin(editor)
  const labels = { lang: 'es', genre: 'OPINION' as const, topics: ['B', 'A'], entities: ['IBM'], authors: ['Jo', 'Al'] }
  await saveArticle(editor, id, 1, { ...edited('b'), ...labels })
  await saveArticle(editor, id, 2, edited('c'))
  expect(await findVersion(editor, id, 1)).toMatchObject({ labels: { entities: ['Alphabet, Inc.'], topics: [] } })
  expect(await findVersion(editor, id, 2)).toMatchObject({ labels })
  expect(await findVersion(editor, id, 3)).toMatchObject({ labels: { lang: 'en', topics: [] } })
  const [deed] = await db.audit.findMany({ where: { action: 'article.edit' }, select: { changes: true } })
  expect(deed?.changes).toContainEqual({ field: 'authors', from: '', to: 'Jo, Al' })
  await db.$executeRaw`UPDATE "Revision" SET lang = NULL, genre = NULL, topics = NULL, entities = NULL, authors = NULL`
  expect(await findVersion(editor, id, 2)).toMatchObject({ body: 'b', labels: null })
})
