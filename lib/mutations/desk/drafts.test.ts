import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { findDraft, findSaved } from '../../queries/desk/manuscript.ts'
import { findVersion, listVersions } from '../../queries/desk/versions.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import type { Fields } from '../../text/fields.ts'
import { createArticle, saveArticle } from './articles.ts'
import { dropDraft, saveDraft } from './drafts.ts'
import { appear, disappear } from './presence.ts'

beforeEach(emptyDatabase)

const textOf = (body: string) => ({
  body,
  markdown: body,
  rendering: { compiler: '', html: '', text: body, words: 1 },
})
const edited = (body: string) => ({ title: 'A', summary: '', lang: 'en', genre: 'NEWS' as const, text: textOf(body) })

async function begin(actor: Actor, body = 'a'): Promise<number> {
  const labels = { topics: [], entities: ['Alphabet, Inc.'], authors: [] }
  const begun = await createArticle(actor, { ...edited(body), ...labels })
  if (!begun.ok) throw new Error(begun.error)
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
}
const draft = { version: 1, opened: { ...fields, body: 'a' }, fields, typedAt: new Date('2026-01-01T00:00:00Z') }

test('a draft is kept beside the article, for whoever typed it and nobody else', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const id = await begin(ada)
  expect(await saveDraft(ada, id, draft)).toEqual({ ok: true, value: null })
  expect(await findDraft(ada, id)).toEqual(draft)
  expect(await findDraft(bob, id)).toBeNull()
  expect(await findSaved(bob, id)).toMatchObject({ version: 1, body: 'a' })
  expect(await db.change.count()).toBe(0)
  await dropDraft(ada, id)
  expect(await findDraft(ada, id)).toBeNull()
})

test('no draft of what one may not edit', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const id = await begin(editor)
  expect(await saveDraft(author, id, draft)).toEqual({ ok: false, error: 'absent' })
  expect(await saveDraft(editor, id + 1, draft)).toEqual({ ok: false, error: 'absent' })
  expect(await db.draft.count()).toBe(0)
})

test('a source is stored byte for byte; labels that are not given stay, also one with a comma', async () => {
  const editor = await makeColleague('EDITOR')
  const source = '\r\na\u00a0b  \r\rc\n\td\r\n'
  const id = await begin(editor, source)
  expect(await saveArticle(editor, id, 1, edited(source))).toEqual({ ok: true, value: { version: 2 } })
  expect(await findSaved(editor, id)).toMatchObject({ body: source, fields: { entities: 'Alphabet, Inc.' } })
  expect(await findVersion(editor, id, 1)).toMatchObject({ body: source })
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

test('who has an article open is known to the others until the window closes or falls silent', async () => {
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const id = await begin(ada)
  const windows = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const
  await appear(ada, id, windows[0])
  expect(await appear(bob, id, windows[1])).toMatchObject({ value: { others: [{ name: ada.name, isSelf: false }] } })
  expect(await appear(ada, id, windows[2])).toMatchObject({ value: { others: [{ isSelf: true }, { name: bob.name }] } })
  await disappear(ada, id, windows[1]) // not hers
  await disappear(bob, id, windows[1])
  await db.$executeRaw`UPDATE "Presence" SET "seenAt" = now() - interval '1 minute' WHERE "window" = ${windows[2]}::uuid`
  expect(await appear(ada, id, windows[0])).toMatchObject({ value: { others: [] } })
})
