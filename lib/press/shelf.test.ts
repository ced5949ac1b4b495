import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type Address, parseAddress } from './address.ts'
import { sendCopy } from './answer.ts'
import type { Copy } from './printer.ts'
import { Shelf } from './shelf.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const at = (target: string): Address => parseAddress(target, undefined) as Address

function copyOf(number: number, bytes: number, tags: number): Copy {
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    location: null,
    body: Buffer.allocUnsafeSlow(bytes).fill(`${number} `),
    styles: ["'sha256-0000000000000000000000000000000000000000000='"],
    hash: String(number).padStart(22, '0'),
    tags: Array.from({ length: tags }, (_, tag) => `article:${number + tag * 7}`),
    statement: { search: true, aiInput: true, aiTrain: false },
  }
}

function used(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers, external } = process.memoryUsage()
  return heapUsed + Math.max(arrayBuffers, external)
}

type Pages = { count: number; bytes: number; tags: number; isSent: boolean }

async function fill(shelf: Shelf, { count, bytes, tags, isSent }: Pages): Promise<void> {
  for (let number = 0; number < count; number++) {
    const kept = shelf.keep(at(`/news/an-article-about-something-${number}`), copyOf(number, bytes, tags))
    if (!isSent) continue
    const request = Object.assign(new IncomingMessage(new Socket()), { headers: { 'accept-encoding': 'gzip' } })
    await sendCopy(request, new ServerResponse(request), kept.address, { kept, from: 'miss' }, { shelf, leases: null })
  }
}

const open = (megabytes: number) => new Shelf({ bytes: megabytes * 1024 * 1024, passing: 2000, passingSeconds: 60 })

test.each([
  ['tiny pages', { bytes: 20, tags: 1, isSent: false }],
  ['tiny pages that were sent', { bytes: 20, tags: 1, isSent: true }],
  ['pages that were made of many things', { bytes: 1000, tags: 30, isSent: false }],
  ['pages that were made of many things, and sent', { bytes: 1000, tags: 30, isSent: true }],
])('%s weigh about what is counted', { timeout: 60_000 }, async (_, pages) => {
  const shelf = open(512)
  await fill(shelf, { ...pages, count: 100 }) // what is made once for all
  const [before, counted] = [used(), shelf.stock.bytes]
  await fill(shelf, { ...pages, count: 5000 })
  expect(shelf.stock.pages).toBe(5000)
  const [weight, count] = [used() - before, shelf.stock.bytes - counted]
  expect(weight).toBeLessThan(count * 1.25)
  expect(count).toBeLessThan(weight * 2)
})

test('tens of thousands of tiny pages take no more than what was promised', { timeout: 60_000 }, async () => {
  const shelf = open(8)
  const before = used()
  await fill(shelf, { count: 30_000, bytes: 20, tags: 3, isSent: true })
  expect(used() - before).toBeLessThan(8 * 1024 * 1024 * 1.25)
  expect(shelf.stock.bytes).toBeLessThanOrEqual(8 * 1024 * 1024)
  expect(shelf.stock.pages).toBeGreaterThan(1000)
  expect(shelf.stock.tags).toBeLessThan(4 * shelf.stock.pages)
})

test('a page that is weighed again is found by its tags as before', async () => {
  const shelf = open(1)
  const kept = shelf.keep(at('/news/x'), copyOf(1, 1000, 1))
  const before = shelf.stock.bytes
  expect((await shelf.encode(kept, 'br')).length).toBeLessThan(1000)
  expect(shelf.stock.bytes).toBeGreaterThan(before)
  expect(shelf.touch(['article:1'])).toEqual(['html /news/x'])
})

test('a page is compressed once, however many wait for it', async () => {
  const shelf = open(1)
  const kept = shelf.keep(at('/news/x'), copyOf(1, 1000, 1))
  const bodies = await Promise.all(Array.from({ length: 9 }, () => shelf.encode(kept, 'br')))
  expect(new Set(bodies).size).toBe(1)
})
