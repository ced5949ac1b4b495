import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from '../bench/press/fetch.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { StaticFiles } from './static-files.ts'

const script = 'let letters = 1\n'.repeat(100)
const contents: Record<string, string> = {
  '.next/static/chunks/a-1.js': script,
  '.next/static/chunks/[b].js': script,
  'public/islands/reading-2.js': script,
  'public/islands/islands.json': '{}',
  'public/icon.svg': `<svg>${script}</svg>`,
  'public/sample/photo.png': script,
}
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let files: StaticFiles
const server = createServer(async (request, response) => {
  if (!(await files.send(request, response, request.url ?? ''))) response.writeHead(404).end()
})
const get = (url: string, headers: Record<string, string> = {}, method?: string) =>
  fetchPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`, headers, method)

beforeAll(async () => {
  folder = await temporaryFolder()
  for (const [name, text] of Object.entries(contents)) {
    const file = path.join(folder.path, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  files = new StaticFiles(folder.path)
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await folder.remove()
})

test('a file goes out compressed as the client wants it', async () => {
  const url = '/_next/static/chunks/a-1.js'
  const [br, gzip, plain] = await Promise.all([
    get(url, { 'accept-encoding': 'gzip, deflate, br' }),
    get(url, { 'accept-encoding': 'gzip' }),
    get(url),
  ])
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(br.body.length).toBeLessThan(script.length / 5)
  expect(brotliDecompressSync(br.body).toString()).toBe(script)
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(script)
  expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
})

test('what is compressed already, or is small, goes out as it is', async () => {
  for (const url of ['/sample/photo.png', '/islands/islands.json'])
    expect((await get(url, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

test.each([
  ['/_next/static/chunks/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/_next/static/chunks/%5Bb%5D.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/islands/reading-2.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/islands/islands.json', 'application/json; charset=utf-8', 'public, max-age=0'],
  ['/icon.svg', 'image/svg+xml', 'public, max-age=0'],
])('%s is %s, kept: %s', async (url, type, kept) => {
  const { headers, status } = await get(url)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, kept])
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('what a client holds is not sent again, and HEAD has no body', async () => {
  const first = await get('/icon.svg', { 'accept-encoding': 'br' })
  const again = await get('/icon.svg', { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) })
  expect([again.status, again.body.length]).toEqual([304, 0])
  const head = await get('/icon.svg', { 'accept-encoding': 'br' }, 'HEAD')
  expect([head.headers['content-length'], head.body.length]).toEqual([first.headers['content-length'], 0])
})

test.each(['/', '/nothing.js', '/../package.json', '/islands', '/islands/', '/_next/static/../../package.json'])(
  '%s is no file',
  async (url) => {
    expect((await get(url)).status).toBe(404)
  },
)
