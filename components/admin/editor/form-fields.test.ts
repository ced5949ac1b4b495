import { expect, test } from 'vitest'
import { openedAt } from './form-fields.ts'

const saved = { version: 2, fields: { title: 'now', body: 'b', topics: 'A, B' } }

test('a form stands on what is saved', () => {
  expect(openedAt(saved, { status: 'idle' })).toEqual(saved)
  expect(openedAt(saved, { status: 'done', text: { saved } })).toEqual(saved)
})

test('one that was refused stands on what it was opened at, whatever was saved meanwhile', () => {
  const values = { version: '1', 'opened.topics': 'A', title: 'typed', body: '<Nothing />' }
  expect(openedAt(saved, { status: 'refused', values })).toEqual({
    version: 1,
    fields: { title: 'now', body: 'b', topics: 'A' },
  })
})

test('one that holds both texts stands on what it was merged with', () => {
  const theirs = { ...saved, by: 'Ada', base: saved.fields }
  const values = { version: '1', 'opened.topics': 'A' }
  expect(openedAt({ ...saved, version: 3 }, { status: 'refused', values, text: { theirs } })).toEqual(saved)
})
