import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, roles } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { findDeskArticle, findDiscarded, listDeskArticles, readFilters } from '../../queries/desk/articles.ts'
import { goTo } from '../../queries/desk/lookup.ts'
import { findNotes } from '../../queries/desk/notes.ts'
import { findPreview, findShared } from '../../queries/desk/previews.ts'
import { findVersion } from '../../queries/desk/versions.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { draft } from '../../testing/draft.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { type Fields, fieldNames } from '../../text/fields.ts'
import { deleteDiscarded } from '../discarded.ts'
import { bringBack, discardArticle } from './discard.ts'
import { saveDraft } from './drafts.ts'
import { leaveNote } from './notes.ts'
import { makePreviewLink } from './preview-links.ts'
import { publishArticle, submitArticle, takeDown, unpublish } from './publication.ts'
import { setOriginal } from './translation.ts'

beforeEach(emptyDatabase)

const listed = async (actor: Actor, status?: string) =>
  (await listDeskArticles(actor, readFilters(status ? { status } : {}))).cards.map(({ id }) => id)
const later = (days: number) =>
  db.$executeRaw`UPDATE "Article" SET "discardedAt" = "discardedAt" - make_interval(days => ${days})`

test('a draft that was discarded is in no room of the desk, and its previews end, until it is brought back', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await draft(editor)
  const link = await makePreviewLink(editor, id, 7)
  const token = link.ok ? link.value.token : ''
  const rooms = async () => [
    await findDeskArticle(editor, id),
    await findPreview(editor, id),
    await findShared(token),
    await findNotes(editor, id),
    await findVersion(editor, id, 1),
    (await listed(editor))[0] ?? null,
    (await goTo(editor, 'A draft of a test'))[0] ?? null,
  ]
  expect(await rooms()).not.toContain(null)
  expect((await discardArticle(editor, id)).ok).toBe(true)
  expect(await rooms()).toEqual(Array(7).fill(null))
  expect(await listed(editor, 'DISCARDED')).toEqual([id])
  expect(await findDiscarded(editor, id)).toMatchObject({ title: 'A draft of a test' })
  expect(await publishArticle(editor, id, 1)).toEqual({ ok: false, error: 'absent' })
  expect(await discardArticle(editor, id)).toEqual({ ok: false, error: 'not now' })
  expect((await bringBack(editor, id)).ok).toBe(true)
  expect(await rooms()).not.toContain(null)
  expect(await bringBack(editor, id)).toEqual({ ok: false, error: 'not now' })
  const deeds = await db.audit.findMany({ where: { action: 'article.discard' }, orderBy: { id: 'asc' } })
  expect(deeds.map(({ changes }) => changes)).toEqual([
    [{ field: 'status', from: 'DRAFT', to: 'DISCARDED' }],
    [{ field: 'status', from: 'DISCARDED', to: 'DRAFT' }],
  ])
})

test('what readers saw once is not discarded', async () => {
  const editor = await makeColleague('EDITOR')
  const [shown, taken, review] = [await draft(editor), await draft(editor), await draft(editor)]
  for (const { id } of [shown, taken]) await publishArticle(editor, id, 1)
  expect(await discardArticle(editor, shown.id)).toEqual({ ok: false, error: 'not now' })
  await unpublish(editor, shown.id)
  await takeDown(editor, taken.id, { because: 'A test.' })
  for (const { id } of [shown, taken]) expect(await discardArticle(editor, id)).toEqual({ ok: false, error: 'not now' })
  await submitArticle(editor, review.id)
  expect((await discardArticle(editor, review.id)).ok).toBe(true)
  expect((await bringBack(editor, review.id)).ok).toBe(true)
  expect(await db.article.findUnique({ where: { id: review.id } })).toMatchObject({ status: 'REVIEW' })
})

test('after a week it is deleted with all that hangs on it, by the database’s clock; what was done stays written down', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await draft(editor)
  await leaveNote(editor, id, 'Do we need this?')
  await makePreviewLink(editor, id, 7)
  const fields = Object.fromEntries(fieldNames.map((name) => [name, ''])) as Fields
  const kept = { id: randomUUID(), version: 1, opened: fields, fields, typedAt: new Date() }
  await saveDraft(editor, { articleId: id }, kept)
  const copy = await draft(editor, { lang: 'es' })
  await setOriginal(editor, copy.id, `/admin/articles/${id}`)
  await publishArticle(editor, copy.id, 1)
  await discardArticle(editor, id)
  await later(6)
  expect(await deleteDiscarded()).toBe(0)
  await later(1)
  expect(await bringBack(editor, id)).toEqual({ ok: false, error: 'not now' })
  expect(await deleteDiscarded()).toBe(1)
  expect(await db.article.findMany({ select: { id: true, translationOf: true } })).toEqual([
    { id: copy.id, translationOf: null },
  ])
  expect(await db.change.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    kind: 'RELABELLED',
    articleId: copy.id,
  })
  expect([await db.note.count(), await db.previewLink.count(), await db.draft.count()]).toEqual([0, 0, 0])
  const last = await db.audit.findFirst({ where: { subject: `article:${id}` }, orderBy: { id: 'desc' } })
  expect(last).toMatchObject({ actorId: null, action: 'article.discard', label: 'A draft of a test' })
  expect(await db.audit.count({ where: { subject: `article:${id}`, action: 'article.create' } })).toBe(1)
})

describe('who may', () => {
  const allowed: Record<string, boolean> = { ADMINISTRATOR: true, EDITOR: true }
  const cases = roles.flatMap((role) => (['own', 'other'] as const).map((whose) => [role, whose] as const))
  test.each(cases)('%s, %s draft', async (role, whose) => {
    const [actor, editor] = [await makeColleague(role), await makeColleague('EDITOR')]
    const { id } = await draft(whose === 'own' ? actor : editor)
    const expected = whose === 'own' || allowed[role] === true
    expect((await discardArticle(actor, id)).ok).toBe(expected)
    if (!expected) await discardArticle(editor, id)
    expect(await listed(actor, 'DISCARDED')).toEqual(expected ? [id] : [])
    expect((await findDiscarded(actor, id)) !== null).toBe(expected)
    expect((await bringBack(actor, id)).ok).toBe(expected)
  })
})
