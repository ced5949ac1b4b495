import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { findArticle } from '../../queries/articles.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { sampleRecord } from '../../testing/sample-record.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { importFiles } from './import.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())
beforeEach(emptyDatabase)

async function put(name: string, ...records: (string | Record<string, unknown>)[]): Promise<string> {
  const file = path.join(folder.path, name)
  await mkdir(path.dirname(file), { recursive: true })
  const text = records
    .map((record) => (typeof record === 'string' ? record : JSON.stringify(sampleRecord(record))))
    .join('\n')
  await writeFile(file, name.endsWith('.gz') ? gzipSync(text) : text)
  return file
}

const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 }

test('records are taken from several files, and again with nothing to do', async () => {
  const files = [await put('1.jsonl', { slug: 'a' }, { slug: 'b' }), await put('2.jsonl.gz', { slug: 'c' })]
  expect(await importFiles(files)).toEqual({ counts: { ...counts, created: 3 }, errors: [], warnings: [] })
  expect((await importFiles(files)).counts).toEqual({ ...counts, unchanged: 3 })
})

test('a bad record is reported with its place, and the others are taken', async () => {
  const file = await put(
    'bad.jsonl',
    { slug: 'a' },
    '{"slug": "b", "title": "torn',
    { slug: 'c', lang: '?' },
    { slug: 'd', title: '', published_at: 'x' },
    '7',
    { slug: 'e' },
  )
  const report = await importFiles([file])
  expect(report.counts).toEqual({ ...counts, created: 2, rejected: 4 })
  expect(report.errors).toEqual([
    { file, record: 2, slug: null, field: null, reason: expect.stringMatching(/^is not JSON/) },
    { file, record: 3, slug: 'c', field: 'lang', reason: expect.stringMatching(/language tag/) },
    { file, record: 4, slug: 'd', field: 'title', reason: 'is empty' },
    { file, record: 4, slug: 'd', field: 'published_at', reason: expect.stringMatching(/not a date/) },
    { file, record: 5, slug: null, field: 'record', reason: expect.stringMatching(/object/) },
  ])
  expect(await findArticle('e')).toMatchObject({ state: 'here' })
})

test('odd but usable values are warnings, with their place', async () => {
  const file = await put('odd.jsonl', { slug: 'a', topics: [], updated_at: '2020-01-01' }, { slug: 'Two words!' })
  const { counts: taken, warnings } = await importFiles([file])
  expect(taken).toEqual({ ...counts, created: 2 })
  expect(warnings).toEqual([
    { file, record: 1, slug: 'a', field: 'updated_at', reason: 'lies before published_at' },
    { file, record: 1, slug: 'a', field: 'topics', reason: 'there are none' },
    {
      file,
      record: 2,
      slug: expect.stringMatching(/^two-words-[0-9a-f]{8}$/),
      field: 'slug',
      reason: expect.stringContaining('two-words-'),
    },
  ])
})

test('one article twice in a file is two versions of it', async () => {
  const file = await put(
    'twice.jsonl',
    { slug: 'a', body_md: 'one' },
    { slug: 'b' },
    { slug: 'a', body_md: 'two', updated_at: '2026-07-01' },
  )
  expect((await importFiles([file])).counts).toEqual({ ...counts, created: 2, updated: 1 })
  expect(await findArticle('a')).toMatchObject({ value: { version: 2, markdown: 'two' } })
})

test('a record that the database refuses is found among those that came with it', async () => {
  const version = { version: 1, updated_at: '2026-01-01', content_hash: 'x', title: 'a', body_md: 'b' }
  const file = await put('refused.jsonl', { slug: 'a' }, { slug: 'b', history: [version, version] }, { slug: 'c' })
  const report = await importFiles([file])
  expect(report.counts).toEqual({ ...counts, created: 2, rejected: 1 })
  expect(report.errors).toMatchObject([
    { record: 2, slug: 'b', reason: expect.stringMatching(/^the database refuses it: .+/) },
  ])
})

test('a file that is not there or is torn does not stop the others', async () => {
  const torn = await put('torn.jsonl.gz', { slug: 'a' }, { slug: 'b' })
  await writeFile(torn, gzipSync(`${JSON.stringify(sampleRecord({ slug: 'a' }))}\n`.repeat(2)).subarray(0, -12))
  const files = [path.join(folder.path, 'nowhere.json'), torn, await put('good.json', { slug: 'c' })]
  const report = await importFiles(files)
  expect(report.counts.rejected).toBe(2)
  expect(report.errors).toMatchObject(
    [
      { file: files[0], reason: /cannot be read/ },
      { file: torn, reason: /cannot be read/ },
    ].map((entry) => ({ ...entry, reason: expect.stringMatching(entry.reason) })),
  )
  expect(await findArticle('c')).toMatchObject({ state: 'here' })
})

test('a trial writes nothing', async () => {
  const file = await put('trial.jsonl', { slug: 'a' })
  expect((await importFiles([file], { dryRun: true })).counts).toEqual({ ...counts, created: 1 })
  expect(await findArticle('a')).toBeNull()
})

test('a thousand records are written in batches, and none is lost or doubled', async () => {
  const file = await put(
    'many.jsonl.gz',
    ...Array.from({ length: 1000 }, (_, index) => ({
      slug: `n-${index}`,
      topics: [`t-${index % 7}`],
      entities: [`E ${index % 300}`],
    })),
  )
  let seen = 0
  const report = await importFiles([file], {
    onRecord: () => {
      seen += 1
    },
  })
  expect(report.counts).toEqual({ ...counts, created: 1000 })
  expect(seen).toBeGreaterThan(1)
  expect((await importFiles([file])).counts).toEqual({ ...counts, unchanged: 1000 })
})
