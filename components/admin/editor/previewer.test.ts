import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer, Trouble } from './ask.ts'
import { Previewer, pauses } from './previewer.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A desk that is in trouble for a while, and what is asked of it and told of it. */
function makeDesk(trouble: Trouble) {
  const desk = { trouble: trouble as Trouble | null, asked: 0, told: [] as unknown[] }
  const previewer = new Previewer({
    read: () => ({ body: '', lang: 'en', foreign: false }),
    ask: async (): Promise<Answer<{ html: string; words: number; lines: number[] }>> => {
      desk.asked++
      return desk.trouble ? { ok: false, error: desk.trouble } : { ok: true, value: { html: '', words: 0, lines: [] } }
    },
    show: () => {},
    tell: (now) => void desk.told.push(now),
  })
  return { desk, previewer }
}

test.each(['offline', 'signed out'] as const)('%s: the desk is asked again until it answers', async (trouble) => {
  const { desk, previewer } = makeDesk(trouble)
  previewer.changed()
  await vi.advanceTimersByTimeAsync(pauses.typing + 2 * pauses.again)
  expect(desk.told).toEqual([trouble, trouble, trouble])
  desk.trouble = null
  await vi.advanceTimersByTimeAsync(5 * pauses.again)
  expect(desk.told).toEqual([trouble, trouble, trouble, null])
})

test.each(['too long', 'refused', 'absent'] as const)(
  '%s: the desk is asked when something else is typed',
  async (trouble) => {
    const { desk, previewer } = makeDesk(trouble)
    previewer.changed()
    await vi.advanceTimersByTimeAsync(5 * pauses.again)
    previewer.again()
    expect(desk.asked).toBe(1)
    previewer.changed()
    await vi.advanceTimersByTimeAsync(pauses.typing)
    expect(desk.asked).toBe(2)
  },
)

test('when the connection or the writer comes back, the desk is asked at once, and not for nothing', async () => {
  const { desk, previewer } = makeDesk('offline')
  previewer.changed()
  await vi.advanceTimersByTimeAsync(pauses.typing)
  desk.trouble = null
  for (let times = 0; times < 3; times++) {
    previewer.again()
    await vi.advanceTimersByTimeAsync(0)
  }
  expect(desk.told).toEqual(['offline', null])
})

test('what is stopped asks no more', async () => {
  const { desk, previewer } = makeDesk('offline')
  previewer.changed()
  await vi.advanceTimersByTimeAsync(pauses.typing)
  previewer.stop()
  await vi.advanceTimersByTimeAsync(5 * pauses.again)
  expect(desk.asked).toBe(1)
})
