import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { findDeskArticle } from '../../queries/desk/articles.ts'
import { findNotes } from '../../queries/desk/notes.ts'
import { getOverview } from '../../queries/desk/overview.ts'
import { listVersions } from '../../queries/desk/versions.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { publish } from '../../testing/publish.ts'
import { assignArticle } from './assign.ts'
import { leaveNote } from './notes.ts'
import { appear } from './presence.ts'

let editor: Actor
let from: Actor
let to: Actor

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR', 'Ada Quill')
  from = await makeColleague('AUTHOR', 'Jo Hand')
  to = await makeColleague('CONTRIBUTOR', 'Bo Type')
})

const versionsFor = async (actor: Actor, id: number) =>
  (await listVersions(actor, id, null))?.versions.map(({ version, by }) => [version, by])

test('an article that is handed over is the other’s: on their overview, with its notes, and no longer the former one’s', async () => {
  const { id } = await draft(from, { title: 'Handed over' })
  expect(await assignArticle(editor, id, to.id)).toEqual({ ok: true, value: { name: 'Bo Type' } })

  const { lists, news } = await getOverview(to)
  expect(lists.find(({ name }) => name === 'drafts')?.cards.map(({ title }) => title)).toEqual(['Handed over'])
  expect(news.map(({ action, by }) => [action, by])).toContainEqual(['article.assign', 'Ada Quill'])
  expect((await leaveNote(to, id, 'Mine now.')).ok).toBe(true)
  expect((await appear(to, { articleId: id }, crypto.randomUUID())).ok).toBe(true)
  expect(await findDeskArticle(from, id)).toBeNull()
  expect(await findNotes(from, id)).toBeNull()
  expect(await appear(from, { articleId: id }, crypto.randomUUID())).toEqual({ ok: false, error: 'absent' })
  expect(await versionsFor(to, id)).toEqual([[1, 'Jo Hand']]) // who wrote it wrote it

  const deeds = await db.audit.findMany({ where: { action: 'article.assign' } })
  expect(deeds.map(({ actorId, label, changes }) => [actorId, label, changes])).toEqual([
    [editor.id, 'Handed over', [{ field: 'owner', from: 'Jo Hand', to: 'Bo Type' }]],
  ])
})

test('what was imported can be given to somebody, who is not taken for its author', async () => {
  await publish({ slug: 'wire' })
  const { id } = await db.article.findUniqueOrThrow({ where: { slug: 'wire' } })
  expect((await assignArticle(editor, id, from.id)).ok).toBe(true)
  expect(await versionsFor(from, id)).toEqual([[1, null]])
})

test('nobody is given an article who is shut out, and what is given twice is written down once', async () => {
  const { id } = await draft(from)
  await db.user.update({ where: { id: to.id }, data: { disabledAt: new Date() } })
  expect(await assignArticle(editor, id, to.id)).toEqual({ ok: false, error: 'nobody' })
  expect(await assignArticle(editor, id, 'unknown')).toEqual({ ok: false, error: 'nobody' })
  expect((await assignArticle(editor, id, from.id)).ok).toBe(true)
  expect(await db.audit.count({ where: { action: 'article.assign' } })).toBe(0)
})
