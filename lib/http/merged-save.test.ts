import { expect, test } from 'vitest'
import { ok } from '../result.ts'
import { saveMerged } from './merged-save.ts'

const opened = { title: 'T', body: 'a\n\nb', genre: 'NEWS', topics: 'A', authors: 'Jo, Al, Bo' }
type Fields = typeof opened

/** Somebody saves what they made of version 1, while this is what is saved. */
async function saveOver(stored: { version: number; fields: Partial<Fields> }, typed: Partial<Fields>) {
  const saved = { version: stored.version, by: 'Ada', fields: { ...opened, ...stored.fields } }
  const written: Fields[] = []
  const state = await saveMerged(new FormData(), {
    version: 1,
    mine: { ...opened, ...typed },
    find: async () => (written[0] ? { version: saved.version + 1, by: 'me', fields: written[0] } : saved),
    former: async () => ({ title: opened.title, body: opened.body }),
    opened: { genre: opened.genre, topics: opened.topics, authors: opened.authors },
    write: async (fields, over) => {
      written.push(fields)
      return ok(over.version + 1)
    },
  })
  return { state, written: written[0] }
}

test('a topic that somebody else added stays, with a new version of the text and without one', async () => {
  for (const version of [1, 2]) {
    const { state, written } = await saveOver({ version, fields: { topics: 'A, B' } }, { topics: 'A, C' })
    expect(written?.topics).toBe('A, B, C')
    expect(state).toMatchObject({ status: 'done', text: { saved: { version: version + 1, fields: written } } })
  }
})

test('what both changed is not saved, and both have it before them, without a new version, too', async () => {
  const { state, written } = await saveOver({ version: 1, fields: { genre: 'OPINION' } }, { genre: 'REVIEW' })
  expect(written).toBeUndefined()
  expect(state).toMatchObject({
    status: 'refused',
    values: { genre: 'REVIEW' },
    errors: { genre: expect.stringContaining('OPINION') },
    text: { theirs: { version: 1, by: null, fields: { genre: 'OPINION' } } },
  })
  expect(state.message).not.toContain('version')
  const order = await saveOver({ version: 1, fields: { authors: 'Al, Jo, Bo' } }, { authors: 'Jo, Bo, Al' })
  expect(order.written).toBeUndefined()
  expect(order.state.errors).toHaveProperty('authors')
})

test('what both changed of the text is told with the version and who saved it', async () => {
  const { state } = await saveOver({ version: 2, fields: { title: 'Theirs' } }, { title: 'Mine' })
  expect(state.message).toContain('Ada saved version 2')
  expect(state.errors).toEqual({ title: 'Ada has: Theirs' })
})
