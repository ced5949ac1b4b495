import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Leases } from './leases.ts'
import { purgeByAddress } from './purge-by-address.ts'

const secret = 'what only paper and cache know'
const purged: string[] = []
const cache = createServer(({ method, url, headers }, response) => {
  if (headers['purge-secret'] !== secret) return void response.writeHead(403).end()
  purged.push(`${method} ${url} ${headers.host} ${headers.accept} ${headers['accept-encoding'] ?? ''}`)
  response.writeHead(404).end()
})

beforeAll(() => once(cache.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  cache.close()
  cache.closeAllConnections()
})
beforeEach(() => {
  purged.length = 0
})

function open() {
  const leases = new Leases({ most: 100 })
  const { port } = cache.address() as AddressInfo
  return {
    leases,
    purger: purgeByAddress(`http://127.0.0.1:${port}/_purge/`, { host: 'paper.example', secret, leases }),
  }
}

test('what was leased is purged as it was asked for, and again for what was on its way', async () => {
  const { leases, purger } = open()
  leases.grant({ url: '/news/x?after=y', accept: 'text/html', encoding: 'br' }, ['article:1'], false)
  leases.grant({ url: '/news/x', accept: 'text/markdown', encoding: '' }, ['article:2'], false)
  purger.tags(['article:1'])
  const line = 'PURGE /_purge/news/x?after=y paper.example text/html br'
  await vi.waitFor(() => expect(purged).toEqual([line]))
  await vi.waitFor(() => expect(purged).toEqual([line, line]), 3000)
  await purger.stop()
})

test('one that stops has purged everything before it is gone', async () => {
  const { leases, purger } = open()
  for (let page = 0; page < 200; page++) {
    leases.grant({ url: `/news/${page}`, accept: 'text/html', encoding: 'gzip' }, [], false)
  }
  await purger.stop()
  expect(new Set(purged).size).toBe(100) // as many as it leased
})
