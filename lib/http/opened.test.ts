import { expect, test } from 'vitest'
import { z } from 'zod'
import { asTyped, contested, readOpened } from './opened.ts'

const schema = z.object({ name: z.string().trim().min(1), list: z.string().transform((text) => text.split(/\r?\n/)) })

function sent(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test.each([
  ['a form that says nothing of it', {}, {}],
  [
    'what is read as what was typed',
    { 'opened.name': ' Ada ', 'opened.list': 'a\r\nb' },
    { name: 'Ada', list: ['a', 'b'] },
  ],
  ['what nobody touched, though it is not wanted any more', { name: '', 'opened.name': '' }, { name: 'Bo' }],
  ['what somebody mended', { name: 'Bo', 'opened.name': '' }, {}],
])('how a form was opened: %s', (_, fields, opened) => {
  expect(readOpened(schema, sent(fields), { name: 'Bo', list: [] })).toEqual(opened)
})

test('who is refused sees what the other saved, and has all of it the next time', () => {
  const theirs = { name: 'Theirs', list: ['a'] }
  const state = contested(
    sent({ name: 'Mine', list: 'b', 'opened.name': 'Was' }),
    { theirs, values: { name: 'Mine', list: ['a', 'b'] }, clashes: ['name'] },
    asTyped,
  )
  expect(state.errors).toEqual({ name: 'Somebody else saved here: Theirs.' })
  expect(state.values).toEqual({ name: 'Mine', list: 'a\nb', 'opened.name': 'Theirs', 'opened.list': 'a' })
})
