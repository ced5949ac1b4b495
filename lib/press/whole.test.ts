import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendWhole, takesWhole, wholeAnswer } from './whole.ts'

// One half of the answers goes out whole, the other as Node does it: over a connection they must not be told apart.

let closed = 0
let written = 0
const body = Buffer.from('News. '.repeat(5000))
const server: Server = createServer((request, response) => {
  response.on('close', () => {
    closed += 1
  })
  const headers = ['content-type', 'text/plain', 'content-length', String(body.length), 'x-path', request.url ?? '']
  if (request.url?.startsWith('/whole') && takesWhole(response)) {
    written += 1
    sendWhole(response, 200, wholeAnswer(200, headers, body))
  } else response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
})

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const port = () => (server.address() as AddressInfo).port

/** Sends text over one connection and collects what comes back until it falls silent. */
async function speak(text: string): Promise<{ answer: string; ended: boolean }> {
  const socket = connect(port(), '127.0.0.1')
  let answer = ''
  let ended = false
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('end', () => {
    ended = true
  })
  socket.write(text)
  for (let length = -1; length !== answer.length || answer === ''; ) {
    length = answer.length
    await sleep(100)
  }
  socket.destroy()
  return { answer, ended }
}

const get = (path: string, more = '', version = '1.1') => `GET ${path} HTTP/${version}\r\nhost: x\r\n${more}\r\n`

test('answers come in the order of their questions, whichever way they went', async () => {
  const paths = ['/whole/1', '/other/2', '/whole/3', '/whole/4', '/other/5']
  const { answer } = await speak(paths.map((path) => get(path)).join(''))
  expect([...answer.matchAll(/^x-path: (.*)\r$/gim)].map(([, path]) => path)).toEqual(paths)
  expect(answer.split(body.toString())).toHaveLength(paths.length + 1)
})

test('a connection that is to end after the answer ends', async () => {
  const { answer, ended } = await speak(get('/whole/last', 'connection: close\r\n'))
  expect(answer).toMatch(/^connection: close\r$/im)
  expect(ended).toBe(true)
  expect((await speak(get('/whole/old', '', '1.0'))).ended).toBe(true)
})

test('HEAD is answered without a body', async () => {
  const { answer } = await speak('HEAD /whole/head HTTP/1.1\r\nhost: x\r\n\r\n')
  expect(answer).toMatch(/content-length: 30000/i)
  expect(answer).not.toContain('News.')
})

test('every answer is over once', async () => {
  closed = 0
  await speak(['/whole/1', '/other/2', '/whole/3'].map((path) => get(path)).join(''))
  expect(closed).toBe(3)
})

test('one that is gone before its answer is written disturbs no other', async () => {
  closed = 0
  const leaving = connect(port(), '127.0.0.1')
  leaving.on('error', () => {})
  await once(leaving, 'connect')
  server.once('request', ({ socket }) => socket.destroy()) // after it has been answered, before anything is written
  leaving.write(get('/whole/leaving'))
  await sleep(100)
  const { answer } = await speak(get('/whole/staying'))
  expect(answer).toMatch(/^x-path: \/whole\/staying\r$/im)
  expect(closed).toBe(2)
})

test('who asks without reading is not answered without end', async () => {
  written = 0
  const socket = connect(port(), '127.0.0.1').pause()
  socket.write(get('/whole/flood').repeat(2000))
  await sleep(500)
  const before = written
  await sleep(500)
  expect(written).toBe(before)
  expect(written).toBeLessThan(1000) // of 30 KB; the kernels' buffers hold some hundreds
  socket.destroy()
})
