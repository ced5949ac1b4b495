import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text as anyText } from '../testing/any-article.ts'
import { excerpt } from './excerpt.ts'

test.each([
  ['whole sentences', 'One two three. Four five six. Seven eight.', 6, 'One two three. Four five six. \\[…\\]'],
  ['never the last one', 'One two three. Four five.', 80, 'One two three. \\[…\\]'],
  ['nothing of a single sentence', 'One two three.', 80, ''],
  ['nothing when the first is too long', 'One two three four five. Six.', 4, ''],
  [
    'several paragraphs',
    'One two.\n\nThree four.\n\nFive six. Seven.',
    80,
    'One two.\n\nThree four.\n\nFive six. \\[…\\]',
  ],
  ['no headings, lists, quotations, tables', '# A\n\n> B c.\n\n- d\n\n| e |\n\nF g. H i.', 80, 'F g. \\[…\\]'],
  ['no code', '```\nA b. C d.\n\nE f.\n```\n\nG h. I j.', 80, 'G h. \\[…\\]'],
  ['the words of links', 'See [the *news*](https://a.example/ "t"). Then go.', 80, 'See the news. \\[…\\]'],
  ['no markup', 'A **bold** and `code` snake_case word. Then.', 80, 'A bold and code snake\\_case word. \\[…\\]'],
  ['escaped signs as they are', 'A \\*star\\* here. Then.', 80, 'A \\*star\\* here. \\[…\\]'],
  ['no tags', 'A <b>bold</b> move. Then <script>.', 80, 'A bold move. \\[…\\]'],
])('it has %s', (_, markdown, most, expected) => {
  expect(excerpt(markdown, 'en', most)).toBe(expected)
})

test('it knows the sentences of scripts without spaces', () => {
  expect(excerpt('今日は雨です。明日は晴れます。あさっては？', 'ja', 6)).toBe('今日は雨です。 \\[…\\]')
})

test('the excerpt of an excerpt is the same', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.lorem({ mode: 'sentences', maxCount: 5 }),
      fc.integer({ min: 3, max: 40 }),
      (odd, plain, most) => {
        const once = excerpt(`${plain}\n\n${odd}\n\n${plain} ${odd}`, 'en', most)
        expect(excerpt(once, 'en', most)).toBe(once)
      },
    ),
    { numRuns: 500 },
  )
})

test.each(['*'.repeat(20_000), '['.repeat(20_000), '<a '.repeat(7_000), '_a'.repeat(10_000), '`~'.repeat(10_000)])(
  'it takes no time over what a parser stumbles on: %.4s',
  (bomb) => {
    const began = performance.now()
    excerpt(bomb, 'en', 80)
    expect(performance.now() - began).toBeLessThan(500)
  },
)
