import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createOutbound } from '../http/outbound.ts'
import { createAsk } from './ask.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function open(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A site with oddities; what was asked of it is kept. */
async function serve(listener: RequestListener) {
  const asked: string[] = []
  const host = await open(
    createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      listener(request, response)
    }),
  )
  return { asked, host, url: `http://${host}/page`, ask: createAsk(createOutbound({ allow: [host] })) }
}

test('a page is asked by HEAD alone, by somebody who says who they are', async () => {
  let agent = ''
  const { asked, url, ask } = await serve(({ headers }, response) => {
    agent = headers['user-agent'] ?? ''
    response.end()
  })
  expect(await ask(url)).toEqual({ status: 200, movedTo: null })
  expect(asked).toEqual(['HEAD /page'])
  expect(agent).toBe('Broadsheet link check (+http://localhost:3000)')
})

test.each([
  [405, 200],
  [403, 200],
  [501, 200],
  [404, 200],
  [404, 404],
  [500, 500],
])('where HEAD is answered %i, GET has the last word: %i', async (head, get) => {
  const { asked, url, ask } = await serve(({ method }, response) =>
    response.writeHead(method === 'HEAD' ? head : get).end(),
  )
  expect(await ask(url)).toEqual({ status: get, movedTo: null })
  expect(asked).toEqual(['HEAD /page', 'GET /page'])
})

test('who hangs up on HEAD is asked by GET', async () => {
  const { url, ask } = await serve(({ method, socket }, response) =>
    method === 'HEAD' ? socket.destroy() : response.end('here'),
  )
  expect(await ask(url)).toEqual({ status: 200, movedTo: null })
})

test('of a huge body nothing is waited for', async () => {
  const { url, ask } = await serve(({ method }, response) => {
    if (method === 'HEAD') return void response.writeHead(405).end()
    response.writeHead(200)
    const more = () => response.write(Buffer.alloc(1024 * 1024)) && setImmediate(more)
    response.on('drain', more).on('error', () => {})
    more()
  })
  const began = performance.now()
  expect(await ask(url)).toEqual({ status: 200, movedTo: null })
  expect(performance.now() - began).toBeLessThan(5_000)
})

test.each([
  ['for good', [301, 308], '/2'],
  ['for good, then for now', [301, 302], '/1'],
  ['for now, then for good', [302, 301], null],
])('where it moved to is known of those that moved %s', async (_, statuses, place) => {
  const { asked, host, url, ask } = await serve((request, response) => {
    const at = request.url === '/page' ? 0 : Number(request.url?.slice(1))
    const status = statuses[at]
    if (status) response.writeHead(status, { location: `/${at + 1}` }).end()
    else response.end()
  })
  expect(await ask(url)).toEqual({ status: 200, movedTo: place && `http://${host}${place}` })
  expect(asked.every((line) => line.startsWith('HEAD'))).toBe(true)
})

test('redirects without end have one', async () => {
  const { asked, url, ask } = await serve((_, response) => response.writeHead(302, { location: '/page' }).end())
  expect(await ask(url)).toEqual({ trouble: 'too many redirects' })
  expect(asked).toHaveLength(4)
})

test('a redirect into the house is not followed', async () => {
  const { url, ask } = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end())
  expect(await ask(url)).toEqual({ trouble: 'not a public address' })
})

test('who does not answer is waited for so long and no longer', async () => {
  const { url, ask } = await serve(() => {})
  const began = performance.now()
  expect(await ask(url, 700)).toEqual({ trouble: 'took too long' })
  expect(performance.now() - began).toBeLessThan(3_000)
})

test('a bad handshake is told from no answer at all', async () => {
  const host = await open(createTlsServer()) // without a certificate
  const ask = createAsk(createOutbound({ allow: [host, '127.0.0.1:1'] }))
  expect(await ask(`https://${host}/`)).toEqual({ trouble: 'no secure connection' })
  expect(await ask('http://127.0.0.1:1/')).toEqual({ trouble: 'no answer' })
})

test('a server that rests without saying for how long does not ask for peace', async () => {
  const { url, ask } = await serve((_, response) => response.writeHead(503).end())
  expect(await ask(url)).toEqual({ status: 503, movedTo: null })
})

test('who asks for peace is heard, for an hour at most', async () => {
  const answers = ['7', '86400', 'Wed, 25 Nov 2026 00:00:00 GMT']
  const { url, ask } = await serve((_, response) =>
    response.writeHead(429, { 'retry-after': answers.shift() ?? '' }).end(),
  )
  expect(await ask(url)).toEqual({ status: 429, movedTo: null, pause: 7 })
  expect(await ask(url)).toEqual({ status: 429, movedTo: null, pause: 3600 })
  expect(await ask(url)).toEqual({ status: 429, movedTo: null, pause: 300 })
})
