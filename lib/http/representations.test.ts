import { expect, test } from 'vitest'
import { isDocumentPath, splitAlternate } from './representations.ts'

test.each([
  ['/news/x.md', { path: '/news/x', format: 'md' }],
  ['/news/x.jsonld', { path: '/news/x', format: 'jsonld' }],
  ['/news/x.json', { path: '/news/x', format: 'json' }],
  ['/index.txt', { path: '/', format: 'txt' }],
  ['/topics.json', { path: '/topics', format: 'json' }],
  ['/news/x.md.md', { path: '/news/x.md', format: 'md' }],
  ['/news/x', null],
  ['/news/x.html', null],
  ['/news/x.MD', null],
  ['/.md', null],
  ['/news/.md', null],
  ['.md', null],
])('%s is the alternate %j', (pathname, expected) => {
  expect(splitAlternate(pathname)).toEqual(expected)
})

test.each([
  '/',
  '/news/x',
  '/topics',
  '/topics/x',
  '/entities',
  '/corrections',
  '/entities/x',
  '/sources/x',
  '/authors/x',
  '/archive/2026/06/25',
  '/trends',
  '/compare/a/b',
  '/compare/a/topic%3Ab/c',
])('there can be a document at %s', (path) => {
  expect(isDocumentPath(path)).toBe(true)
})

test.each([
  '',
  '/news',
  '/news/',
  '/news/x/y',
  '/sources',
  '/authors',
  '/archive/2026',
  '/trends/x',
  '/compare',
  '/compare/a',
  '/compare/a/b/c/d',
  '/archive/a/b/c',
  '/as/md/news/x',
  '//',
  '/x/news/y',
])('there is never a document at %j', (path) => {
  expect(isDocumentPath(path)).toBe(false)
})
