import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { purgeByKey } from './purge.ts'

const secret = 'what only paper and cache know'
const purged: string[] = []
let status = 200
const cache = createServer((request, response) => {
  if (status === 200 && request.headers['purge-secret'] === secret)
    purged.push(`${request.method} ${request.headers['xkey-purge']}`)
  setTimeout(() => response.writeHead(status).end(), 20)
})

beforeAll(() => once(cache.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  cache.close()
  cache.closeAllConnections()
})
beforeEach(() => {
  purged.length = 0
  status = 200
})

const open = () => purgeByKey(`http://127.0.0.1:${(cache.address() as AddressInfo).port}`, secret)
const keys = () => purged.flatMap((line) => line.replace('PURGE ', '').split(' '))

test('what changed goes to the cache in front, as many keys at a time as a header holds', async () => {
  const purger = open()
  const slug = encodeURIComponent('خ'.repeat(40)) // the longest address: 80 bytes
  const tags = Array.from({ length: 100 }, (_, number) => `address:news/${slug}-${number}`)
  purger.tags(tags)
  await vi.waitFor(() => expect(keys()).toEqual(tags))
  expect(Math.max(...purged.map((line) => line.length))).toBeLessThan(4200)
  expect(purged.length).toBeLessThan(10)
  await purger.stop()
})

test('what changed is purged again for what was on its way, also by one that stops', async () => {
  const purger = open()
  purger.tags(['front'])
  await vi.waitFor(() => expect(purged).toEqual(['PURGE front']))
  await purger.stop()
  expect(purged).toEqual(['PURGE front', 'PURGE front'])
})

test('what changes again while it is being purged is purged again', async () => {
  const purger = open()
  purger.tags(['front'])
  await vi.waitFor(() => expect(purged).toHaveLength(1))
  purger.tags(['front'])
  await vi.waitFor(() => expect(purged).toEqual(['PURGE front', 'PURGE front']))
  await purger.stop()
})

test('while the cache does not answer, keys wait, and too many of them become all', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const purger = open()
  status = 503
  purger.tags(['front', 'topics'])
  await vi.waitFor(() => expect(complain).toHaveBeenCalledOnce())
  purger.tags(['article:1'])
  status = 200
  await vi.waitFor(() => expect([...new Set(keys())].sort()).toEqual(['article:1', 'front', 'topics']), 3000)
  purger.tags(Array.from({ length: 6000 }, (_, number) => `article:${number}`))
  await vi.waitFor(() => expect(purged).toContain('PURGE all'))
  await purger.stop()
  complain.mockRestore()
})
