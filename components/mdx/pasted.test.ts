import { afterAll, expect, test } from 'vitest'
import { markdownOf } from './pasted.ts'
import { render, stopRendering } from './render.ts'

afterAll(stopRendering)

test.each([
  [
    'a page',
    '<h2>A</h2><p>b <b>c</b> <a href="https://a.example/?x=1" onclick="x()">d</a></p>',
    '## A\n\nb **c** [d](https://a.example/?x=1)',
  ],
  ['a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['a table', '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', '| a |\n| - |\n| b |'],
  ['an address', '<a href="https://a.example">https://a.example</a>', '[https://a.example](https://a.example)'],
  ['what runs and what styles', '<style>p{}</style><script>x()</script><p style="color:red">a</p>', 'a'],
  ['a link that does something', '<a href="javascript:x()">a</a>', 'a'],
  ['signs that have a meaning here', '<p>a { b &lt; c } &lt;Note&gt;</p>', 'a \\{ b \\< c } \\<Note>'],
  ['a picture from elsewhere', '<p>a <img src="https://a.example/b.png" alt="b"></p>', 'a'],
  [
    'Google Docs',
    '<b style="font-weight:normal"><p><span style="font-weight:700">a</span> <span style="font-style:italic">b</span></p></b>',
    '**a** *b*',
  ],
  ['Windows', '<html><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>', 'a'],
  [
    'Word',
    '<p class=MsoNormal>a<o:p></o:p></p><p class=MsoListParagraph><span style="mso-list:Ignore">·</span>b</p>',
    'a\n\n- b',
  ],
  ['bold of Word', '<p><b style="mso-bidi-font-weight:normal">a</b></p>', '**a**'],
  [
    'lists of Word',
    [
      '<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>a</p>',
      '<p class=MsoListParagraphCxSpMiddle style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>b</p>',
      '<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>c</p>',
      '<p class=MsoNormal>d</p>',
    ].join('\r\n'),
    '1. a\n   - b\n2. c\n\nd',
  ],
])('%s is pasted as Markdown that can be set', async (_, html, expected) => {
  const markdown = markdownOf(html)
  expect(markdown).toBe(expected)
  expect(await render({ body: markdown, trusted: true, lang: 'en' })).toMatchObject({ ok: true })
})
