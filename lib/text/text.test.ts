import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf, differentWords } from './differences.ts'
import { type Fields, mergeFields } from './fields.ts'
import { keepEndings, withLf } from './lines.ts'
import { chosen, isConflict, mergeTexts, withMarks } from './merge.ts'

const anyText = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd e'), { maxLength: 12 })
const anyEnds = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 12, maxLength: 12 })

test('a text that nobody touched keeps every byte, whatever its lines end with', () => {
  fc.assert(
    fc.property(anyText, anyEnds, (lines, ends) => {
      const before = lines.map((line, index) => line + ends[index]).join('')
      expect(keepEndings(before, withLf(before))).toBe(before)
    }),
  )
})

test.each([
  ['a changed line', 'a\r\nb\r\nc', 'a\nB\nc', 'a\r\nB\r\nc'],
  ['a new line at the end', 'a\r\nb', 'a\nb\nc', 'a\r\nb\r\nc'],
  ['a new line among others of two kinds', 'a\r\nb\nc\r\nd', 'a\nx\nb\nc\nd', 'a\r\nx\r\nb\nc\r\nd'],
  ['a line taken out', 'a\r\nb\nc', 'a\nc', 'a\r\nc'],
  ['a text of line feeds', 'a\nb', 'a\nB', 'a\nB'],
  ['an empty line behind a carriage return', 'a\nb\nc\rd', 'a\nb\nc\n\nd', 'a\nb\nc\n\nd'],
])('%s leaves the ends of the others alone', (_, before, typed, expected) => {
  expect(keepEndings(before, typed)).toBe(expected)
})

test('whatever was typed is what comes back, but for the ends of lines', () => {
  fc.assert(
    fc.property(anyText, anyEnds, anyText, (lines, ends, typed) => {
      const before = lines.map((line, index) => line + ends[index]).join('')
      expect(withLf(keepEndings(before, typed.join('\n')))).toBe(typed.join('\n'))
    }),
  )
})

test.each([
  ['different paragraphs', 'a\n\nb\n\nc', 'A\n\nb\n\nc', 'a\n\nb\n\nC', 'A\n\nb\n\nC'],
  ['the same in both', 'a\n\nb', 'A\n\nb', 'A\n\nb', 'A\n\nb'],
  ['one who took away and one who added', 'a\n\nb\n\nc', 'b\n\nc', 'a\n\nb\n\nc\n\nd', 'b\n\nc\n\nd'],
])('merges %s by itself', (_, base, mine, theirs, expected) => {
  const parts = mergeTexts(base, mine, theirs)
  expect(parts.some(isConflict)).toBe(false)
  expect(chosen(parts, [])).toBe(expected)
})

test('a paragraph that both changed is shown in both ways, and the choice is free', () => {
  const parts = mergeTexts('a\n\nb', 'mine\n\nb', 'theirs\n\nb')
  expect(chosen(parts, ['mine'])).toBe('mine\n\nb')
  expect(chosen(parts, ['theirs'])).toBe('theirs\n\nb')
  expect(chosen(parts, ['both'])).toBe('mine\n\ntheirs\n\nb')
  expect(withMarks(parts, { mine: 'M', theirs: 'T', end: 'E' })).toBe('<<< M\nmine\n<<< T\ntheirs\n<<< E\n\nb')
})

test('no line of either writer is lost by a merge, and one without the other is as it was', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (o, a, b) => {
      const [base, mine, theirs] = [o.join('\n'), a.join('\n'), b.join('\n')]
      expect(chosen(mergeTexts(base, mine, base), [])).toBe(mine)
      expect(chosen(mergeTexts(base, base, theirs), [])).toBe(theirs)
      const both = chosen(mergeTexts(base, mine, theirs), []).split('\n')
      const added = [...a, ...b].filter((line) => line !== '' && !o.includes(line))
      expect(added.filter((line) => !both.includes(line))).toEqual([])
    }),
  )
})

test('a text made to be slow to compare is not compared', () => {
  const [one, other] = ['a\n'.repeat(100_000), `${'a\n'.repeat(50_000)}b\n${'a\n'.repeat(60_000)}`]
  const began = performance.now()
  mergeTexts(one, `x\n${one}`, other)
  differencesOf(one, other, 'en')
  expect(performance.now() - began).toBeLessThan(2000)
})

const fields = (some: Partial<Fields>): Fields => ({
  title: 't',
  summary: 's',
  body: 'a\n\nb',
  lang: 'en',
  genre: 'NEWS',
  topics: '',
  entities: '',
  authors: '',
  note: '',
  ...some,
})

test('fields that only one has changed are as that one wants them; the others are disputed', () => {
  const merged = mergeFields(
    fields({}),
    fields({ title: 'mine', topics: 'x' }),
    fields({ title: 'theirs', lang: 'de' }),
  )
  expect(merged).toMatchObject({
    disputed: ['title'],
    isClean: false,
    fields: { lang: 'de', topics: 'x', title: 'mine' },
  })
  expect(mergeFields(fields({}), fields({ title: 'x' }), fields({ body: 'a\n\nc' }))).toMatchObject({
    isClean: true,
    fields: { title: 'x', body: 'a\n\nc' },
  })
})

test('rows of names are put together, a summary is not', () => {
  const [mine, theirs] = [fields({ topics: 'x', summary: 'a, b' }), fields({ topics: 'y', summary: 'a, c' })]
  expect(mergeFields(fields({}), mine, theirs)).toMatchObject({ disputed: ['summary'], fields: { topics: 'y, x' } })
})

test('differences are told by word', () => {
  expect(differentWords('the old town', 'the new town', 'en')).toEqual([
    { kind: 'same', text: 'the ' },
    { kind: 'gone', text: 'old' },
    { kind: 'new', text: 'new' },
    { kind: 'same', text: ' town' },
  ])
  expect(differencesOf('a\n\nb c', 'a\n\nb d', 'en')).toEqual([
    { kind: 'same', lines: ['a', ''] },
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'b ' },
        { kind: 'gone', text: 'c' },
        { kind: 'new', text: 'd' },
      ],
    },
  ])
})
