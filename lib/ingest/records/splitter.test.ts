import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonSplitter } from './read.ts'

function split(chunks: string[]): (string | null)[] {
  const splitter = new JsonSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

const one = '{"slug":"a","body":"x"}'
const two = '{"slug":"b","body":"}{ [\\"\\\\ \\n"}'

test.each([
  ['an object', one, [one]],
  ['an object over several lines', '{\n  "slug": "a"\n}\n', ['{\n  "slug": "a"\n}']],
  ['one object a line', `${one}\n${two}\n`, [one, two]],
  ['one object a line, without the last line feed', `${one}\n${two}`, [one, two]],
  ['lines that end as on Windows', `${one}\r\n${two}\r\n`, [one, two]],
  ['empty lines', `\n\n${one}\n \n\n${two}\n\n`, [one, two]],
  ['an array', `[${one},${two}]`, [one, two]],
  ['an array over several lines', `[\n  ${one},\n  ${two}\n]\n`, [one, two]],
  ['an array of one a line', `[\n${one},\n${two}\n]\n`, [one, two]],
  ['an empty array', ' [ ] ', []],
  ['nothing', '', []],
  ['a mark of the byte order', `\ufeff${one}`, [one]],
  ['a mark of the byte order before an array', `\ufeff[${one}]`, [one]],
  ['objects without anything between', `${one}${two}`, [one, two]],
  ['an object in an object', '{"a":{"b":[{"c":1}]}}', ['{"a":{"b":[{"c":1}]}}']],
  ['an object in an object over several lines', '{\n"a":\n{\n"b":1\n}\n}\n', ['{\n"a":\n{\n"b":1\n}\n}']],
])('finds the records in %s', (_, text, expected) => {
  expect(split([text])).toEqual(expected)
})

describe('a broken record does not swallow the one after it:', () => {
  test.each([
    ['a line that ends within a string', '{"slug":"a","body":"x'],
    ['a line that ends within an escape', '{"slug":"a","body":"x\\'],
    ['a line that ends within an object', '{"slug":"a",'],
    ['a line that ends within a list', '{"slug":"a","topics":["x"'],
    ['a bracket too many', '{"slug":[{"a":1}'],
    ['a quotation mark too many', '{"slug":"a"","body":"x"}'],
    ['no JSON at all', 'slug: a'],
    ['a closing bracket alone', '}'],
    ['HTML', '<!DOCTYPE html>'],
  ])('%s', (_, broken) => {
    expect(split([`${broken}\n${one}\n${two}\n`]).slice(-2)).toEqual([one, two])
    expect(split([`${two}\n${broken}\n${one}\n${two}\n`]).slice(-2)).toEqual([one, two])
    expect(split([`[\n${two},\n${broken},\n${one},\n${two}\n]\n`]).slice(-2)).toEqual([one, two])
  })

  test('a string that is not closed, in a list of objects over several lines', () => {
    const text = `[\n  {\n    "slug": "x\n  },\n  ${one},\n  ${two}\n]`
    expect(split([text]).slice(-2)).toEqual([one, two])
  })
})

test('what is left at the end is a record too: a broken one', () => {
  expect(split([`${one}\n{"slug":"b`])).toEqual([one, '{"slug":"b'])
})

test('a record above 8 MB is not kept, and those around it are', () => {
  const long = `{"body":"${'x'.repeat(8 * 1024 * 1024)}"}`
  expect(split([`${one}\n${long}\n${two}\n`])).toEqual([one, null, two])
  expect(split([`${one}\n`, ...(long.match(/[\s\S]{1,65536}/g) ?? []), `\n${two}\n`])).toEqual([one, null, two])
})

const record = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify({ value })),
  fc.jsonValue().map((value) => JSON.stringify({ value }, null, 2)),
)
const rubbish = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \na1'), maxLength: 20 })
const cut = (text: string, places: number[]) => {
  const edges = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length]
  return edges.slice(1).map((edge, index) => text.slice(edges[index], edge))
}

test('it does not matter how the stream is cut', () => {
  const text = fc.array(fc.oneof({ arbitrary: record, weight: 3 }, rubbish)).map((parts) => parts.join('\n'))
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 30 }), (whole, places) => {
      expect(split(cut(whole, places))).toEqual(split([whole]))
    }),
    { numRuns: 1000 },
  )
})

test('every record comes out as it went in, one a line, in an array or pretty', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue().map((value) => ({ value }))), (values) => {
      const parsed = (text: string) => split([text]).map((part) => JSON.parse(part ?? ''))
      expect(parsed(values.map((value) => JSON.stringify(value)).join('\n'))).toEqual(
        JSON.parse(JSON.stringify(values)),
      )
      expect(parsed(JSON.stringify(values))).toEqual(JSON.parse(JSON.stringify(values)))
      expect(parsed(JSON.stringify(values, null, 2))).toEqual(JSON.parse(JSON.stringify(values)))
    }),
    { numRuns: 500 },
  )
})
