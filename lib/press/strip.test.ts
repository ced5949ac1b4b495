import { expect, test } from 'vitest'
import { scriptSafeJson } from '../formats/json-ld.ts'
import { stripRuntime } from './strip.ts'

test.each([
  ['the code that Next adds', '<p>a</p><script src="/_next/static/chunks/main.js" async=""></script>', '<p>a</p>'],
  ['data that Next pushes', '<script>self.__next_f.push([1,"<p>not a page<\\/p>"])</script><p>a</p>', '<p>a</p>'],
  ['a script over several lines', '<p>a</p><script id="_R_">\nlet a = 1\n</script>', '<p>a</p>'],
  [
    'what asks for scripts early',
    '<link rel="preload" as="script" href="/_next/x.js"/><link rel="stylesheet" href="/x.css"/>',
    '<link rel="stylesheet" href="/x.css"/>',
  ],
  ['what asks for scripts early, said in another order', '<link href="/x.js" as="script" rel="preload">', ''],
  ['marks for the client', '<div>a<!-- -->b<!--$--></div>', '<div>ab</div>'],
])('takes out %s', (_, html, expected) => {
  expect(stripRuntime(html)).toBe(expected)
})

test.each([
  ['structured data', '<script type="application/ld+json">{"a":1}</script>'],
  ['a file of ours', '<script type="module" src="/islands/search-1a2b.js"></script>'],
  ['other links', '<link rel="alternate" type="text/markdown" href="/news/x.md"/>'],
  ['pictures that are asked for early', '<link rel="preload" as="image" href="/x.png"/>'],
  ['text about scripts', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- a comment --&gt;</p>'],
])('leaves %s', (_, html) => {
  expect(stripRuntime(html)).toBe(html)
})

test('structured data with hostile text in it stays one element', () => {
  const data = scriptSafeJson({ headline: '</script><script>alert(1)</script><!-- x --> <link as="script">' })
  const html = `<script type="application/ld+json">${data}</script><p>a</p>`
  expect(stripRuntime(html)).toBe(html)
})
