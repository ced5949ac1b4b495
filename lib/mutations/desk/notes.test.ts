import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Role } from '../../db/generated/enums.ts'
import { findNotes } from '../../queries/desk/notes.ts'
import { getOverview } from '../../queries/desk/overview.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { leaveNote, putBackNote, seeMentions, settleNote, takeBackNote } from './notes.ts'
import { publishArticle, takeDown } from './publication.ts'

let editor: Actor
let author: Actor
let own: { id: number }

beforeEach(async () => {
  await emptyDatabase()
  editor = await makeColleague('EDITOR', 'Ada Quill')
  author = await makeColleague('AUTHOR', 'Jo Hand')
  own = await draft(author, { title: 'Whose note is it' })
})

async function leave(actor: Actor, text: string): Promise<number> {
  const left = await leaveNote(actor, own.id, text)
  if (!left.ok) throw new Error(JSON.stringify(left.error))
  return left.value.id
}

const textsFor = async (actor: Actor) => (await findNotes(actor, own.id))?.notes.map(({ text }) => text) ?? null

const waitingFor = async (actor: Actor) => {
  const { lists, asked } = await getOverview(actor)
  const list = lists.find(({ name }) => name === 'mentions')
  return [list?.count, asked.map(({ text }) => text)]
}

test.each<[Role, 'own' | 'another’s', boolean]>([
  ['CONTRIBUTOR', 'own', true],
  ['CONTRIBUTOR', 'another’s', false],
  ['AUTHOR', 'own', true],
  ['AUTHOR', 'another’s', false],
  ['EDITOR', 'another’s', true],
  ['ADMINISTRATOR', 'another’s', true],
])('%s on %s article: %o', async (role, whose, allowed) => {
  const actor = await makeColleague(role)
  const { id } = whose === 'own' ? await draft(actor) : own
  const left = await leaveNote(actor, id, 'A note')
  expect(left.ok ? true : left.error).toBe(allowed || 'absent')
  expect((await findNotes(actor, id))?.notes.length ?? null).toBe(allowed ? 1 : null)
})

test('who is asked finds it on the overview until it was seen, answered or settled', async () => {
  await leave(author, 'Is this right, @ada quill?')
  expect(await waitingFor(editor)).toEqual([1, ['Is this right, @ada quill?']])
  expect(await waitingFor(author)).toEqual([0, []])
  await seeMentions(editor, own.id)
  expect(await waitingFor(editor)).toEqual([0, []])

  await leave(author, 'And this, @Ada Quill?')
  await leave(editor, 'Yes. And @Jo Hand, the title?')
  expect(await waitingFor(editor)).toEqual([0, []])
  expect(await waitingFor(author)).toEqual([1, ['Yes. And @Jo Hand, the title?']])

  const id = await leave(editor, 'One more, @Jo Hand')
  await seeMentions(editor, own.id) // sees what is one's own alone
  expect(await waitingFor(author)).toEqual([1, ['Yes. And @Jo Hand, the title?', 'One more, @Jo Hand']])
  await settleNote(author, own.id, id, true)
  expect(await waitingFor(author)).toEqual([1, ['Yes. And @Jo Hand, the title?']])
})

test('only who may read the article is asked, and it is said who may not', async () => {
  const contributor = await makeColleague('CONTRIBUTOR', 'Bo')
  expect(await leaveNote(editor, own.id, 'See @bo and @Jo Hand')).toEqual({ ok: false, error: { shutOut: ['bo'] } })
  await makeColleague('EDITOR', 'Sam')
  await makeColleague('ADMINISTRATOR', 'Sam')
  expect(await leaveNote(editor, own.id, '@Sam?')).toEqual({ ok: false, error: { ambiguous: ['Sam'] } })
  expect(await db.note.count()).toBe(0)
  const left = await leaveNote(editor, own.id, '@nobody and @Jo Hand, me @Ada Quill')
  expect(left).toMatchObject({ ok: true, value: { unknown: ['nobody'], letters: [{ email: author.email }] } })
  await db.user.update({ where: { id: author.id }, data: { mentionsByMail: false } })
  expect(await leaveNote(editor, own.id, '@Jo Hand')).toMatchObject({ ok: true, value: { letters: [] } })
  const { colleagues } = (await findNotes(editor, own.id)) ?? { colleagues: [] }
  const handles = colleagues.map(({ handle }) => handle)
  expect(handles).toContain('Jo Hand')
  expect(handles).not.toContain(contributor.name)
  expect(new Set(handles).size).toBe(3)
})

test('one’s own note is taken back, asks nobody any more, and can be put back for a day', async () => {
  const id = await leave(author, 'Hm, @Ada Quill')
  expect(await takeBackNote(editor, own.id, id)).toEqual({ ok: false, error: 'absent' })
  expect(await takeBackNote(author, own.id, id)).toEqual({ ok: true, value: null })
  expect(await waitingFor(editor)).toEqual([0, []])
  expect([await textsFor(editor), await textsFor(author)]).toEqual([[], ['Hm, @Ada Quill']])
  expect(await putBackNote(author, own.id, id)).toEqual({ ok: true, value: null })
  expect(await textsFor(editor)).toEqual(['Hm, @Ada Quill'])

  await takeBackNote(author, own.id, id)
  await db.$executeRaw`UPDATE "Note" SET "takenBackAt" = now() - interval '25 hours'`
  expect(await putBackNote(author, own.id, id)).toEqual({ ok: false, error: 'absent' })
  expect(await textsFor(author)).toEqual([])
  await leave(author, 'Another')
  expect(await db.note.findUnique({ where: { id } })).toBeNull()
})

test('a note is settled once and opened again, by whoever may leave one, and belongs to its article', async () => {
  const id = await leave(author, 'Check the date')
  const other = await draft(editor)
  expect(await settleNote(editor, other.id, id, true)).toEqual({ ok: false, error: 'absent' })
  expect(await settleNote(await makeColleague('AUTHOR'), own.id, id, true)).toEqual({ ok: false, error: 'absent' })
  expect(await settleNote(editor, own.id, id, true)).toEqual({ ok: true, value: null })
  expect(await settleNote(editor, own.id, id, true)).toEqual({ ok: false, error: 'absent' })
  expect((await findNotes(author, own.id))?.notes[0]?.settledBy).toEqual({ name: 'Ada Quill' })
  expect(await settleNote(author, own.id, id, false)).toEqual({ ok: true, value: null })
  const audit = await db.audit.findMany({ where: { action: 'article.note' }, orderBy: { id: 'asc' } })
  expect(audit.map(({ actorId, subject, changes }) => [actorId, subject, changes])).toEqual([
    [author.id, `article:${own.id}`, [{ field: 'note', from: null, to: id }]],
    [editor.id, `article:${own.id}`, [{ field: `note ${id} done`, from: false, to: true }]],
    [author.id, `article:${own.id}`, [{ field: `note ${id} done`, from: true, to: false }]],
  ])
})

test('notes change nothing for readers, stay when the article is taken down, and go with a draft that is deleted', async () => {
  await publishArticle(editor, own.id, 1)
  const changes = await db.change.count()
  await leave(author, 'Between us')
  expect(await db.change.count()).toBe(changes)
  await takeDown(editor, own.id, { because: 'A mistake' })
  expect(await textsFor(author)).toEqual(['Between us'])
  await leave(editor, 'Still between us')

  const begun = await draft(author)
  await leaveNote(author, begun.id, 'To myself, @Ada Quill')
  await db.article.delete({ where: { id: begun.id } })
  expect([await db.note.count(), await db.mention.count()]).toEqual([2, 0])
})
