import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { parseBars, registry } from './registry.ts'

const uses: [name: string, body: string, html: string, markdown: string, text: string][] = [
  [
    'Note',
    '<Note title="Mind">\n\na **b**\n\n- c\n\n</Note>',
    '<aside class="note"><p class="note-title">Mind</p><p>a <strong>b</strong></p>',
    '> **Mind**\n>\n> a **b**\n>\n> * c',
    '> Mind\n>\n> a b\n>\n> - c',
  ],
  ['Note', '<Note>a</Note>', '<aside class="note">a</aside>', '> a', '> a'],
  [
    'PullQuote',
    '<PullQuote cite="Jo">\nwords\n</PullQuote>',
    '<blockquote><p>words</p></blockquote><figcaption>Jo</figcaption>',
    '> words\n>\n> — Jo',
    '> words\n>\n> — Jo',
  ],
  [
    'Figure',
    '<Figure src="/a.svg" alt="A *map*" caption="Here" credit="Jo" width="10" height="20" />',
    '<img src="/a.svg" alt="A *map*" width="10" height="20" loading="lazy" decoding="async"/>',
    '![A \\*map\\*](/a.svg)\n\n*Here (Jo)*',
    '[A *map*]\n\nHere (Jo)',
  ],
  [
    'Fact',
    '<Fact value="5 %" label="of all" />',
    '<p class="fact"><strong>5 %</strong> <span>of all</span></p>',
    '**5 %** of all',
    '5 % of all',
  ],
  [
    'Timeline',
    '<Timeline>\n<Moment date="2005">a</Moment>\n<Moment date="2006-01">\n\nb\n\nc\n\n</Moment>\n</Timeline>',
    '<ol class="timeline"><li><time dateTime="2005">2005</time> <div>a</div></li>',
    '* **2005** a\n* **2006-01** b\n\n  c',
    '- 2005 a\n- 2006-01 b\n  c',
  ],
  [
    'Moment',
    '<Timeline><Moment date="2005-12-24">a</Moment></Timeline>',
    '<time dateTime="2005-12-24">24 Dec 2005</time>',
    '* **2005-12-24** a',
    '- 2005-12-24 a',
  ],
  [
    'Definition',
    '<Definition term="feed">a list</Definition>',
    '<dl class="definition"><dt><dfn>feed</dfn></dt><dd>a list</dd></dl>',
    '**feed**: a list',
    'feed: a list',
  ],
  [
    'Bars',
    '<Bars title="Weight" unit="KB" values="Feed 12; A | B 1,350.5" />',
    '<meter min="0" max="1350.5" value="12" aria-hidden="true">',
    '| Weight |      KB |\n| ------ | ------: |\n| Feed   |      12 |\n| A \\| B | 1,350.5 |',
    'Weight | KB\nFeed | 12\nA | B | 1,350.5',
  ],
]

test.each(uses)('<%s> is HTML, Markdown and text', async (_, body, html, markdown, text) => {
  const made = await compile({ body, trusted: true, lang: 'en' })
  expect(made.html).toContain(html)
  expect(made.markdown?.trim()).toBe(markdown)
  expect(made.text).toBe(text)
})

test('every component is tried here', () => {
  expect(new Set(uses.map(([name]) => name))).toEqual(new Set(Object.keys(registry)))
})

test('whoever reads the Markdown reads the same text', async () => {
  const body = `${uses.map(([, use]) => use).join('\n\n')}\n\nA [link](https://a.example), \`code\`, a note[^1].\n\n[^1]: b\n\n| c | d |\n| - | - |\n| e | f |\n\n1. g\n   1. h\n\n\`\`\`\ni {j}\n\`\`\``
  const made = await compile({ body, trusted: true, lang: 'en' })
  const again = await compile({ body: made.markdown ?? '', trusted: false, lang: 'en' })
  expect(again.text).toBe(made.text)
  expect(again.words).toBe(made.words)
})

test.each([
  [
    'Feed 12; Page 350',
    [
      ['Feed', 12, '12'],
      ['Page', 350, '350'],
    ],
  ],
  ['Two words 1,234.5', [['Two words', 1234.5, '1,234.5']]],
  [
    '2024 7;2025 9',
    [
      ['2024', 7, '7'],
      ['2025', 9, '9'],
    ],
  ],
  ['nothing', []],
])('the figures of %j', (values, expected) => {
  expect(parseBars(values).map(({ label, value, text }) => [label, value, text])).toEqual(expected)
})
