import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Address, parseAddress } from './address.ts'
import { sendCopy, sendReady } from './answer.ts'
import { Press } from './press.ts'
import { reads } from './print.ts'

// A server that does with the press what server.ts does, and a page that is long enough to be compressed.

let prints = 0
let waits = 0 // milliseconds that a print takes
const press = new Press(
  async (_, response) => {
    prints += 1
    reads('article:1')
    await sleep(waits)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<p>${'News. '.repeat(500)}</p>`)
  },
  { bytes: 1024 * 1024 },
)
const context = { shelf: press.shelf, leases: null }
const server = createServer(async (request, response) => {
  const address = parseAddress(request.url ?? '/', request.headers.accept) as Address
  const kept = press.peek(address)
  if (kept && sendReady(request, response, address, kept, context)) return
  await sendCopy(request, response, address, await press.supply(address), context)
})

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

function ask(method: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/news/x`, { method, headers })
}

/** Without what is another in the next second, or says that it lay ready. */
function told({ headers }: Response): Record<string, string> {
  const {
    date,
    age,
    connection,
    'keep-alive': keepAlive,
    'cache-status': supply,
    ...others
  } = Object.fromEntries(headers)
  return others
}

test.each(['identity', 'gzip', 'br'])('HEAD and 304 come from the copy that GET left: %s', async (encoding) => {
  const got = await ask('GET', { 'accept-encoding': encoding })
  const etag = got.headers.get('etag') ?? ''
  expect((await got.text()).length).toBe(3007)

  for (let time = 1; time <= 2; time++) {
    const head = await ask('HEAD', { 'accept-encoding': encoding })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(told(head)).toEqual(told(got))
    expect(head.headers.get('cache-status')).toBe('Broadsheet; hit')
  }

  for (const method of ['GET', 'HEAD']) {
    const known = await ask(method, { 'accept-encoding': encoding, 'if-none-match': etag })
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag])
    expect(known.headers.get('vary')).toBe('Accept, Accept-Encoding')
  }
  expect(prints).toBe(1)
})

test('an old copy is a hit whose lifetime is over, and so is a page that was recalled while it was printed', async () => {
  await (await ask('GET')).text()
  press.recall(['article:1'])
  waits = 500
  const old = await ask('GET')
  expect(old.headers.get('cache-status')).toMatch(/^Broadsheet; hit; ttl=-[1-9]\d*$/)
  expect(Number(old.headers.get('age'))).toBeGreaterThanOrEqual(0)

  press.shelf.touchAll()
  const asked = ask('GET', { accept: 'text/markdown' }) // which nobody asked for yet
  await vi.waitFor(() => expect(prints).toBe(3), { interval: 1 })
  press.recall(['article:1'])
  expect((await asked).headers.get('cache-status')).toMatch(/^Broadsheet; fwd=miss; ttl=-[1-9]\d*$/)
})
