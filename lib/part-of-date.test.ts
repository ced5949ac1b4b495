import { expect, test } from 'vitest'
import { formatPartOfDate } from './part-of-date.ts'

test.each([
  ['1946', 'en', '1946'],
  ['1946-11', 'en', 'Nov 1946'],
  ['1946-11-03', 'de', '3. Nov. 1946'],
  ['1946-11', 'ja', '1946年11月'],
  ['1946-11', 'th', 'พ.ย. 1946'],
  ['1946-13', 'en', '1946-13'],
  ['in spring', 'en', 'in spring'],
  ['1946-11', 'xqx', '1946-11'],
])('the date %s in %s is %s', (text, lang, expected) => {
  expect(formatPartOfDate(text, lang)).toBe(expected)
})
