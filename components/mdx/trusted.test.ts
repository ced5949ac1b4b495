import { afterAll, describe, expect, test } from 'vitest'
import { render, stopRendering } from './render.ts'

afterAll(stopRendering)

const write = (body: string) => render({ body, trusted: true, lang: 'en' })

describe('an editor is told what is wrong, and on which line:', () => {
  test.each([
    ['a component that there is not', 'a\n\n<Foo />', 3, /no component <Foo>.*Note, PullQuote/],
    ['HTML', 'a\n\n<b>bold</b>', 3, /no component <b>/],
    ['HTML in a sentence', 'a <b>bold</b> c', 1, /no component <b>/],
    ['a component named like a property of all objects', '<constructor a="b" />', 1, /no component <constructor>/],
    ['a part of a component', '<Note.Foo />', 1, /no component/],
    ['a fragment', '<>a</>', 1, /no component <>/],
    ['an expression', 'a\nb {1 + 1} c', 2, /Braces/],
    ['an expression of its own', 'a\n\n{process.env}', 3, /Braces/],
    ['a comment', '{/* x */}', 1, /Braces/],
    ['import', 'a\n\nimport fs from "fs"', 3, /import and export/],
    ['export', 'export const a = 1', 1, /import and export/],
    ['a brace that is not closed', 'a\n\nb { c', 3, /brace/],
    ['a sign that begins no tag', 'a\n\nb <3 c', 3, /character/],
    ['an address in angle brackets', 'a\n\n<https://example.com>', 3, /character/],
    ['a component that is not closed', 'a\n\n<Note>\n\nb', 3, /<Note> is opened here and never closed/],
    ['a property that there is not', '<Note colour="red">a</Note>', 1, /no property colour. It has: title/],
    ['a property of all objects', '<Note constructor="x">a</Note>', 1, /no property constructor/],
    ['a handler', '<Note onClick="alert(1)">a</Note>', 1, /no property onClick/],
    ['a property that is an expression', '<Note title={a}>a</Note>', 1, /title of <Note> must be text/],
    ['a property without a value', '<Note title>a</Note>', 1, /title of <Note> must be text/],
    ['spread properties', '<Note {...a}>a</Note>', 1, /one by one/],
    ['a property that is missing', '<Figure src="/a.png" />', 1, /needs alt/],
    ['a property that is empty', '<Figure src="/a.png" alt="" />', 1, /needs alt/],
    ['a figure from elsewhere', '<Figure src="https://a.example/a.png" alt="a" />', 1, /path on this site/],
    ['a figure from elsewhere, hidden', '<Figure src="/\\evil.example/a.png" alt="a" />', 1, /path on this site/],
    [
      'a figure from elsewhere, hidden by a tab',
      '<Figure src="/\t/evil.example/a.png" alt="a" />',
      1,
      /path on this site/,
    ],
    ['a width in words', '<Figure src="/a.png" alt="a" width="wide" />', 1, /whole number/],
    ['a picture from elsewhere', 'a\n\n![b](https://a.example/a.png)', 3, /path on this site/],
    ['a picture from elsewhere, by definition', '![b][c]\n\n[c]: https://a.example/a.png', 3, /path on this site/],
    ['a link that does something', 'a [b](javascript:alert(1))', 1, /may start with http/],
    ['a definition that does something', '[b][c]\n\n[c]: data:text/html,x', 3, /may start with http/],
    ['a chart without figures', '<Bars title="a" values="rubbish" />', 1, /must be pairs/],
    ['a chart with one figure that is none', '<Bars title="a" values="A 1; B two" />', 1, /must be pairs/],
    ['a moment outside of a timeline', '<Moment date="2005">a</Moment>', 1, /belongs into a <Timeline>/],
    ['words between moments', '<Timeline>\n\na\n\n</Timeline>', 3, /nothing else/],
    ['a component in a sentence', 'a <Fact value="1" label="b" /> c', 1, /lines of its own/],
    [
      'a component in a sentence of another',
      '<Note>a <Definition term="b">c</Definition> d</Note>',
      1,
      /lines of its own/,
    ],
  ])('%s', async (_, body, line, message) => {
    const outcome = await write(body)
    expect(outcome).toEqual({ ok: false, error: { line, message: expect.stringMatching(message) } })
    if (!outcome.ok) expect(outcome.error.message).not.toMatch(/next-mdx-remote|\d+:\d+/)
  })
})

test.each([
  ['escaped signs', 'a \\{ b \\} \\< c', '<p>a { b } &lt; c</p>'],
  ['signs in code', '`{a} <b>`', '<code>{a} &lt;b&gt;</code>'],
  ['links to elsewhere', '[a](https://a.example)', '<a href="https://a.example">a</a>'],
  ['links inside the paper', '[a](/news/b) [c](#d) [e](../f)', '<a href="/news/b">'],
  [
    'pictures of the paper',
    '![a](/sample/a.svg)',
    '<img src="/sample/a.svg" alt="a" loading="lazy" decoding="async"/>',
  ],
])('an editor may write %s', async (_, body, expected) => {
  expect(await write(body)).toMatchObject({ ok: true, value: { html: expect.stringContaining(expected) } })
})
