import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { decodeReferences } from './references.ts'

async function text(body: string): Promise<string> {
  return (await compile({ body, trusted: false, lang: 'en' })).text
}

test.each([
  ['a paragraph over two lines is one', 'a\nb', 'a b'],
  ['headings are underlined', '## Title\n\n### 新聞', 'Title\n=====\n\n新聞\n----'],
  ['marks go', '**a** _b_ ~~c~~ `d`', 'a b c d'],
  ['a break stays', 'a\\\nb', 'a\nb'],
  [
    'links are numbered, each address once',
    '[a](https://x.example) [b](https://y.example) [c](https://x.example)',
    'a [1] b [2] c [1]\n\n[1] https://x.example\n[2] https://y.example',
  ],
  ['an address that is its own words is not said twice', '<https://x.example>', 'https://x.example'],
  [
    'links by definition are links',
    '[a][1] and [b]\n\n[1]: https://x.example\n[b]: /y',
    'a [1] and b [2]\n\n[1] https://x.example\n[2] /y',
  ],
  ['a link that does something is its words', '[a](javascript:alert(1))', 'a'],
  ['a picture is its description', '![a map](https://x.example/a.png)', '[a map]'],
  ['a picture by definition is its description', '![a map][1]\n\n[1]: /a.png', '[a map]'],
  ['code is indented', '```\na\n  b\n```', '    a\n      b'],
  ['lists keep their marks', '- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
  ['a list begins where it begins', '7. a\n8. b', '7. a\n8. b'],
  ['tasks keep their boxes', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['a quotation is marked', '> a\n>\n> b', '> a\n>\n> b'],
  ['a table is its rows', '| a | b |\n|---|---|\n| c | d |', 'a | b\nc | d'],
  ['a footnote is called', 'a[^x]\n\n[^x]: b', 'a[^x]\n\n[^x] b'],
  ['a rule is one', 'a\n\n---\n\nb', 'a\n\n* * *\n\nb'],
  ['HTML loses its tags', '<p>a <b>b</b></p>\n\nc <i>d</i>', 'a b\n\nc d'],
  ['HTML loses its references', '<p>AT&amp;T &mdash; &#8217; &#x1F4F0;</p>', 'AT&T — ’ 📰'],
  ['HTML loses its indentation, which would make it code', '<div>\n\t<p>a\n        b</p>\n</div>', 'a\nb'],
  ['HTML loses its comments', 'a <!-- b --> c', 'a  c'],
  ['a script is no text', '<script>\nlet a = 1 < 2\n</script>\n\nb', 'b'],
  ['a script in a sentence is no text', 'a <script>alert(1)</script>b <style>p{}</style>c', 'a b c'],
])('%s', async (_, body, expected) => {
  expect(await text(body)).toBe(expected)
})

test.each([
  ['en', 'One two, three. [4](https://example.com/five)', 4],
  ['ja', '新聞は毎日届く。', 4],
  ['th', 'ข่าววันนี้', 3],
  ['ar', 'أخبار اليوم', 2],
])('words are counted as %s has them', async (lang, body, words) => {
  expect((await compile({ body, trusted: false, lang })).words).toBe(words)
})

test.each([
  ['&lt;b&gt;', '<b>'],
  ['&unknown; &am;', '&unknown; &am;'],
  ['&#0; &#xD800; &#x110000; &#7;', '&#0; &#xD800; &#x110000; &#7;'],
  ['&amp;lt;', '&lt;'],
])('the references of %j', (given, expected) => {
  expect(decodeReferences(given)).toBe(expected)
})
