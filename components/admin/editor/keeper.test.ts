import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fields } from '#lib/text/fields.ts'
import type { Answer } from './ask.ts'
import { Keeper, type Keeping, type Kept, pauses } from './keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const opened: Fields = {
  title: 'a',
  summary: '',
  body: '',
  lang: 'en',
  genre: 'NEWS',
  topics: '',
  entities: '',
  authors: '',
}

function makeDesk(answers: Answer<unknown>[] = []) {
  const desk = { body: '', device: null as Kept | null, sent: [] as unknown[], told: [] as Keeping[], isFull: false }
  const keeper = new Keeper({
    read: () =>
      desk.body === ''
        ? null
        : { version: 1, opened, fields: { ...opened, body: desk.body }, typedAt: '2026-01-01T00:00:00Z' },
    device: {
      keep: (kept) => {
        if (!desk.isFull) desk.device = kept
        return !desk.isFull
      },
      forget: () => {
        desk.device = null
      },
    },
    send: async (message) => {
      desk.sent.push('drop' in message ? 'drop' : message.fields.body)
      return answers.shift() ?? { ok: true, value: {} }
    },
    tell: (state) => void desk.told.push(state),
  })
  const type = (body: string) => {
    desk.body = body
    keeper.changed()
  }
  return { desk, keeper, type }
}

test('what is typed is on the device within half a second, and at the desk when the writer pauses', async () => {
  const { desk, type } = makeDesk()
  type('o')
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.device)
  expect(desk).toMatchObject({ device: { fields: { body: 'on' } }, sent: [] })
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk).toMatchObject({ sent: ['on'], told: ['typing', 'kept'] })
})

test('what could not be sent is kept, and sent when the desk answers again', async () => {
  const { desk, type } = makeDesk([{ ok: false, error: 'offline' }])
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk.told.at(-1)).toBe('offline')
  expect(desk.device?.fields.body).toBe('on')
  await vi.advanceTimersByTimeAsync(pauses.again)
  expect(desk).toMatchObject({ sent: ['on', 'on'] })
  expect(desk.told.at(-1)).toBe('kept')
})

test('who is signed out is told, and types on', async () => {
  const { desk, type } = makeDesk([{ ok: false, error: 'signed out' }])
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk.told.at(-1)).toBe('signed out')
  type('once')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk.sent).toEqual(['on', 'once'])
})

test('a device that keeps nothing more says so', async () => {
  const { desk, type } = makeDesk([{ ok: false, error: 'offline' }])
  desk.isFull = true
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk.told).toEqual(['full', 'full'])
})

test('what is saved is kept nowhere else', async () => {
  const { desk, keeper, type } = makeDesk()
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.device)
  await keeper.saved()
  await vi.advanceTimersByTimeAsync(pauses.desk * 2)
  expect(desk).toMatchObject({ device: null, sent: [] })
  await keeper.drop()
  expect(desk.sent).toEqual(['drop'])
})
