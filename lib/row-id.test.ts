import { expect, test } from 'vitest'
import { rowIdOf } from './row-id.ts'

test.each([
  ['7', 7],
  ['2147483647', 2_147_483_647],
  ['2147483648', null],
  ['99999999999', null],
  ['9'.repeat(400), null],
  ['0', null],
  ['-1', null],
  ['07', null],
  ['1e3', null],
  ['7\0', null],
  ['', null],
  [['7'], null],
  [undefined, null],
])('the row that %o names is %o', (text, expected) => {
  expect(rowIdOf(text)).toBe(expected)
})
