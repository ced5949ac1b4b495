import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { queryOf, readFilters } from '../../queries/desk/articles.ts'
import { listViews } from '../../queries/desk/views.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { mostViews, removeView, renameView, restoreView, saveView, shareView } from './views.ts'

let editor: Actor
let author: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR', 'Ada Quill')
  author = await makeColleague('AUTHOR', 'Jo Hand')
})

const query = queryOf(readFilters({ status: 'DRAFT', q: 'wire & ink', evil: 'x', before: '7' }))

async function keep(actor: Actor, name: string, isShared = false): Promise<number> {
  const saved = await saveView(actor, { name, query, isShared })
  if (!saved.ok) throw new Error(saved.error)
  return saved.value.id
}

const namesFor = async (actor: Actor) =>
  (await listViews(actor)).map(({ name, by, isRemoved }) => [name, by, ...(isRemoved ? ['removed'] : [])].join(' '))

test('a view is what the list’s own schema reads, and nothing else', async () => {
  expect(query).toBe('status=DRAFT&q=wire+%26+ink')
  await keep(author, 'Drafts')
  const [view] = await listViews(author)
  expect(view?.filters).toMatchObject({ status: 'DRAFT', needs: null, query: 'wire & ink', mine: false, before: null })
  await db.savedView.updateMany({ data: { query: 'status=NONE&q=x&q=y' } })
  expect((await listViews(author))[0]?.filters.status).toBeNull()
})

test('everybody has views of their own, and finds those that an editor shares', async () => {
  await keep(author, 'Zeta')
  await keep(author, 'Drafts')
  await keep(editor, 'Desk', true)
  await keep(editor, 'Private')
  expect(await namesFor(author)).toEqual(['Drafts ', 'Zeta ', 'Desk Ada Quill'])
  expect(await saveView(author, { name: 'Mine', query, isShared: true })).toEqual({ ok: false, error: 'forbidden' })
  const [own] = await listViews(author)
  expect(await shareView(author, own?.id ?? 0, true)).toEqual({ ok: false, error: 'forbidden' })
  expect(await shareView(editor, own?.id ?? 0, true)).toEqual({ ok: false, error: 'absent' })
})

test.each(['renameView', 'removeView'] as const)('nobody else’s view is changed: %s', async (deed) => {
  const id = await keep(author, 'Drafts')
  const done = deed === 'renameView' ? renameView(editor, id, 'X') : removeView(editor, id)
  expect(await done).toEqual({ ok: false, error: 'absent' })
  expect(await namesFor(author)).toEqual(['Drafts '])
})

test('a view is renamed, removed, and put back for a day', async () => {
  const id = await keep(author, 'Drafts')
  await keep(author, 'Taken')
  expect(await renameView(author, id, 'Taken')).toEqual({ ok: false, error: 'taken' })
  expect(await renameView(author, id, 'To do')).toEqual({ ok: true, value: { former: 'Drafts' } })
  expect(await removeView(author, id)).toEqual({ ok: true, value: null })
  expect(await namesFor(author)).toEqual(['Taken ', 'To do  removed'])
  expect(await restoreView(author, id)).toEqual({ ok: true, value: null })
  await removeView(author, id)
  await db.$executeRaw`UPDATE "SavedView" SET "removedAt" = now() - interval '25 hours' WHERE id = ${id}`
  expect(await namesFor(author)).toEqual(['Taken '])
  expect(await restoreView(author, id)).toEqual({ ok: false, error: 'absent' })
})

test('who shares a view, and stops it, is written down; any editor may stop it', async () => {
  const id = await keep(editor, 'Desk')
  await shareView(editor, id, true)
  const other = await makeColleague('EDITOR')
  expect(await namesFor(other)).toEqual(['Desk Ada Quill'])
  expect(await shareView(other, id, false)).toEqual({ ok: true, value: null })
  expect(await namesFor(other)).toEqual([])
  expect(await namesFor(editor)).toEqual(['Desk '])
  const audit = await db.audit.findMany({ orderBy: { id: 'asc' } })
  expect(audit.map(({ actorId, action, label, changes }) => [actorId, action, label, changes])).toEqual([
    [editor.id, 'view.share', 'Desk', [{ field: 'shared', from: false, to: true }]],
    [other.id, 'view.share', 'Desk', [{ field: 'shared', from: true, to: false }]],
  ])
})

test('fifty are kept, however many are sent at once', async () => {
  await db.savedView.createMany({
    data: Array.from({ length: mostViews - 2 }, (_, index) => ({ userId: author.id, name: `View ${index}`, query })),
  })
  const sent = await Promise.all(
    Array.from({ length: 6 }, (_, index) => saveView(author, { name: `At once ${index}`, query, isShared: false })),
  )
  expect(sent.filter(({ ok }) => ok)).toHaveLength(2)
  expect(sent.filter((each) => !each.ok && each.error === 'full')).toHaveLength(4)
  const [first] = await listViews(author)
  await removeView(author, first?.id ?? 0)
  await keep(author, 'In its place')
  expect(await restoreView(author, first?.id ?? 0)).toEqual({ ok: false, error: 'full' })
  expect(await db.savedView.count({ where: { removedAt: null } })).toBe(mostViews)
})
