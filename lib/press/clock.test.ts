import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followClock } from './clock.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-06-25T22:16:44Z') }))
afterEach(() => vi.useRealTimers())

test('pages of an hour are recalled when it has passed, pages of a day at midnight UTC, until it is stopped', () => {
  const said: string[] = []
  const stop = followClock((tags) => said.push(`${new Date().toISOString().slice(11, 16)} ${tags}`))
  vi.advanceTimersByTime(3 * 3_600_000)
  expect(said).toEqual(['23:00 hour', '00:00 hour,today', '01:00 hour'])
  stop()
  vi.advanceTimersByTime(3_600_000)
  expect(said).toHaveLength(3)
})
