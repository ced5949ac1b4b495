import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completed, type Edit, mergedRow, namesIn, placeAt, rowOf, tidied, withoutLast } from './names.ts'

describe('a row of names', () => {
  test.each([
    ['nothing', '', []],
    ['one', 'Ada', ['Ada']],
    ['several, with space around', ' Ada ,Bob,  Eve ', ['Ada', 'Bob', 'Eve']],
    ['commas that wait', 'Ada, , ,', ['Ada']],
    ['one that holds a comma', '"Alphabet, Inc.", Ada', ['Alphabet, Inc.', 'Ada']],
    ['quotes within quotes', '"""Weird Al"" Yankovic"', ['"Weird Al" Yankovic']],
    ['a nickname, as one types it', '"Weird Al" Yankovic, Ada', ['"Weird Al" Yankovic', 'Ada']],
    ['a quotation mark without its other', '"Ada, Bob', ['"Ada', 'Bob']],
    ['inches', '12" disc, Ada', ['12" disc', 'Ada']],
  ])('is read: %s', (_, row, names) => {
    expect(namesIn(row)).toEqual(names)
  })

  test('comes back from what it was written as', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'B', ',', '"', ' ', '-'), minLength: 1 })
      .map((text) => text.trim())
    const names = fc.array(name.filter((text) => text !== ''))
    fc.assert(
      fc.property(names, (list) => {
        expect(namesIn(rowOf(list))).toEqual(list)
      }),
    )
  })
})

const apply = (row: string, { from, to, insert }: Edit) => row.slice(0, from) + insert + row.slice(to)

describe('a name is completed', () => {
  test.each([
    ['the only one', 'we|', 'Web standards, '],
    ['the last one', 'Ada, we|', 'Ada, Web standards, '],
    ['right behind a comma', 'Ada,we|', 'Ada, Web standards, '],
    ['one between others', 'Ada, we|, Bob', 'Ada, Web standards, Bob'],
    ['from within', 'Ada, w|eb, Bob', 'Ada, Web standards, Bob'],
    ['before the comma that waits', 'we|, ', 'Web standards, '],
  ])('%s', (_, typed, row) => {
    const caret = typed.indexOf('|')
    const text = typed.replace('|', '')
    const edit = completed(text, placeAt(text, caret), 'Web standards')
    expect(tidied(apply(text, edit))).toBe(tidied(row))
    if (row.endsWith(', ') && !text.includes(', ', caret)) expect(apply(text, edit)).toBe(row)
  })

  test('one that holds a comma is put in quotes', () => {
    expect(apply('al', completed('al', placeAt('al', 2), 'Alphabet, Inc.'))).toBe('"Alphabet, Inc.", ')
  })
})

test.each([
  ['the last of several', 'Ada, Bob, ', 'Ada, '],
  ['the only one', 'Ada,', ''],
  ['one in quotes', 'Ada, "Alphabet, Inc.", ', 'Ada, '],
  ['none while one is typed', 'Ada, Bo', null],
  ['none of none', '', null],
])('taken out: %s', (_, row, rest) => {
  const edit = withoutLast(row)
  expect(edit && apply(row, edit)).toBe(rest)
})

describe('a row that two have changed', () => {
  test.each([
    ['an addition each', 'A', 'A, C', 'A, B', 'A, B, C'],
    ['an addition and a removal', 'A, B', 'A, B, C', 'B', 'B, C'],
    ['a removal each', 'A, B, C', 'A, B', 'B, C', 'B'],
    ['the same addition', 'A', 'A, B', 'A, B', 'A, B'],
    ['a name put first, and one added', 'A, B', 'B, A', 'A, B, C', 'B, C, A'],
    ['an order, and a removal', 'A, B, C', 'C, B, A', 'A, C', 'C, A'],
    ['a name that was merged into another', 'Big Blue', 'Big Blue, Ada', 'IBM', 'IBM, Ada'],
    ['a name that holds a comma', '"B, Inc."', '"B, Inc.", C', 'A, "B, Inc."', 'A, "B, Inc.", C'],
    ['two orders, the same', 'A, B', 'B, A', 'B, A, C', 'B, A, C'],
    ['all taken out, and one added', 'A', '', 'A, B', 'B'],
  ])('is put together: %s', (_, base, mine, theirs, expected) => {
    expect(mergedRow(base, mine, theirs)).toBe(expected)
    expect(namesIn(mergedRow(base, theirs, mine) ?? '').toSorted()).toEqual(namesIn(expected).toSorted())
  })

  test('cannot be put together when each put it in another order', () => {
    expect(mergedRow('A, B, C', 'B, A, C', 'A, C, B')).toBeNull()
  })

  test('loses no name that either added or both kept, and keeps none that either took out', () => {
    const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E, F'))
    fc.assert(
      fc.property(names, names, names, (o, a, b) => {
        const merged = mergedRow(rowOf(o), rowOf(a), rowOf(b))
        if (merged === null) return
        const expected = [...new Set([...a, ...b])].filter(
          (name) => !o.includes(name) || (a.includes(name) && b.includes(name)),
        )
        expect(namesIn(merged).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})
