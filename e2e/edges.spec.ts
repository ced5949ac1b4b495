import { once } from 'node:events'
import { glob } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { hostileRequests } from './hostile.ts'
import { expect, test } from './paper.ts'

// What comes over the wire and is no request of a reader, to a paper that says where it stands.

let paper: RunningPaper

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  paper = await openPaper({ SITE_URL: 'http://paper.example', PRESS_MEMORY: '32', TRUST_PROXY: '1' })
})
test.afterAll(() => paper.stop())

/** Everything that comes back for these bytes, until the connection ends or nothing comes for a while. */
function speak(bytes: string, patience = 5000): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(paper.port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.setTimeout(patience, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

const statusOf = (answer: string) => Number(/^(?:HTTP\/1\.1 100 .*\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
const ask = async (line: string, ...headers: string[]) =>
  statusOf(await speak([line, ...headers, 'connection: close', '', ''].join('\r\n')))

test('only what is meant for this site is answered with its pages', async () => {
  for (const host of ['paper.example', 'paper.example:8080', 'localhost', '127.0.0.1:3000', '[::1]:3000'])
    expect.soft(await ask('GET / HTTP/1.1', `host: ${host}`), host).toBe(200)
  for (const host of ['evil.example', 'paper.example.evil', 'evil.example:80', 'a@paper.example', ''])
    expect.soft(await ask('GET / HTTP/1.1', `host: ${host}`), host).toBe(421)
  expect(await ask('GET / HTTP/1.1', 'host: evil.example', 'x-forwarded-host: paper.example')).toBe(421)
  expect(await ask('GET /healthz HTTP/1.1', 'host: evil.example')).toBe(200)
  expect(await ask('GET / HTTP/1.1')).toBe(400)
})

test('what is no request is refused in the words of HTTP', async () => {
  const host = 'host: paper.example'
  expect.soft(await ask('FETCH / HTTP/1.1', host)).toBe(400)
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'CONNECT'])
    expect.soft(await ask(`${method} / HTTP/1.1`, host), method).toBe(405)
  expect.soft(await ask('GET / HTTP/1.1', host, `x: ${'a'.repeat(20_000)}`)).toBe(431)
  expect.soft(await ask(`GET /${'a'.repeat(3000)} HTTP/1.1`, host)).toBe(400)
  expect.soft(await ask('GET / HTTP/9.9', host)).toBe(400)
  expect.soft(await ask('GET / HTTP/1.1', host, 'content-length: 1', 'content-length: 2')).toBe(400)
  expect.soft(await ask('GET / HTTP/1.1', host, 'transfer-encoding: chunked', 'content-length: 5')).toBe(400)
  expect.soft(statusOf(await speak('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'))).toBe(400)
  const counted = await speak(`GET /metrics HTTP/1.1\r\n${host}\r\nconnection: close\r\n\r\n`)
  for (const status of [400, 405, 431])
    expect.soft(counted).toContain(`broadsheet_answer_seconds_count{status="${status}"}`)
})

test('an absolute target is its path, at its host', async () => {
  expect(await ask('GET http://paper.example/topics/feeds?x=1 HTTP/1.1', 'host: paper.example')).toBe(200)
  expect(await ask('GET http://paper.example/ HTTP/1.1', 'host: evil.example')).toBe(200)
  expect(await ask('GET http://evil.example/ HTTP/1.1', 'host: paper.example')).toBe(421)
  expect(await ask('GET http://paper.example/nowhere HTTP/1.1', 'host: paper.example')).toBe(404)
})

test('who wants another protocol is answered in this one, at once', async () => {
  const began = performance.now()
  const wish = ['host: paper.example', 'upgrade: websocket', 'connection: upgrade, close', 'sec-websocket-version: 13']
  const answer = await speak(['GET / HTTP/1.1', ...wish, 'sec-websocket-key: AAAA', '', ''].join('\r\n'))
  expect(statusOf(answer)).toBe(200)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('ten thousand hostile requests leave no trace', async () => {
  test.setTimeout(240_000)
  const pages = ['/', '/topics/feeds', '/news/what-a-304-says', '/news/what-a-304-says.md', '/nowhere', '/llms.txt']
  const read = async () => {
    const answers: string[] = []
    for (const path of pages) {
      const answer = await speak(`GET ${path} HTTP/1.1\r\nhost: paper.example\r\nconnection: close\r\n\r\n`)
      answers.push(answer.replace(/^(date|age|cache-status|last-modified): .*\r\n/gim, ''))
    }
    return answers
  }
  const clean = await read()
  const files = async () => (await Array.fromAsync(glob('{.next,public}/**/*', { exclude: ['.next/dev/**'] }))).sort()
  const written = await files()
  const before = await paper.memory()
  const statuses = new Map<number, number>()
  const requests = hostileRequests(10_000)
  const lane = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const status = statusOf(await speak(request))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect.soft(status, request.slice(0, 300)).toBeLessThan(500)
    }
  }
  await Promise.all(Array.from({ length: 24 }, lane))
  expect(statuses.get(0) ?? 0, 'connections without an answer').toBe(0)
  expect(await read()).toEqual(clean)
  expect(await files()).toEqual(written)
  const after = await paper.memory()
  expect(after - before).toBeLessThan(400)
  test.info().annotations.push({
    type: 'statuses',
    description: `${JSON.stringify([...statuses])}, ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
  })
})

test('a paper that is told to stop answers everyone who has asked', async () => {
  let stopping = false
  let answered = 0
  const broken: string[] = []
  const reader = async (number: number) => {
    for (let turn = 0; ; turn++) {
      const path = turn % 3 === 0 ? '/nowhere' : turn % 3 === 1 ? '/topics/feeds' : `/entities/http?after=x${number}`
      const answer = await speak(`GET ${path} HTTP/1.1\r\nhost: paper.example\r\nconnection: close\r\n\r\n`)
      if (statusOf(answer) === 0 && stopping) return // nobody listens any more
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
      if (Number.isNaN(length) ? statusOf(answer) !== 400 : body.length !== length)
        broken.push(`${path}: ${answer.slice(0, 200)}`)
      answered += 1
    }
  }
  const readers = Array.from({ length: 20 }, (_, number) => reader(number))
  await sleep(1000)
  stopping = true
  const began = performance.now()
  const code = await paper.signal('SIGTERM')
  expect(performance.now() - began).toBeLessThan(15_000)
  await Promise.all(readers)
  expect(code).toBe(0)
  expect(broken).toEqual([])
  expect(answered).toBeGreaterThan(50)
})

test('a paper with a database of its own is gone in time, and has purged at once, however slowly somebody reads', async () => {
  test.setTimeout(120_000)
  const folder = await temporaryFolder()
  const purges: number[] = []
  const cache = createServer((_, response) => {
    purges.push(performance.now())
    response.end()
  })
  await once(cache.listen(0, '127.0.0.1'), 'listening')
  const { port } = cache.address() as AddressInfo
  const own = await openPaper({
    DATA_DIR: folder.path,
    DATABASE_URL: '',
    SITE_URL: 'http://paper.example',
    PURGE_URL: `http://127.0.0.1:${port}/_purge`,
    PURGE_BY: 'address',
    PURGE_SECRET: 'what-only-paper-and-cache-know',
  })
  const asked = 'GET /news/what-a-304-says HTTP/1.1\r\nhost: paper.example\r\naccept: text/html\r\n\r\n'
  const slow = connect(own.port, '127.0.0.1', () => slow.write(asked.repeat(2000)))
  const [first] = await once(
    slow.on('error', () => {}),
    'data',
  )
  slow.pause()
  expect(String(first)).toContain('x-accel-expires: 60')
  await sleep(500)
  const began = performance.now()
  expect(await own.signal('SIGTERM')).toBe(0)
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(purges.length).toBeGreaterThan(0)
  expect((purges[0] ?? 0) - began).toBeLessThan(1000)
  slow.destroy()
  cache.close()
  await folder.remove()
})
