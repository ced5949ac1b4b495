import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { listDrafts } from '../queries/desk/drafts.ts'
import { makeColleague } from '../testing/colleague.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { fieldNames } from '../text/fields.ts'
import { answerDraft, draftsIn } from './kept-draft.ts'

let author: Actor

beforeEach(async () => {
  await emptyDatabase()
  author = await makeColleague('AUTHOR')
})

const id = '8b1d3cb5-54b8-4b1c-a6a4-0f6f6cf7a3a1'
const empty = Object.fromEntries(fieldNames.map((name) => [name, '']))
const typed = {
  id,
  version: 1,
  opened: empty,
  fields: { ...empty, body: 'typed' },
  typedAt: '2026-01-01T00:00:00.000Z',
}

const send = (message: unknown) =>
  answerDraft(
    new Request('http://localhost/', { method: 'POST', body: JSON.stringify(message) }),
    author,
    null,
    fieldNames,
  )

test('what is typed is kept, and forgotten again', async () => {
  expect((await send(typed)).status).toBe(200)
  expect(await listDrafts(author, null, fieldNames)).toEqual([typed])
  expect((await send({ drop: [{ id, typedAt: typed.typedAt }] })).status).toBe(200)
  expect(await listDrafts(author, null, fieldNames)).toEqual([])
})

test('what the database cannot hold is left out', async () => {
  await send({ ...typed, fields: { ...empty, body: 'a\0b\ud800' } })
  expect(await listDrafts(author, null, fieldNames)).toMatchObject([{ fields: { body: 'ab\ufffd' } }])
})

test.each([
  ['a field that is too long', { ...typed, fields: { ...empty, body: 'a'.repeat(1024 * 1024 + 1) } }, 413],
  ['a field that there is none of', { ...typed, fields: { ...empty, bodies: '' } }, 422],
  ['a field too few', { ...typed, fields: { body: '' } }, 422],
  ['no name of its own', { ...typed, id: '1' }, 422],
  ['no time', { ...typed, typedAt: 'yesterday' }, 422],
])('%s is answered with what is wrong, and nothing is kept', async (_, message, status) => {
  const answer = await send(message)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(await listDrafts(author, null, fieldNames)).toEqual([])
})

test('a form says which drafts it takes the place of; one without scripts says of none', () => {
  const form = new FormData()
  expect(draftsIn(form)).toEqual([])
  for (const entry of [`${id} ${typed.typedAt}`, 'nonsense', `${id} yesterday`]) form.append('draft', entry)
  expect(draftsIn(form)).toEqual([{ id, typedAt: new Date(typed.typedAt) }])
})
