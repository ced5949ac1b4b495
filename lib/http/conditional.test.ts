import { expect, test } from 'vitest'
import { isNotModified } from './conditional.ts'

const current = { etag: '"abc-br"', modified: new Date('2026-06-25T22:16:44.900Z') }

test.each([
  ['the same tag', { 'if-none-match': '"abc-br"' }],
  ['one tag of several', { 'if-none-match': '"x", "abc-br" , "y"' }],
  ['a weak form of the tag', { 'if-none-match': 'W/"abc-br"' }],
  ['any tag', { 'if-none-match': ' * ' }],
  [
    'the same tag and an older date',
    { 'if-none-match': '"abc-br"', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
  ],
  ['the date to the second', { 'if-modified-since': 'Thu, 25 Jun 2026 22:16:44 GMT' }],
  ['a later date', { 'if-modified-since': 'Fri, 26 Jun 2026 00:00:00 GMT' }],
  ['the date in the form of RFC 850', { 'if-modified-since': 'Thursday, 25-Jun-26 22:16:44 GMT' }],
  ['the date in the form of asctime, which is GMT', { 'if-modified-since': 'Thu Jun 25 22:16:44 2026' }],
])('what the client holds is current: %s', (_, headers) => {
  expect(isNotModified(headers, current)).toBe(true)
})

test.each([
  ['no condition', {}],
  ['another tag', { 'if-none-match': '"abc"' }],
  ['the tag of another coding', { 'if-none-match': '"abc-gzip"' }],
  ['the tag without its quotation marks', { 'if-none-match': 'abc-br' }],
  ['an empty list', { 'if-none-match': '' }],
  ['another tag, which beats a date', { 'if-none-match': '"x"', 'if-modified-since': 'Fri, 26 Jun 2026 00:00:00 GMT' }],
  ['the second before', { 'if-modified-since': 'Thu, 25 Jun 2026 22:16:43 GMT' }],
  ['no date at all', { 'if-modified-since': 'tomorrow' }],
  ['a year alone, which is no HTTP date', { 'if-modified-since': '2030' }],
  ['RFC 3339, which is no HTTP date', { 'if-modified-since': '2030-01-01T00:00:00Z' }],
])('what the client holds is not known to be current: %s', (_, headers) => {
  expect(isNotModified(headers, current)).toBe(false)
})

test('a date says nothing of a page that has none', () => {
  const headers = { 'if-modified-since': 'Fri, 26 Jun 2026 00:00:00 GMT' }
  expect(isNotModified(headers, { etag: '"a"', modified: null })).toBe(false)
})
