import { expect, test } from 'vitest'
import { piecesOf, plain } from './pieces.ts'

test.each([
  ['line breaks and tabs', 'a\n\tb\u2028c', 'a b c'],
  ['what turns text around', 'a\u202eb\u2066c', 'abc'],
  ['half an emoji', 'a\ud83d', 'a'],
  ['letters that nobody has defined', 'a\ue000\u{e0fff}b', 'ab'],
  ['stacks of marks', 'Z\u0338\u0327\u0322\u031b\u0317a', 'Za'],
  ['a decomposed letter', 'cafe\u0301', 'café'],
  ['the joiner that Persian needs', 'می\u200cخواهد', 'می\u200cخواهد'],
  ['a title without an end', 'x'.repeat(400), `${'x'.repeat(300)}…`],
])('%s become plain', (_, text, expected) => {
  expect(plain(text)).toBe(expected)
})

test.each([
  ['words', 'en', 'Q&A: “A–Z” of news', 'Q&A: |“A–Z” |of |news'],
  ['after a hyphen', 'en', 'state-owned', 'state-|owned'],
  ['the parts of an address', 'en', 'news/today?c=d', 'news/|today?c=d'],
  ['Arabic', 'ar', 'حقوق الإنسان', 'حقوق |الإنسان'],
  ['Korean, at spaces only', 'ko', '예산안 국회', '예산안 |국회'],
  ['Japanese, with what ends a phrase', 'ja', '新聞「記事」は、編集者が書く。', '新聞|「記事」|は、|編集|者が|書く。'],
  ['Katakana, never inside a word', 'ja', 'トラフィックを', 'トラフィックを'],
  ['Chinese', 'zh', '世界人权（宣言）。', '世界|人权|（宣言）。'],
  ['Thai', 'th', 'ปฏิญญาสากล', 'ปฏิญญา|สากล'],
])('lines may break: %s', (_, lang, text, expected) => {
  const pieces = piecesOf(text, lang)
  expect(pieces.map(({ text: part, spaced }) => (spaced ? `${part} ` : part)).join('|')).toBe(expected)
})
