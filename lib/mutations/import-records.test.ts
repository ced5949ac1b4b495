import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client.ts'
import { contentHash } from '../hash.ts'
import { findArticle } from '../queries/articles.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { recordOf as record } from '../testing/publish.ts'
import { renameArticle, withdrawArticle } from './articles.ts'
import { importRecords, RefusedError, tryImport } from './import-records.ts'

const later = { updated_at: '2026-06-27 08:00:00+00:00' }

async function article(slug = 'the-press-starts') {
  const found = await findArticle(slug)
  if (found?.state !== 'here') throw new Error(`${slug} is ${found?.state ?? 'nowhere'}`)
  return found.value
}

const changes = () => db.change.findMany({ orderBy: { id: 'asc' } })

beforeEach(emptyDatabase)

test('a record becomes an article, untrusted Markdown, and a change', async () => {
  expect(await importRecords([record()])).toEqual(['created'])
  expect(await article()).toMatchObject({
    title: 'The press starts',
    version: 1,
    bodyFormat: 'MARKDOWN',
    bodyTrust: 'UNTRUSTED',
    lang: 'en',
    publishedAt: new Date('2026-06-25T22:16:44Z'),
    updatedAt: new Date('2026-06-25T23:39:31.290Z'),
    canonicalSource: 'https://www.example.com/stories/1',
    originUrl: 'https://elsewhere.example/news/the-press-starts',
    source: { slug: 'example-com', name: 'example.com', homepage: 'https://www.example.com' },
    topics: [
      { slug: 'printing', name: 'Printing' },
      { slug: 'ai-safety', name: 'Ai safety' },
    ],
    entities: [{ name: 'Ada Lovelace', kind: 'OTHER' }, { name: 'IBM' }],
    contentHash: contentHash({ title: record().title, summary: record().summary, markdown: record().body_md }),
  })
  expect(await changes()).toMatchObject([
    { kind: 'PUBLISHED', tags: expect.arrayContaining(['front', 'day:2026-06-25']) },
  ])
})

test('the same record again changes nothing', async () => {
  await importRecords([record()])
  const before = await article()
  expect(await importRecords([record()])).toEqual(['unchanged'])
  expect(await article()).toEqual(before)
  expect(await changes()).toHaveLength(1)
})

test('another text makes a version, and the former one is kept', async () => {
  await importRecords([record()])
  expect(await importRecords([record({ body_md: 'At seven.', ...later })])).toEqual(['updated'])
  expect(await article()).toMatchObject({
    version: 2,
    markdown: 'At seven.',
    updatedAt: new Date('2026-06-27T08:00:00Z'),
  })
  expect(await db.revision.findMany()).toMatchObject([
    {
      version: 1,
      title: 'The press starts',
      body: record().body_md,
      lang: record().lang,
      topics: expect.arrayContaining([expect.any(String)]),
      createdAt: new Date('2026-06-25T23:39:31.290Z'),
    },
  ])
  expect((await changes()).map(({ kind }) => kind)).toEqual(['PUBLISHED', 'UPDATED'])
  expect(await importRecords([record({ body_md: 'At seven.', ...later })])).toEqual(['unchanged'])
})

test('another text that does not say when it was changed was changed now', async () => {
  await importRecords([record()])
  const before = Date.now()
  await importRecords([record({ title: 'The press stops' })])
  expect((await article()).updatedAt.getTime()).toBeGreaterThanOrEqual(before)
})

describe('a change that is not in the text makes no version:', () => {
  test.each([
    ['topics', { topics: ['printing'] }],
    ['the order of topics', { topics: ['ai-safety', 'printing'] }],
    ['entities', { entities: ['IBM'] }],
    ['authors', { authors: ['Jo'] }],
    ['the language', { lang: 'en-GB' }],
    ['the time of publication', { published_at: '2026-06-24' }],
    ['where it comes from', { canonical_source: 'https://other.example/1' }],
    ['the license', { license: 'CC0-1.0' }],
    ['sentiment', { sentiment: 'positive' }],
    ['the genre', { genre: 'opinion' }],
    ['its importance', { importance: 2 }],
    ['who wrote the summary', { summary_model: 'a-model' }],
    ['the story', { story: { slug: 's', title: 'S' } }],
    ['the source', { source: { slug: 'other', name: 'Other' } }],
  ])('%s', async (_, fields) => {
    await importRecords([record()])
    expect(await importRecords([record(fields)])).toEqual(['updated'])
    expect(await article()).toMatchObject({ version: 1, revisions: [] })
    expect((await changes()).map(({ kind }) => kind)).toEqual(['PUBLISHED', 'RELABELLED'])
  })
})

test('a correction may be put right, and the newest stands first', async () => {
  const first = { published_at: '2026-06-26', text: 'It was seven.' }
  const same = { published_at: '2026-06-26', text: 'It was eight.' }
  const second = { published_at: '2026-06-27', text: 'It was nine.' }
  const texts = async () => (await article()).corrections.map(({ text }) => text)
  await importRecords([record({ corrections: [second, same, first] })])
  expect(await texts()).toEqual(['It was nine.', 'It was eight.', 'It was seven.'])
  expect(await importRecords([record({ corrections: [{ ...second, text: 'It was ten.' }, same, first] })])).toEqual([
    'updated',
  ])
  expect(await texts()).toEqual(['It was ten.', 'It was eight.', 'It was seven.'])
  expect(await importRecords([record()])).toEqual(['unchanged']) // a record without corrections says nothing of them
  expect(await texts()).toHaveLength(3)
})

test('one record that the database refuses undoes those that came with it', async () => {
  const version = { version: 1, updated_at: new Date(), content_hash: 'x', title: 'a', body_md: 'b' }
  const twice = { ...record({ slug: 'b' }), history: [version, version] }
  await expect(importRecords([record(), twice])).rejects.toThrow(RefusedError)
  expect(await db.article.count()).toBe(0)
  expect(await db.topic.count()).toBe(0)
})

test('an article that was withdrawn here stays so', async () => {
  await importRecords([record()])
  await withdrawArticle('the-press-starts', 'by request')
  expect(await importRecords([record({ title: 'Again', ...later })])).toEqual(['withdrawn here'])
  expect(await findArticle('the-press-starts')).toEqual({ state: 'gone', because: 'by request' })
})

test('an article that was renamed here is found by the slug that it came with', async () => {
  await importRecords([record()])
  await renameArticle('the-press-starts', 'the-press-runs')
  expect(await importRecords([record()])).toEqual(['unchanged'])
  expect(await importRecords([record({ title: 'The press runs', ...later })])).toEqual(['updated'])
  expect(await db.article.findMany({ select: { slug: true, version: true } })).toEqual([
    { slug: 'the-press-runs', version: 2 },
  ])
})

test('a trial says what would happen, and nothing does', async () => {
  await importRecords([record()])
  expect(await tryImport([record({ title: 'Other', ...later }), record({ slug: 'new' })])).toEqual([
    'updated',
    'created',
  ])
  expect(await tryImport([record()])).toEqual(['unchanged'])
  expect(await db.article.findMany({ select: { slug: true, version: true } })).toEqual([
    { slug: 'the-press-starts', version: 1 },
  ])
  expect(await changes()).toHaveLength(1)
})

test('what is ours already has no origin', async () => {
  const ours = 'http://localhost:3000/news/the-press-starts'
  await importRecords([record({ url: ours, canonical_source: ours })])
  expect(await article()).toMatchObject({ canonicalSource: null, originUrl: null, source: null })
})

test.each([
  ['a NUL', 'a\u0000b'],
  ['half a pair', 'a\ud83d'],
  ['everything that is quoted', `'"\\$1{}%_;--/*`],
  ['all planes', '新聞 📰 خبر \u{10ffff}'],
])('%s in any text is no trouble', async (_, text) => {
  const fields = {
    title: text,
    summary: text,
    body_md: text,
    topics: [text],
    entities: [text],
    authors: [text],
    license: text,
    corrections: [{ published_at: '2026-06-26', text }],
  }
  expect(await importRecords([record(fields)])).toEqual(['created'])
  expect(await importRecords([record(fields)])).toEqual(['unchanged'])
  expect(await article()).toMatchObject({ title: record(fields).title, markdown: record(fields).body_md })
})
