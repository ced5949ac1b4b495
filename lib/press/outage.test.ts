import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openWay, type Way } from '../testing/way.ts'
import { type Address, parseAddress } from './address.ts'
import { reads } from './print.ts'
import type { RequestHandler } from './printer.ts'
import type { followChanges as follow } from './recall.ts'

// The process reaches its database by a way that can be lost; the test writes by another one.

const straight = process.env.DATABASE_URL ?? ''
const waits = { beat: 100, patience: 300, pause: 50 }
const soon = { timeout: 5000, interval: 20 }

let way: Way
let onSaid = (_: string) => {}
let writer: Client
let heard: string[]
let following: ReturnType<typeof follow>

beforeAll(async () => {
  way = await openWay(new URL(straight), { onSaid: (said) => onSaid(said) })
  process.env.DATABASE_URL = way.url // before anything connects
  writer = new Client({ connectionString: straight })
  await writer.connect()
})
beforeEach(async () => {
  await writer.query('TRUNCATE "Change" CASCADE')
  heard = []
  const { followChanges } = await import('./recall.ts')
  following = followChanges({ tags: (tags) => heard.push(...tags), all: () => heard.push('all') }, waits)
  await vi.waitFor(() => expect(heard).toEqual(['all']), soon) // what came before somebody listened
  await write('first')
  await vi.waitFor(() => expect(heard).toContain('first'), soon)
  heard.length = 0
})
afterEach(async () => {
  onSaid = () => {}
  await following.stop()
  await way.mend()
})
afterAll(async () => {
  await writer.end()
  way.close()
})

/** A change that happened an hour ago, as far as its own date says. */
async function write(tag: string): Promise<void> {
  await writer.query(`INSERT INTO "Change" (kind, tags, at) VALUES ('UPDATED', $1, now() - interval '1 hour')`, [[tag]])
}

async function place(): Promise<void> {
  await writer.query(`UPDATE "Change" SET place = id WHERE place IS NULL`)
}

test('a connection that says nothing any more is given up, and what it missed is caught up on', async () => {
  way.swallow()
  await write('article:1')
  await place()
  await way.mend()
  await vi.waitFor(() => expect(heard).toContain('article:1'), soon)
  expect(heard).not.toContain('all')
  heard.length = 0
  await write('article:2')
  await vi.waitFor(() => expect(heard).toEqual(['article:2']), soon)
})

test('what was heard of is not caught up on again', async () => {
  await place()
  let beats = 0
  onSaid = () => beats++
  await vi.waitFor(() => expect(beats).toBeGreaterThan(4), soon)
  way.cut()
  await write('article:1')
  await way.mend()
  await vi.waitFor(() => expect(heard).toContain('article:1'), soon)
  expect(heard).not.toContain('first')
})

test('a connection that breaks while it is catching up leaves the rest to the next', async () => {
  way.cut()
  await write('article:1')
  let broken = 0
  onSaid = (said) => {
    if (!said.includes('WITH missed') || broken++ > 0) return
    way.cut()
    void way.mend()
  }
  await way.mend()
  await vi.waitFor(() => expect(heard).toContain('article:1'), soon)
  expect(broken).toBeGreaterThan(1)
})

test('a database that says nothing any more takes no longer than a print may, and nothing stays behind', {
  timeout: 30_000,
}, async () => {
  const { Press } = await import('./press.ts')
  const render: RequestHandler = async ({ url }, response) => {
    reads(`of:${url}`)
    response.end(url) // what others may do with it, every print asks the database
  }
  const press = new Press(render, { bytes: 1024 * 1024, longest: 400 })
  const at = (target: string): Address => parseAddress(target, undefined) as Address
  await press.supply(at('/news/kept'))
  press.recall(['of:/news/kept'])

  way.swallow()
  const unprinted = Array.from({ length: 20 }, (_, number) => at(`/news/${number}`))
  const began = Date.now()
  const old = await press.supply(at('/news/kept'))
  const failed = await Promise.allSettled(unprinted.map((address) => press.supply(address)))
  expect(Date.now() - began).toBeLessThan(3000)
  expect(old).toMatchObject({ from: 'stale' })
  expect(failed.map(({ status }) => status)).toEqual(unprinted.map(() => 'rejected'))

  await write('article:1')
  await way.mend()
  for (const address of [...unprinted, at('/news/kept')])
    await vi.waitFor(async () => expect((await press.supply(address)).from).not.toBe('stale'), {
      ...soon,
      timeout: 15_000,
    })
})
