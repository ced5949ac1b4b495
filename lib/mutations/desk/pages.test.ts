import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { provideBuiltInPage } from '../pages.ts'
import { editPage } from './pages.ts'

beforeEach(async () => {
  await emptyDatabase()
  await provideBuiltInPage('about', pageText())
})

test('a page is edited by whoever edits the paper, and it is written down', async () => {
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const ours = pageText({ body: 'Ours.' })
  expect(await editPage(author, 'about', ours, { from: 1, note: null })).toEqual({ ok: false, error: 'forbidden' })
  expect(await editPage(editor, 'about', ours, { from: 1, note: 'why' })).toEqual({ ok: true, value: { version: 2 } })
  expect(await editPage(editor, 'about', pageText({ body: 'Late.' }), { from: 1, note: null })).toEqual({
    ok: false,
    error: 'conflict',
  })
  expect(await db.audit.findMany({ select: { action: true, subject: true, actorId: true } })).toEqual([
    { action: 'page.edit', subject: 'page:about', actorId: editor.id },
  ])
  expect(await db.page.findUnique({ where: { slug: 'about' }, select: { editorId: true, body: true } })).toEqual({
    editorId: editor.id,
    body: 'Ours.',
  })
})
