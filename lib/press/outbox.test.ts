import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Outbox } from './outbox.ts'

let attempts: string[][]
let isAway: boolean
let outbox: Outbox

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  attempts = []
  isAway = true
  outbox = new Outbox(
    async (batch) => {
      attempts.push(batch)
      if (isAway) throw new Error('away')
    },
    { most: 2, weigh: () => 1 },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('however much comes while nobody answers, there is one attempt a second', async () => {
  for (let item = 0; item < 50; item++) {
    outbox.add([`item ${item}`])
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(attempts).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(attempts).toHaveLength(11)
  expect(console.error).toHaveBeenCalledOnce()
})

test('when somebody answers again, all that waited arrives, and what comes then goes at once', async () => {
  outbox.add(['a', 'b', 'c'])
  await vi.advanceTimersByTimeAsync(500)
  outbox.add(['d'])
  isAway = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(outbox.size).toBe(0)
  expect(new Set(attempts.slice(1).flat())).toEqual(new Set(['a', 'b', 'c', 'd']))
  outbox.add(['e'])
  await vi.advanceTimersByTimeAsync(0)
  expect(attempts.at(-1)).toEqual(['e'])
})

test('the next time that nobody answers is said again', async () => {
  outbox.add(['a'])
  await vi.advanceTimersByTimeAsync(3000)
  isAway = false
  await vi.advanceTimersByTimeAsync(1000)
  isAway = true
  outbox.add(['b'])
  await vi.advanceTimersByTimeAsync(3000)
  expect(console.error).toHaveBeenCalledTimes(2)
})
