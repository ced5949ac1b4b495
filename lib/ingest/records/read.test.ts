import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { listFiles, type ReadRecord, readRecords, sizeOf } from './read.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())

async function put(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder.path, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
  return file
}

async function read(file: string): Promise<ReadRecord[]> {
  return Array.fromAsync(readRecords(file))
}

const lines = '{"slug":"a"}\n{"slug":"b"}\n'
const found = [
  { number: 1, value: { slug: 'a' } },
  { number: 2, value: { slug: 'b' } },
]

test.each([
  ['one object a line', 'a.jsonl', lines],
  ['an array', 'a.json', '[{"slug":"a"},\n{"slug":"b"}]'],
  ['gzip', 'a.jsonl.gz', gzipSync(lines)],
  ['gzip that does not say so', 'b.jsonl', gzipSync(lines)],
  ['gzip in two parts', 'c.jsonl.gz', Buffer.concat([gzipSync('{"slug":"a"}\n'), gzipSync('{"slug":"b"}\n')])],
  ['a mark of the byte order', 'bom.jsonl', `\ufeff${lines}`],
  ['lines that end as on Windows', 'crlf.jsonl', lines.replaceAll('\n', '\r\n')],
])('reads %s', async (_, name, content) => {
  const file = await put(name, content)
  expect(await read(file)).toMatchObject(found.map((record) => ({ file, ...record })))
})

test('an empty file has no records', async () => {
  expect(await read(await put('empty.json', ''))).toEqual([])
})

test('one broken line is reported in its place, and the others are read', async () => {
  const records = await read(await put('broken.jsonl', '{"slug":"a"}\n{"slug":"x","title":\n{"slug":"b"}\n'))
  expect(records.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(records[1]).toMatchObject({ error: expect.stringMatching(/^is not JSON: /) })
  expect(records[2]).toMatchObject({ value: { slug: 'b' } })
})

test('letters of several bytes are whole, wherever the file is cut into chunks', async () => {
  const title = '新聞 📰 خبر '.repeat(20_000)
  const [record] = await read(await put('wide.json', JSON.stringify({ title })))
  expect(record).toMatchObject({ value: { title } })
})

test('a file that ends too early gives what it had, and then says so', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `{"slug":"${index}","noise":"${Math.sin(index)}"}\n`).join(
    '',
  )
  const zipped = gzipSync(many)
  const file = await put('torn.jsonl.gz', zipped.subarray(0, zipped.length / 2))
  let records = 0
  const all = async () => {
    for await (const record of readRecords(file)) if ('value' in record) records += 1
  }
  await expect(all()).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
  expect(records).toBeGreaterThan(1000)
})

test.each([
  ['gzip that is none', 'bad.gz', Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4, 5, 6, 7, 8]), /^Z_/],
  ['a file that is not there', null, null, /^ENOENT$/],
])('fails with a code for %s', async (_, name, content, code) => {
  const file = name ? await put(name, content) : path.join(folder.path, 'nowhere.json')
  await expect(read(file)).rejects.toMatchObject({ code: expect.stringMatching(code) })
})

test('counts the bytes of the file, not those that come out of it', async () => {
  const zipped = gzipSync(lines.repeat(5000))
  let bytes = 0
  for await (const _ of readRecords(await put('counted.jsonl.gz', zipped), (count) => {
    bytes += count
  }));
  expect(bytes).toBe(zipped.length)
})

test('a folder is all of its files with records in them, in order of name', async () => {
  for (const name of ['f/b.json', 'f/a.jsonl.gz', 'f/sub/c.ndjson', 'f/notes.txt', 'f/d.json.bak'])
    await put(name, gzipSync(lines))
  const files = await listFiles(path.join(folder.path, 'f'))
  expect(files.map((file) => path.relative(folder.path, file))).toEqual(['f/a.jsonl.gz', 'f/b.json', 'f/sub/c.ndjson'])
  expect(await sizeOf(files)).toBe(3 * gzipSync(lines).length)
})

test('200 MB need no more memory than 2 MB', { timeout: 120_000 }, async () => {
  const line = `${JSON.stringify({ slug: 'x', body_md: 'All the news that is fit to print. '.repeat(600) })}\n`
  const total = Math.ceil((200 * 1024 * 1024) / line.length)
  const file = path.join(folder.path, 'long.jsonl.gz')
  await pipeline(
    Readable.from(Array.from({ length: total }, () => line)),
    createGzip({ level: 1 }),
    createWriteStream(file),
  )
  let records = 0
  let first = 0
  let most = 0
  for await (const record of readRecords(file)) {
    if (!('value' in record)) throw new Error(record.error)
    records += 1
    if (records === 100) first = process.memoryUsage().rss
    if (records % 100 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  expect(records).toBe(total)
  expect(most - first).toBeLessThan(100 * 1024 * 1024)
})
