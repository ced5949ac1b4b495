import { beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { editSource, type SourceText } from './sources.ts'

beforeEach(emptyDatabase)

const text: SourceText = {
  name: 'The Daily',
  kind: 'NEWS_ORG',
  homepage: 'https://example.com/',
  description: '',
  owner: 'Its readers',
  country: 'ES',
  rights: 'EXCERPT',
  search: null,
  aiInput: false,
  aiTrain: null,
}

test('what is known of a source, and what it allows, recalls every page that says so', async () => {
  const { id } = await db.source.create({ data: { slug: 'daily', name: 'Daily' } })
  expect(await editSource(await makeColleague('EDITOR'), id, text)).toEqual({ ok: true, value: null })
  expect(await db.source.findUnique({ where: { id } })).toMatchObject(text)
  const [change] = await db.change.findMany()
  expect(change?.tags).toEqual(expect.arrayContaining(['rights', 'sources', `source:${id}`]))
  const [deed] = await db.audit.findMany()
  expect(deed?.changes).toContainEqual({ field: 'owner', from: null, to: 'Its readers' })
})

test('what another editor saved since the form was opened stays, unless it is the same field', async () => {
  const editor = await makeColleague('EDITOR')
  const { id } = await db.source.create({ data: { slug: 'daily', name: 'Daily' } })
  await editSource(editor, id, text)
  await editSource(editor, id, { ...text, aiInput: true, owner: 'A trust' })
  expect(await editSource(editor, id, { ...text, country: 'FR' }, text)).toEqual({ ok: true, value: null })
  const now = { ...text, aiInput: true, owner: 'A trust', country: 'FR' }
  expect(await db.source.findUnique({ where: { id } })).toMatchObject(now)
  expect(await editSource(editor, id, { ...text, owner: null }, text)).toMatchObject({
    error: { contested: { clashes: ['owner'], theirs: { owner: 'A trust' } } },
  })
  expect(await db.source.findUnique({ where: { id } })).toMatchObject(now)
})

test.each(['AUTHOR', 'CONTRIBUTOR'] as const)('%s edits no source', async (role) => {
  const { id } = await db.source.create({ data: { slug: 'daily', name: 'Daily' } })
  expect(await editSource(await makeColleague(role), id, text)).toEqual({ ok: false, error: 'forbidden' })
  expect(await db.change.count()).toBe(0)
})
