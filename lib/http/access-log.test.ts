import { expect, test } from 'vitest'
import { withoutToken } from './access-log.ts'

test.each([
  ['/preview/abc_-123', '/preview/…'],
  ['/preview/abc?x=1', '/preview/…?x=1'],
  ['/admin/invitation/abc', '/admin/invitation/…'],
  ['/admin/new-password/abc', '/admin/new-password/…'],
  ['/news/preview/abc', '/news/preview/abc'],
  ['/admin/articles/5/preview', '/admin/articles/5/preview'],
])('the log has of %s: %s', (url, expected) => {
  expect(withoutToken(url)).toBe(expected)
})
