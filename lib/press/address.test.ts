import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInPages, keepHousePages } from '../house/pages.ts'
import { isForKeeping, parseAddress, readAddress } from './address.ts'

test.each([
  ['an article', '/news/x', undefined, { path: '/news/x', url: '/news/x', form: 'html', negotiated: true }],
  [
    'an article as Markdown, by its address',
    '/news/x.md',
    undefined,
    { path: '/news/x', url: '/news/x.md', form: 'md', negotiated: false },
  ],
  [
    'an article as Markdown, by what is accepted',
    '/news/x',
    'text/markdown',
    { path: '/news/x', form: 'md', negotiated: true },
  ],
  ['JSON, whatever is accepted', '/news/x.json', 'text/markdown', { form: 'json', negotiated: false }],
  ['the front page', '/', 'text/html', { path: '/', form: 'html', negotiated: true }],
  ['the front page as text', '/index.txt', undefined, { path: '/', form: 'txt', negotiated: false }],
  ['a page of a listing', '/topics/x?after=y', undefined, { url: '/topics/x?after=y', path: '/topics/x' }],
  ['the light version of an article', '/news/x?view=lite&y=1', undefined, { url: '/news/x?view=lite', query: '' }],
  ['another form, which has no light version', '/news/x.md?view=lite', undefined, { url: '/news/x.md', query: '' }],
  ['an article as Markdown, light or not', '/news/x?view=lite', 'text/markdown', { url: '/news/x', form: 'md' }],
  ['a page of corrections', '/corrections?before=2', undefined, { url: '/corrections?before=2', negotiated: true }],
  [
    'a form within a budget',
    '/news/x.md?budget=9',
    undefined,
    { url: '/news/x.md?budget=9', path: '/news/x', query: '' },
  ],
  ['a page of the change log', '/changes.json?after=9', undefined, { url: '/changes.json?after=9', passing: true }],
  ['a file of the sitemap', '/sitemaps/articles-3.xml', undefined, { url: '/sitemaps/articles-3.xml', passing: true }],
  ['the guide to a topic', '/topics/x/llms.txt?after=y', undefined, { url: '/topics/x/llms.txt', form: 'html' }],
  ['the terms of an article', '/license.xml?article=x', undefined, { url: '/license.xml?article=x' }],
  [
    'trends of a month',
    '/trends.json?window=month&x=1',
    undefined,
    { url: '/trends.json?window=month', path: '/trends' },
  ],
  ['a comparison', '/compare/a/topic:b', undefined, { url: '/compare/a/topic%3Ab', passing: false, negotiated: true }],
  ['names to compare', '/compare?b=y&a=x', undefined, { url: '/compare?a=x&b=y', passing: true, negotiated: false }],
  ['a page of a day', '/archive/2026/06/25?before=y', undefined, { url: '/archive/2026/06/25?before=y' }],
  [
    'a past front page as JSON',
    '/archive/2026/06/25/front.json',
    undefined,
    { path: '/archive/2026/06/25/front', form: 'json' },
  ],
  [
    'the placard of an article, whatever its version',
    '/placards/wide/x.png?v=2',
    undefined,
    { url: '/placards/wide/x.png', path: '/news/x', form: 'placard', negotiated: false, passing: false },
  ],
  ['the placard of the paper', '/placards/paper.png', undefined, { url: '/placards/paper.png', path: '/' }],
  ['a placard of no shape', '/placards/round/x.png', undefined, { url: '/nothing-here' }],
  ['one kind of entity', '/entities?kind=person', undefined, { url: '/entities?kind=person' }],
])('%s is one address', (_, target, accept, expected) => {
  expect(parseAddress(target, accept)).toMatchObject(expected)
})

test.each([
  ['an encoded letter', '/news/%78', '/news/x'],
  ['small hex digits', '/news/%d8%ae%d8%a8%d8%b1', '/news/%D8%AE%D8%A8%D8%B1'],
  ['a decomposed letter', '/news/cafe%CC%81', '/news/caf%C3%A9'],
  ['a parameter that nobody knows', '/news/x?utm_source=feed&fbclid=1', '/news/x'],
  ['parameters in another order', '/topics/x?before=b&after=a', '/topics/x?after=a&before=b'],
  ['an empty query', '/news/x?', '/news/x'],
  ['a budget for a page', '/news/x?budget=5', '/news/x'],
  ['a parameter of another page', '/news/x?after=y&kind=person', '/news/x'],
  ['a cursor where nothing is paged', '/archive/2026/06?after=y', '/archive/2026/06'],
])('%s does not make another copy', (_, target, url) => {
  const address = parseAddress(target, undefined)
  expect(address?.url).toBe(url)
  expect(address?.key).toBe(`html ${url}`)
})

test.each([
  ['a guide that may be longer than it is', '/llms-full.txt?budget=60000', 'html /llms-full.txt'],
  ['a guide that may be as long as can be said', '/llms-full.txt?budget=1000000', 'html /llms-full.txt'],
  ['a budget that is none', '/llms-full.txt?budget=1000001', 'html /llms-full.txt?budget=1000001'],
  ['two budgets', '/llms-full.txt?budget=70000&budget=5', 'html /llms-full.txt?budget=70000&budget=5'],
])('%s: which copy', (_, target, key) => {
  expect(parseAddress(target, undefined)?.key).toBe(key)
})

test.each([
  ['a budget', '/news/x.md?budget=7'],
  ['a budget of what is accepted', '/news/x?budget=7'],
  ['a budget of the guide', '/llms-full.txt?budget=7'],
  ['a place of the log', '/changes.json?after=123456789012345678'],
  ['a slash at the end', '/news/x/'],
  ['slashes at the end, and a parameter', '/topics/x//?after=y'],
  ['a slash at the end of a feed', '/topics/x/feed.rss/'],
])('what has no end of addresses is not kept among the pages: %s', (_, target) => {
  expect(parseAddress(target, 'text/markdown')).toMatchObject({ passing: true })
})

test.each(['/', '/news/x', '/news/x.md', '/llms-full.txt', '/changes.json', '/topics/x?after=y', '/sitemap.xml'])(
  'what has one address is kept among the pages: %s',
  (target) => {
    expect(parseAddress(target, undefined)).toMatchObject({ passing: false })
  },
)

test('a page and its Markdown are two copies', () => {
  expect(parseAddress('/news/x', 'text/markdown')?.key).not.toBe(parseAddress('/news/x', 'text/html')?.key)
})

test('addresses at which nothing can stand share one copy, with nothing of the one that was asked for', () => {
  const targets = ['/wp-login.php', '/a/b/c/d', '/.env?x=1', '/news', '/topics/a/b?after=c', '/a/', '/a/b//?c=d']
  const addresses = targets.map((target) => parseAddress(target, undefined))
  expect(addresses).toEqual(targets.map(() => parseAddress('/nothing-here', undefined)))
})

test('a page of the paper’s own has an address of its own as soon as it is known', () => {
  const known = (slugs: readonly string[]) =>
    keepHousePages(slugs.map((slug) => ({ slug, title: slug, lang: 'en', inFooter: true, isWithdrawn: false })))
  expect(readAddress('/imprint', undefined)?.url).toBe('/nothing-here')
  known([...builtInPages, 'imprint'])
  expect(readAddress('/imprint', undefined)).toMatchObject({ url: '/imprint', form: 'html', negotiated: true })
  expect(readAddress('/imprint.md', undefined)).toMatchObject({ path: '/imprint', form: 'md' })
  known(builtInPages)
  expect(readAddress('/imprint', undefined)?.url).toBe('/nothing-here')
})

describe('no address at all:', () => {
  test.each([
    ['another host', '//evil.example/news/x'],
    ['a whole URL', 'http://evil.example/news/x'],
    ['an asterisk', '*'],
    ['nothing', ''],
    ['backslashes', '/\\evil.example'],
    ['an encoded slash', '/news/a%2Fb'],
    ['an encoded backslash', '/news/a%5Cb'],
    ['an encoded NUL', '/news/a%00'],
    ['an encoded line feed', '/news/a%0d%0aSet-Cookie:x'],
    ['a raw control character', '/news/a\u0007'],
    ['half an escape', '/news/%E0%A4%A'],
    ['bytes that are no UTF-8', '/news/%ff%fe'],
    ['half a surrogate pair', '/news/%ED%A0%80'],
    ['climbing', '/news/../admin'],
    ['climbing, encoded', '/news/%2e%2e/admin'],
    ['a dot', '/./news/x'],
    ['2,001 characters', `/${'a'.repeat(2000)}`],
  ])('%s', (_, target) => {
    expect(parseAddress(target, undefined)).toBeNull()
  })
})

test('whatever is asked for, an address is a path on this site without control characters', () => {
  const targets = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.string().map((text) => `/news/${encodeURIComponent(text)}?after=${text}`),
  )
  fc.assert(
    fc.property(targets, fc.option(fc.string(), { nil: undefined }), (target, accept) => {
      const address = parseAddress(target, accept)
      if (!address) return
      expect(address.url).toMatch(/^\/(?!\/)[\u0021-\u007e]*$/)
      expect(new URL(address.url, 'http://site.example').origin).toBe('http://site.example')
      expect(parseAddress(address.url, accept)).toEqual(address)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['/', true],
  ['/news/x.md', true],
  ['/topics/x?after=y', true],
  ['/topics/x?utm_source=y', true], // which is /topics/x
  ['/topics/feed.rss?archive=2026-06', true],
  ['/placards/wide/x.png?v=1', true],
  ['/search?q=x', false],
  ['/compare?a=x&b=y', false],
  ['/news/x.md?budget=9', false],
  ['/trends?window=9', false],
])('%s may be kept until it changes: %o', (target, expected) => {
  const address = parseAddress(target, undefined)
  expect(address && isForKeeping(address)).toBe(expected)
})
