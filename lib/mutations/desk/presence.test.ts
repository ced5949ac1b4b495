import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { pageText } from '../../testing/page-text.ts'
import { provideBuiltInPage } from '../pages.ts'
import { createArticle } from './articles.ts'
import { editPage } from './pages.ts'
import { appear, disappear, type OpenText } from './presence.ts'

beforeEach(emptyDatabase)

const openPage = { slug: 'about' }

async function openArticle(): Promise<OpenText> {
  const text = { body: 'a', markdown: 'a', rendering: { compiler: '', html: '', text: 'a', words: 1 } }
  const labels = { topics: [], entities: [], authors: [] }
  const begun = await createArticle(await makeColleague('EDITOR'), {
    ...{ title: 'A', summary: '', lang: 'en', genre: 'NEWS', ...labels },
    text,
  })
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return { articleId: begun.value.id }
}

test.for([
  ['an article', openArticle],
  ['a page', async () => openPage],
] as const)('who has %s open is known to the others until the window closes or falls silent', async ([, open]) => {
  await provideBuiltInPage('about', pageText())
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const text = await open()
  const [first, second, third] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await appear(ada, text, first)
  expect(await appear(bob, text, second)).toMatchObject({ value: { others: [{ name: ada.name, isSelf: false }] } })
  expect(await appear(ada, text, third)).toMatchObject({ value: { others: [{ isSelf: true }, { name: bob.name }] } })
  await disappear(ada, second) // not hers
  expect(await db.presence.count()).toBe(3)
  await disappear(bob, second)
  await db.$executeRaw`UPDATE "Presence" SET "seenAt" = now() - interval '1 minute' WHERE "window" = ${third}::uuid`
  expect(await appear(ada, text, first)).toMatchObject({ value: { others: [] } })
})

test('a window has one text open, and nobody speaks for a window of somebody else', async () => {
  await provideBuiltInPage('about', pageText())
  const [ada, bob] = [await makeColleague('EDITOR'), await makeColleague('EDITOR')]
  const [text, window] = [await openArticle(), crypto.randomUUID()]
  await appear(ada, text, window)
  await appear(ada, openPage, window)
  await appear(bob, text, window)
  expect(await db.presence.findMany({ select: { userId: true, slug: true } })).toEqual([
    { userId: ada.id, slug: 'about' },
  ])
})

test('of a page it is told who saved it last; who may not edit it hears nothing', async () => {
  await provideBuiltInPage('about', pageText())
  const [editor, author] = [await makeColleague('EDITOR'), await makeColleague('AUTHOR')]
  const window = crypto.randomUUID()
  expect(await appear(editor, openPage, window)).toMatchObject({ value: { version: 1, by: null } })
  await editPage(editor, 'about', pageText({ body: 'Another.' }), { from: 1, note: null })
  expect(await appear(editor, openPage, window)).toMatchObject({ value: { version: 2, by: editor.name } })
  expect(await appear(author, openPage, crypto.randomUUID())).toEqual({ ok: false, error: 'absent' })
  expect(await appear(editor, { slug: 'nothing-here' }, window)).toEqual({ ok: false, error: 'absent' })
})
