import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMadeOfSlug, isSlug, nameKey, numbered, slugify, usableSlug } from './slug.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  // Strings that JSON may hold and UTF-8 may not, and long runs of marks on one letter.
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('א', '\u0301', '\u0e33', 'a', '-', ' ', '👨‍👩‍👧', 'ﷺ'), maxLength: 120 }),
)

test.each([
  ['Anthropic Alleges Distillation Theft', 'anthropic-alleges-distillation-theft'],
  ['Où est passée l’œuvre ?', 'ou-est-passee-l-oeuvre'],
  ['Straße, Łódź & Øresund', 'strasse-lodz-oresund'],
  ['İstanbul’da IŞIK', 'istanbul-da-isik'],
  ['٣ أخبار: الحرّية', '٣-أخبار-الحرّية'],
  ['世界人権宣言', '世界人権宣言'],
  ['हिन्दी में समाचार', 'हिन्दी-में-समाचार'],
  ['ꦥꦿꦤꦠꦤ꧀', 'ꦥꦿꦤꦠꦤ꧀'],
  ['𞤀𞤣𞤤𞤢𞤥', '𞤢𞤣𞤤𞤢𞤥'],
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width'],
  ['Ⅳ ½ ℌ', 'iv-1-2-h'],
  ['__hello__ -- world!', 'hello-world'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
  ["'; DROP TABLE users;--", 'drop-table-users'],
  ['../../etc/passwd%00', 'etc-passwd-00'],
  ['a\u0000b\u202ec\u200bd', 'a-b-c-d'],
  ['\u0301 mark first', 'mark-first'],
  ['half a pair \ud83d here', 'half-a-pair-here'],
])('%j is at %s', (title, expected) => {
  expect(slugify(title)).toBe(expected)
})

test.each(['', ' ', '…!?', '🏳️‍🌈', '\u200b\u200b', '\u0301', '\ud83d', '-_-'])(
  '%j, without a letter, has an address of its own',
  (title) => {
    expect(slugify(title)).toMatch(/^untitled-[0-9a-f]{8}$/)
    expect(slugify(title)).not.toBe(slugify(`${title}!`))
  },
)

test('a long title ends at a word, and a long word at a letter', () => {
  expect(slugify('word '.repeat(40))).toBe(
    'word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word',
  )
  expect(slugify('ß'.repeat(100))).toBe('s'.repeat(80))
  expect(slugify('報'.repeat(100))).toBe('報'.repeat(26))
})

describe('for any text', () => {
  test('an address is usable, of at most 80 bytes, and its own address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text)
        expect(isSlug(slug), slug).toBe(true)
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80)
        expect(slugify(slug)).toBe(slug)
      }),
      { numRuns: 2000 },
    )
  })

  test('the second thing of a name has a usable address too', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 99_999 }), (text, number) => {
        const slug = numbered(slugify(text), number)
        expect(isSlug(slug), slug).toBe(true)
        expect(slug.endsWith(`-${number}`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the key of a name is its own key and survives UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = nameKey(text)
        expect(key.isWellFormed()).toBe(true)
        expect(key.length).toBeLessThanOrEqual(200)
        expect(nameKey(text.toUpperCase().toLowerCase())).toBe(nameKey(text.toUpperCase()))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the address of a record', () => {
  test.each(['a-b', 'AI', 'snake_case', '2026', 'أخبار', 'हिन्दी', 'a'.repeat(80)])('%s is kept', (slug) => {
    expect(usableSlug(slug)).toBe(slug)
  })

  test('is kept in its composed form and without space around it', () => {
    expect(usableSlug(' cafe\u0301 ')).toBe('café')
  })

  test.each([
    ['a slash', 'a/b'],
    ['space', 'two words'],
    ['dots', '..'],
    ['a leading hyphen', '-a'],
    ['an ending that is a form of ours', 'story.md'],
    ['more than 80 bytes', 'a'.repeat(81)],
    ['nothing but signs', '???'],
  ])('with %s is replaced', (_, slug) => {
    expect(isSlug(slug)).toBe(false)
    expect(isSlug(usableSlug(slug))).toBe(true)
    expect(usableSlug(slug)).toBe(usableSlug(slug))
  })

  test.each([
    ['that begin alike', `${'long-'.repeat(20)}one`, `${'long-'.repeat(20)}two`],
    ['that differ by signs only', 'c++', 'c#'],
    ['that differ by an accent only', 'résumé!', 'resume!'],
  ])('never becomes that of another one: two %s', (_, one, other) => {
    expect(usableSlug(one)).not.toBe(usableSlug(other))
  })
})

test.each([
  ['case', 'OpenAI', 'OPENAI'],
  ['accents', 'José Martí', 'jose marti'],
  ['width', 'ＮＡＳＡ', 'NASA'],
  ['space', 'Bill  Hagerty ', 'Bill\u00a0Hagerty'],
  ['hyphens and underscores', 'large-language models', 'Large_language‑models'],
  ['apostrophes', 'O’Reilly', "O'Reilly"],
  ['composition', 'Zu\u0308rich', 'Zürich'],
  ['invisible signs', 'Al\u00adibaba', 'Al ibaba'],
])('two spellings of a name meet, whatever their %s', (_, one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['C', 'C++'],
  ['C#', 'C'],
  ['A/B', 'AB'],
  ['Ёлка', 'Елка'],
  ['が', 'か'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test.each([
  ['the slug itself', 'alpine-quake', 'alpine-quake', true],
  ['its words', 'alpine quake', 'alpine-quake', true],
  ['one word', 'brexit', 'brexit', true],
  ['a title', 'Alpine quake', 'alpine-quake', false],
  ['a title of which the slug was made', 'The Alpine quake', 'the-alpine-quake', false],
  ['a title in a script without capitals', 'زلزال الألب', 'زلزال-الألب', false],
  ['a slug in such a script', 'زلزال-الألب', 'زلزال-الألب', true],
  ['a single word in such a script', 'زلزال', 'زلزال', false],
])('knows %s', (_, title, slug, made) => {
  expect(isMadeOfSlug(title, slug)).toBe(made)
})
