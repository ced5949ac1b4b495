import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { listRedirects, listRemovedRedirects } from '../../queries/desk/redirects.ts'
import { findMoved } from '../../queries/found.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { renameArticle } from '../articles.ts'
import { addRedirect, putBackRedirect, removeRedirect } from './redirects.ts'

let editor: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR')
  await publish({ slug: 'here', topics: ['feeds'] }, { slug: 'other' })
})

const news = (slug: string) => ({ section: 'news' as const, slug })
const add = (from: string, to: string) => addRedirect(editor, news(from), news(to))

test('a redirect leads to the thing in one step, wherever it moves', async () => {
  expect(await add('short', 'here')).toEqual({ ok: true, value: null })
  expect(await add('shorter', 'short')).toEqual({ ok: true, value: null }) // a chain is collapsed
  await renameArticle('here', 'there')
  for (const slug of ['short', 'shorter', 'here'])
    expect(await findMoved('news', slug)).toEqual({ state: 'moved', location: '/news/there' })
  const change = await db.change.findFirstOrThrow({ where: { articleId: null }, orderBy: { id: 'asc' } })
  expect(change.tags).toEqual(['address:news/short'])
  const { redirects } = await listRedirects(editor, { query: 'SHORT', before: null })
  expect(redirects.map(({ path, to }) => [path, to])).toEqual([
    ['/news/shorter', '/news/there'],
    ['/news/short', '/news/there'],
  ])
})

test('nothing is led astray', async () => {
  await add('short', 'here')
  expect(await add('other', 'here')).toEqual({ ok: false, error: 'taken' })
  expect(await add('short', 'other')).toEqual({ ok: false, error: 'known' })
  expect(await add('x', 'nowhere')).toEqual({ ok: false, error: 'no target' })
  expect(await addRedirect(editor, news('x'), { section: 'topics', slug: 'feeds' })).toEqual({
    ok: false,
    error: 'other section',
  })
  expect(await addRedirect(await makeColleague('AUTHOR'), news('x'), news('here'))).toEqual({
    ok: false,
    error: 'forbidden',
  })
  expect(await db.formerSlug.count()).toBe(1)
})

test('what is removed leads nowhere, and both are written down', async () => {
  await add('short', 'here')
  const { id } = await db.formerSlug.findFirstOrThrow()
  expect(await removeRedirect(editor, id)).toEqual({ ok: true, value: null })
  expect(await removeRedirect(editor, id)).toEqual({ ok: false, error: 'absent' })
  expect(await findMoved('news', 'short')).toBeNull()
  expect(await db.audit.findMany({ orderBy: { id: 'asc' }, select: { label: true, changes: true } })).toEqual([
    { label: '/news/short', changes: [{ field: 'to', from: null, to: '/news/here' }] },
    { label: '/news/short', changes: [{ field: 'leads', from: true, to: false }] },
  ])
})

test('what was removed leads there again, for a day, as long as nothing else is at its address', async () => {
  await renameArticle('here', 'there')
  await add('short', 'there')
  const rows = async () => db.formerSlug.findMany({ orderBy: { id: 'asc' } })
  const [kept, added] = await rows()
  const { redirects } = await listRedirects(editor, { query: '', before: null })
  expect(redirects.map(({ path, byHand }) => [path, byHand])).toEqual([
    ['/news/short', true],
    ['/news/here', false],
  ])
  if (!kept || !added) throw new Error('there is no redirect')
  const before = await rows()
  for (const { id } of [kept, added]) await removeRedirect(editor, id)
  expect(await listRemovedRedirects(editor)).toEqual([
    { id: added.id, name: '/news/short' },
    { id: kept.id, name: '/news/here' },
  ])
  expect(await putBackRedirect(await makeColleague('AUTHOR'), kept.id)).toEqual({ ok: false, error: 'forbidden' })
  for (const { id } of [kept, added]) expect(await putBackRedirect(editor, id)).toEqual({ ok: true, value: null })
  expect(await rows()).toEqual(before)
  expect(await findMoved('news', 'here')).toEqual({ state: 'moved', location: '/news/there' })
  expect(await listRemovedRedirects(editor)).toEqual([])

  await removeRedirect(editor, added.id)
  await add('short', 'other')
  expect(await putBackRedirect(editor, added.id)).toEqual({ ok: false, error: 'taken' })
  await removeRedirect(editor, kept.id)
  await db.$executeRaw`UPDATE "RemovedRedirect" SET "removedAt" = now() - interval '25 hours'`
  expect(await putBackRedirect(editor, kept.id)).toEqual({ ok: false, error: 'absent' })
})
