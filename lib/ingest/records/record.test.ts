import { describe, expect, test } from 'vitest'
import { sampleRecord } from '../../testing/sample-record.ts'
import { type ArticleRecord, parseRecord } from './record.ts'

function read(fields: Record<string, unknown>): ArticleRecord {
  const { record, problems } = parseRecord(sampleRecord(fields))
  expect(problems).toEqual([])
  if (!record) throw new Error('not read')
  return record
}

test('a record of the form is read without a word', () => {
  const { record, problems, warnings } = parseRecord(sampleRecord())
  expect([problems, warnings]).toEqual([[], []])
  expect(record).toMatchObject({
    slug: 'the-press-starts',
    canonical_source: 'https://www.example.com/stories/1',
    published_at: new Date('2026-06-25T22:16:44Z'),
    updated_at: new Date('2026-06-25T23:39:31.290Z'),
  })
  expect(record).not.toHaveProperty('alternates')
})

describe('a record is refused, and its field named, for', () => {
  test.each([
    ['no object', 'record', null],
    ['a text', 'record', '{"slug":"x"}'],
    ['a list', 'record', []],
    ['no slug', 'slug', sampleRecord({ slug: undefined })],
    ['an empty slug', 'slug', sampleRecord({ slug: ' ' })],
    ['a slug that is a number', 'slug', sampleRecord({ slug: 7 })],
    ['no title', 'title', sampleRecord({ title: undefined })],
    ['a title of space', 'title', sampleRecord({ title: ' \n\t' })],
    ['a title of 1,001 characters', 'title', sampleRecord({ title: 'x'.repeat(1001) })],
    ['a summary that is an object', 'summary', sampleRecord({ summary: {} })],
    ['no body', 'body_md', sampleRecord({ body_md: undefined })],
    ['a body above 512 KB', 'body_md', sampleRecord({ body_md: 'é'.repeat(262_145) })],
    ['no time of publication', 'published_at', sampleRecord({ published_at: undefined })],
    ['a time that is none', 'published_at', sampleRecord({ published_at: '2026-02-30' })],
    ['a time in seconds', 'published_at', sampleRecord({ published_at: 1782425804 })],
    ['a change at no time', 'updated_at', sampleRecord({ updated_at: 'later' })],
    ['no language', 'lang', sampleRecord({ lang: undefined })],
    ['an empty language', 'lang', sampleRecord({ lang: '' })],
    ['a language that is none', 'lang', sampleRecord({ lang: 'english please' })],
    ['a script for an address', 'canonical_source', sampleRecord({ canonical_source: 'javascript:alert(1)' })],
    ['half an address', 'canonical_source', sampleRecord({ canonical_source: '/news/x' })],
    ['an address of 2,001 characters', 'url', sampleRecord({ url: `https://example.com/${'x'.repeat(1981)}` })],
    ['topics that are a text', 'topics', sampleRecord({ topics: 'ai-safety' })],
    ['a topic that is a number', 'topics.1', sampleRecord({ topics: ['a', 1] })],
    ['501 entities', 'entities', sampleRecord({ entities: Array.from({ length: 501 }, (_, index) => `e${index}`) })],
    ['an unknown genre', 'genre', sampleRecord({ genre: 'gossip' })],
    ['an importance beyond the scale', 'importance', sampleRecord({ importance: 4 })],
    ['an unknown sentiment', 'sentiment', sampleRecord({ sentiment: 'glad' })],
    [
      'a correction without a time',
      'corrections.0.published_at',
      sampleRecord({ corrections: [{ text: 'It was seven.' }] }),
    ],
    [
      'a version below 1',
      'history.0.version',
      sampleRecord({ history: [{ version: 0, updated_at: '2026-01-01', content_hash: 'x' }] }),
    ],
    [
      'an unknown kind of entity',
      'labels.entities.0.kind',
      sampleRecord({ labels: { topics: [], entities: [{ slug: 'x', name: 'X', kind: 'robot' }] } }),
    ],
  ])('%s', (_, field, input) => {
    const { record, problems } = parseRecord(input)
    expect(record).toBeNull()
    expect(problems.map((problem) => problem.field)).toContain(field)
    for (const { reason } of problems) expect(reason.length).toBeGreaterThan(5)
  })
})

test('every field that is wrong is named', () => {
  const { problems } = parseRecord(sampleRecord({ title: '', lang: '?', published_at: 'x' }))
  expect(problems.map(({ field }) => field)).toEqual(['title', 'published_at', 'lang'])
})

describe('a record is taken with a warning for', () => {
  test.each([
    ['a change before the publication', 'updated_at', { updated_at: '2026-06-25 22:00:00+00:00' }],
    ['no topics', 'topics', { topics: [] }],
    ['topics that are not said', 'topics', { topics: undefined }],
    ['no entities', 'entities', { entities: null }],
    ['an entity without a name', 'entities', { entities: ['Ada', ' '] }],
    ['bytes that were no UTF-8', 'title', { title: 'Caf\ufffd' }],
    ['an empty body', 'body_md', { body_md: '\n' }],
    ['a body of 500 KB', 'body_md', { body_md: 'word '.repeat(100_000) }],
    ['a time in the future', 'published_at', { published_at: '2999-01-01', updated_at: '2999-01-01' }],
    ['a slug that is no address', 'slug', { slug: 'What a day!' }],
  ])('%s', (_, field, fields) => {
    const { record, warnings } = parseRecord(sampleRecord(fields))
    expect(record).not.toBeNull()
    expect(warnings.map((warning) => warning.field)).toEqual([field])
  })
})

describe('a record is taken as it is with', () => {
  test.each([
    ['topics written as names in any script', { topics: ['Künstliche Intelligenz', '人工知能', 'الذكاء الاصطناعي'] }],
    ['no summary', { summary: null }],
    ['no time of change', { updated_at: null }],
    ['no address of its own', { url: undefined, canonical_source: null }],
    ['authors as names', { authors: ['Jo', { name: 'Al', url: null }] }],
    ['fields that nobody knows', { reading_time: 7, __proto__: { a: 1 } }],
  ])('%s', (_, fields) => {
    expect(parseRecord(sampleRecord(fields))).toMatchObject({ problems: [], warnings: [] })
  })
})

test('what has not changed was last changed when it was published', () => {
  expect(read({ updated_at: undefined }).updated_at).toEqual(new Date('2026-06-25T22:16:44Z'))
})

test.each([
  ['line breaks of every kind', { body_md: 'a\r\nb\rc' }, { body_md: 'a\nb\nc' }],
  ['NUL and other control characters', { body_md: 'a\u0000b\u0008c\td' }, { body_md: 'abc\td' }],
  ['half of a pair', { title: 'a\ud83d b' }, { title: 'a\ufffd b' }],
  ['space in a title', { title: ' a\n  b\u00a0c ' }, { title: 'a b c' }],
  ['space in a name', { entities: [' Ada \n Lovelace'] }, { entities: ['Ada Lovelace'] }],
  [
    'control characters in an address',
    { canonical_source: ' https://example.com/a\n\tb\u0000 ' },
    { canonical_source: 'https://example.com/ab' },
  ],
  ['the tag of a language', { lang: 'PT_br' }, { lang: 'pt-BR' }],
])('%s are made clean', (_, fields, expected) => {
  expect(read(fields)).toMatchObject(expected)
})

test('the text of a former version is as clean as the present one', () => {
  const version = {
    version: 1,
    updated_at: '2026-01-01',
    content_hash: 'x\u0000',
    title: 'a\u0000',
    body_md: 'b\u0000\r\n',
  }
  expect(read({ history: [version] }).history).toMatchObject([{ content_hash: 'x', title: 'a', body_md: 'b\n' }])
})
