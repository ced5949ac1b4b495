import { expect, test } from 'vitest'
import { z } from 'zod'
import { rowId } from '../row-id.ts'
import { chosen } from './chosen.ts'
import { readForm, refused } from './form.ts'

const schema = z.object({ id: rowId, text: z.string().min(1).max(10) })
const list = schema.extend({ alias: chosen(z.string().max(3), 3) })

function sent(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test.each([
  ['a null', 'a\0b', 'ab'],
  ['half of a pair', 'a\ud83db', 'a\ufffdb'],
  ['a whole one', 'a📰b', 'a📰b'],
])('%s in what was typed is read as the database can keep it', (_, text, expected) => {
  const form = sent([
    ['id', '5'],
    ['text', text],
    ['alias', text],
    ['alias', 'x'],
  ])
  expect(readForm(list, form)).toEqual({ ok: true, value: { id: 5, text: expected, alias: [expected, 'x'] } })
})

test.each([
  ['a row that there cannot be', '2147483648', 'a'],
  ['what is no row', '5x', 'a'],
  ['nothing but a null', '5', '\0'],
  ['a megabyte', '5', 'a'.repeat(1024 * 1024)],
])('%s is refused', (_, id, text) => {
  const read = readForm(
    schema,
    sent([
      ['id', id],
      ['text', text],
    ]),
  )
  expect(read.ok || read.error.status).toBe('refused')
})

test.each([
  ['none', []],
  ['one', ['a']],
  ['several', ['a', 'b', 'c']],
])('%s of several boxes is read as a list', (_, ticked) => {
  const form = sent([['id', '5'], ['text', 'x'], ...ticked.map((alias): [string, string] => ['alias', alias])])
  expect(readForm(list, form)).toEqual({ ok: true, value: { id: 5, text: 'x', alias: ticked } })
})

test('a form that is refused comes back with all that was ticked, and without passwords', () => {
  const form = sent([
    ['alias', 'a'],
    ['alias', 'b'],
    ['text', 'x'],
    ['password', 'secret'],
    ['$ACTION_KEY', 'k'],
  ])
  expect(refused(form, 'No.').values).toEqual({ alias: ['a', 'b'], text: 'x' })
})
