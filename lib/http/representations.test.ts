import { expect, test } from 'vitest'
import { builtInPages, keepHousePages } from '../house/pages.ts'
import { paths } from '../urls.ts'
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
  '/sources',
  '/feeds',
  ...builtInPages.map(paths.page),
  '/authors/x',
  '/archive',
  '/archive/2026',
  '/archive/2026/06',
  '/archive/2026/W26',
  '/archive/2026/06/25',
  '/trends',
  '/compare/a/b',
  '/compare/a/topic%3Ab/c',
  '/archive/2026/06/25/front',
])('there can be a document at %s', (path) => {
  expect(isDocumentPath(path)).toBe(true)
})

test.each([
  '',
  '/news',
  '/news/',
  '/news/x/y',
  '/about/x',
  '/imprint',
  '/authors',
  '/trends/x',
  '/compare',
  '/compare/a',
  '/compare/a/b/c/d',
  '/archive/',
  '/archive/a/b/c',
  '/archive/26/6/25',
  '/archive/2026/w26',
  '/archive/2026/W26/22',
  '/archive/2026/06/25/back',
  '/archive/2026/06/25/front/x',
  '/as/md/news/x',
  '//',
  '/x/news/y',
])('there is never a document at %j', (path) => {
  expect(isDocumentPath(path)).toBe(false)
})

test('there is a document at the address of a page of the paper’s own, once it is known, and at no other', () => {
  const page = { title: 'Impressum', lang: 'de', inFooter: true, isWithdrawn: false }
  keepHousePages([
    { slug: 'imprint', ...page },
    { slug: 'خصوصية', ...page, isWithdrawn: true },
  ])
  expect(['/imprint', paths.page('خصوصية'), '/about', '/imprint/x'].map(isDocumentPath)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
