import { expect, test } from 'vitest'
import { asCut, cutAround, markStrings, toMarked, withoutMarkdown } from './marks.ts'

const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test.each([
  ['nothing', 'plain', 'plain'],
  ['a word', 'a \u0002word\u0003 here', 'a [word] here'],
  ['two at the ends', '\u0002a\u0003 b \u0002c\u0003', '[a] b [c]'],
])('reads the marks of %s', (_, text, expected) => {
  expect(shown(toMarked(text))).toBe(expected)
})

test.each([
  ['every place', '電車で電車を', ['電車'], '[電車]で[電車]を'],
  ['the longest string', '東京都庁', ['東京', '東京都'], '[東京都]庁'],
  ['whatever the case', 'HTMLの文字とhtml', ['html'], '[HTML]の文字と[html]'],
  ['signs that mean something in patterns', 'C++と(C)', ['c++', '(c)'], '[C++]と[(C)]'],
  ['nothing for nothing', '電車', [], '電車'],
])('marks %s', (_, text, strings, expected) => {
  expect(shown(markStrings(text, strings))).toBe(expected)
})

test('cuts a text around what was looked for, from the beginning of its sentence', () => {
  const text = `${'前の文です。'.repeat(60)}ここで電車が来る。${'後の文です。'.repeat(60)}`
  const cutting = cutAround(text, ['電車'])
  expect(cutting).toMatch(/^… ここで電車が来る。/)
  expect(cutting).toMatch(/ …$/)
  expect(cutting.length).toBeLessThan(120)
})

test('cuts no sign in two, nor a sign from its marks', () => {
  const text = `${'ก้'.repeat(100)}ข่าว${'😀'.repeat(100)}`
  expect(cutAround(text, ['ข่าว']).replace(/^… | …$/g, '')).toMatch(/^ก้.*😀$/u)
})

test('a text in which it is not found is cut at its beginning', () => {
  expect(cutAround('短い', ['電車'])).toBe('短い')
  expect(cutAround('長い。'.repeat(100), ['電車'])).toMatch(/^長い。.* …$/)
})

test.each([
  ['a link', 'see [the text](https://example.com/a_b) here', 'see the text here'],
  ['a picture', '![alt](/x.png) after', 'alt after'],
  ['a link that is cut at its end', 'see [the text](https://exam', 'see the text'],
  ['a link that is cut at its beginning', 'text](https://example.com) here', 'text here'],
  ['headings, quotes and lists', '## Why\n> said\n- one\n1. two', 'Why said one two'],
  ['emphasis and code', '**bold** _it_ `code` ~~gone~~', 'bold it code gone'],
  ['elements', 'a <b class="x">b</b> <Timeline> c', 'a b c'],
  ['signs that are spelled out', 'Data.gov&#8217;s &amp; &lt;b&gt;', 'Data.gov’s & <b>'],
  ['marks within', '[\u0002text\u0003](https://example.com)', '\u0002text\u0003'],
])('takes the signs of Markdown out of %s', (_, text, expected) => {
  expect(withoutMarkdown(text)).toBe(expected)
})

test.each([
  ['a whole sentence', 'It is so.', 'It is so.'],
  ['the middle of one', 'is \u0002so\u0003', '… is \u0002so\u0003 …'],
  ['a quotation', '“It is so.”', '“It is so.”'],
  ['nothing', '', ''],
])('a cutting of %s', (_, cutting, expected) => {
  expect(asCut(cutting)).toBe(expected)
})
