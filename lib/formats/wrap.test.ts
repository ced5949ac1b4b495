import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { width, wrap } from './wrap.ts'

const sentence =
  'A paper is printed once and then handed out to everybody who asks for it, in the form that suits them.'

test.each([
  ['a paragraph between words', 'one two three four', 'one two\nthree\nfour'],
  ['a word that is too long not at all', 'a https://example.com/x b', 'a\nhttps://example.com/x\nb'],
  ['each line for itself', 'one two three\nfour', 'one two\nthree\nfour'],
  ['a list item under its text', '- one two three', '- one\n  two\n  three'],
  ['a numbered item under its text', '10. one two', '10. one\n    two'],
  ['a quotation with its mark', '> one two three', '> one\n> two\n> three'],
  ['a list in a quotation', '> - one two', '> - one\n>   two'],
  ['a reference behind its number', '[1] one two', '[1] one\n    two'],
  ['Japanese between letters', '新聞は紙の上に', '新聞は紙\nの上に'],
  ['no line before a closing sign', '新聞は紙、上に', '新聞は\n紙、上に'],
  ['Thai between words', 'หนังสือพิมพ์ประชาธิปไตยวันนี้หนังสือพิมพ์ประชาธิปไตย', 'หนังสือพิมพ์\nประชาธิปไตย\nวันนี้\nหนังสือพิมพ์\nประชาธิปไตย'],
])('breaks %s', (_, text, expected) => {
  expect(wrap(text, 8)).toBe(expected)
})

describe('code stays as it is:', () => {
  test.each([
    ['on its own', '    const a = one two three'],
    ['with list marks in it', '    - one two three'],
    ['in a quotation', '>     one two three'],
    ['in a list', '- a\n      one two three'],
    ['in a list in a quotation', '> - a\n>       one two three'],
    ['after a list', '- a\n\n    one two three'],
  ])('%s', (_, text) => {
    expect(wrap(text, 12)).toBe(text)
  })
})

test('a list in a list in a list is wrapped like any text', () => {
  const text = `- a\n  - b\n    - ${sentence}\n      ${sentence}\n1. a\n   1. b\n      1. ${sentence}`
  for (const line of wrap(text).split('\n')) expect(width(line), line).toBeLessThanOrEqual(80)
})

test.each([
  ['letters', 'abc', 3],
  ['Chinese, Japanese, Korean', '新聞ニュース뉴스', 16],
  ['full-width letters', 'ＡＢ', 4],
  ['accents that stand alone', 'e\u0301', 1],
  ['a soft hyphen', 'a\u00adb', 2],
  ['an emoji', '📰', 2],
])('%s take their columns', (_, text, columns) => {
  expect(width(text)).toBe(columns)
})

const words = fc.array(
  fc.oneof(
    fc.lorem({ maxCount: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('\n', '- ', '> ', '1. ', '新聞、', '    '),
  ),
)
const anyText = words.map((parts) => parts.join(' '))

test('no text is lost, and none is added but space and quotation marks', () => {
  const signs = (text: string) => text.replace(/[\s>]/gu, '')
  fc.assert(
    fc.property(anyText, (text) => {
      expect(signs(wrap(text))).toBe(signs(text))
    }),
  )
})

test('what is wrapped is not wrapped again', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 80 }), (text) => {
      expect(wrap(wrap(text))).toBe(wrap(text))
    }),
  )
})
