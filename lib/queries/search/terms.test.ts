import { expect, test } from 'vitest'
import { readTerms, stringsOf } from './terms.ts'

test.each([
  ['words', ' sitemap  index ', 'sitemap index'],
  ['a phrase in curly quotes', '“fifty thousand”', '"fifty thousand"'],
  ['a phrase in guillemets', '«cincuenta mil»', '"cincuenta mil"'],
  ['a phrase that is not closed', '"fifty thousand', '"fifty thousand'],
  ['what must not be there', 'feed -podcast', 'feed -podcast'],
  ['a choice', 'atom OR rss', 'atom or rss'],
  ['a choice that only excludes, and is none', 'atom or -rss', 'atom'],
  ['a choice without a second side', 'atom or', 'atom'],
  ['Japanese sign by sign', '電車 news', '"電 車" news'],
  ['Thai with its marks', 'ข่าว', '"ข ่ า ว"'],
])('%s', (_, query, whole) => {
  expect(readTerms(query)?.whole).toBe(whole)
})

test.each(['', '!?&', '-only -without', 'or', '"', '- -'])('%j looks for nothing', (query) => {
  expect(readTerms(query)).toBeNull()
})

test.each([
  ['a single word', 'thousan', { prefix: 'thousan', beside: '', or: '' }],
  ['the last of several', 'fifty thousan', { prefix: 'thousan', beside: 'fifty', or: '' }],
  ['the last of the last choice', 'atom or rss fee', { prefix: 'fee', beside: 'rss', or: 'atom' }],
  ['no short one', 'fifty th', null],
  ['none that is excluded', 'fifty -thousan', null],
  ['none in quotes', '"fifty thousan', null],
  ['none in a script without spaces', '電車新聞', null],
])('may still be typed: %s', (_, query, open) => {
  expect(readTerms(query)?.open).toEqual(open)
})

test('words may be mistyped, phrases and what is excluded are not looked at', () => {
  expect(readTerms('feed "two words" -podcast or ai café 電車')).toMatchObject({
    parts: ['feed', '"two words"', 'ai', 'café', '電車'],
    words: ['feed', 'café'],
  })
})

test('in a text without spaces runs of signs are looked for, and what stands between them', () => {
  const terms = readTerms('AI電車 "news 新聞"')
  expect(terms && stringsOf(terms)).toEqual(['AI', '電車', 'news', '新聞'])
})

test('no more of a query is read than anyone types', () => {
  expect(readTerms('word '.repeat(100))?.parts.length).toBe(20)
  expect(readTerms('x'.repeat(1000))?.whole.length).toBe(200)
})
