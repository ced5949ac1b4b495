import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fields } from '#lib/text/fields.ts'
import type { Answer } from './ask.ts'
import { copiesOf, Keeper, type Keeping, type Kept, latestOf, pauses } from './keeper.ts'

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
  note: '',
}

/** A window in which something is typed, the device that it is on, and the desk. */
function makeDesk(answers: Answer<unknown>[] = []) {
  const desk = {
    body: '',
    device: new Map<string, Kept>(),
    kept: new Map<string, string>(),
    sent: [] as unknown[],
    told: [] as Keeping['state'][],
    isHere: true,
    isFull: false,
  }
  const keeper = new Keeper({
    read: () =>
      desk.body === ''
        ? null
        : { version: 1, opened, fields: { ...opened, body: desk.body }, typedAt: new Date().toISOString() },
    device: {
      keep: (kept) => {
        if (!desk.isFull) desk.device.set(kept.id, kept)
        return !desk.isFull
      },
      forget: (copies) => {
        for (const { id, typedAt } of copies)
          if ((desk.device.get(id)?.typedAt ?? '') <= typedAt) desk.device.delete(id)
      },
    },
    send: async (message) => {
      const answer = answers.shift() ?? { ok: true, value: {} }
      desk.sent.push('drop' in message ? 'drop' : message.fields.body)
      if (!answer.ok) return answer
      if ('drop' in message) for (const { id } of message.drop) desk.kept.delete(id)
      else desk.kept.set(message.id, String(message.fields.body))
      return answer
    },
    tell: ({ state, isHere }) => {
      desk.told.push(state)
      desk.isHere = isHere
    },
  })
  const onDevice = () => Array.from(desk.device.values(), ({ fields }) => fields.body)
  const atDesk = () => [...desk.kept.values()]
  const type = (body: string) => {
    desk.body = body
    keeper.changed()
  }
  return { desk, keeper, type, onDevice, atDesk }
}

test('what is typed is on the device within half a second, and at the desk when the writer pauses', async () => {
  const { desk, type, onDevice } = makeDesk()
  type('o')
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.device)
  expect([onDevice(), desk.sent]).toEqual([['on'], []])
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk).toMatchObject({ sent: ['on'], told: ['typing', 'kept'] })
})

test('what could not be sent is kept, and sent when the desk answers again', async () => {
  const { desk, type, onDevice } = makeDesk([{ ok: false, error: 'offline' }])
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk.told.at(-1)).toBe('offline')
  expect(onDevice()).toEqual(['on'])
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

test('a device that keeps nothing more says so, whether the desk keeps it or not', async () => {
  const { desk, type } = makeDesk([{ ok: false, error: 'offline' }])
  desk.isFull = true
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(desk).toMatchObject({ told: ['typing', 'offline'], isHere: false })
  await vi.advanceTimersByTimeAsync(pauses.again)
  expect(desk.told.at(-1)).toBe('kept')
  expect(desk.isHere).toBe(false)
})

test.each(['absent', 'too long', 'refused'] as const)(
  'what the desk refuses (%s) is told as that, and not sent again until something is typed',
  async (error) => {
    const { desk, type, onDevice } = makeDesk([{ ok: false, error }])
    type('on')
    await vi.advanceTimersByTimeAsync(pauses.desk)
    expect([desk.told.at(-1), desk.isHere, onDevice()]).toEqual([error, true, ['on']])
    await vi.advanceTimersByTimeAsync(pauses.again * 10)
    expect(desk.sent).toEqual(['on'])
    type('once')
    await vi.advanceTimersByTimeAsync(pauses.device)
    expect(desk.told.at(-1)).toBe(error) // it is so until the desk has said something else
    await vi.advanceTimersByTimeAsync(pauses.desk)
    expect([desk.sent, desk.told.at(-1)]).toEqual([['on', 'once'], 'kept'])
  },
)

test('what is saved is kept nowhere else', async () => {
  const { desk, keeper, type, onDevice } = makeDesk()
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.device)
  const copies = keeper.copies()
  desk.body = '' // that is what is saved now
  keeper.saved(copies)
  await vi.advanceTimersByTimeAsync(pauses.desk * 2)
  expect([onDevice(), desk.sent, desk.told.at(-1)]).toEqual([[], [], 'saved'])
})

test('once it is saved, nothing is said any more of what held it up', async () => {
  const { desk, keeper, type } = makeDesk([{ ok: false, error: 'too long' }])
  desk.isFull = true
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect([desk.told.at(-1), desk.isHere]).toEqual(['too long', false])
  desk.body = ''
  keeper.saved(keeper.copies())
  expect([desk.told.at(-1), desk.isHere]).toEqual(['saved', true])
  desk.isFull = false
  type('once')
  keeper.keepHere()
  expect([desk.told.at(-1), desk.isHere]).toEqual(['typing', true])
})

test('what is typed while it is saved stays kept', async () => {
  const { keeper, type, onDevice, atDesk } = makeDesk()
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.device)
  const copies = keeper.copies()
  await vi.advanceTimersByTimeAsync(1)
  type('once')
  keeper.keepHere()
  keeper.saved(copies)
  expect(onDevice()).toEqual(['once'])
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(atDesk()).toEqual(['once'])
})

test('what is typed back to what is saved is kept nowhere, and said to be saved', async () => {
  const { desk, type, onDevice, atDesk } = makeDesk()
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(atDesk()).toEqual(['on'])
  type('')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect([onDevice(), atDesk(), desk.told.at(-1)]).toEqual([[], [], 'saved'])
})

test('one who turns to another text keeps the one before; where it came from is forgotten once it is kept itself', async () => {
  const { desk, keeper, type, onDevice, atDesk } = makeDesk()
  const former = {
    id: 'former',
    version: 1,
    opened,
    fields: { ...opened, body: 'of old' },
    typedAt: '2020-01-01T00:00:00Z',
  }
  desk.device.set('former', former)
  desk.kept.set('former', 'of old')
  type('on')
  expect(keeper.turnTo(copiesOf(former, []))).toMatchObject({ fields: { body: 'on' } })
  expect(onDevice()).toEqual(['of old', 'on'])
  type('of old, and new')
  await vi.advanceTimersByTimeAsync(pauses.device)
  expect(onDevice()).toEqual(['on', 'of old, and new'])
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(atDesk()).toEqual(['on', 'of old, and new'])
})

test('where a text came from stays while it is kept nowhere itself, and when more was typed there since', async () => {
  const { desk, keeper, type, onDevice, atDesk } = makeDesk([{ ok: false, error: 'offline' }])
  const former = {
    id: 'former',
    version: 1,
    opened,
    fields: { ...opened, body: 'of old' },
    typedAt: '2020-01-01T00:00:00Z',
  }
  desk.kept.set('former', 'of old')
  desk.isFull = true
  keeper.turnTo(copiesOf(former, []))
  type('of old')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  expect(atDesk()).toEqual(['of old'])
  desk.isFull = false
  desk.device.set('former', { ...former, fields: { ...opened, body: 'typed on' }, typedAt: '2020-01-02T00:00:00Z' })
  keeper.keepHere()
  expect(onDevice()).toEqual(['typed on', 'of old'])
})

test('one who discards a text forgets it on the device and at the desk, and begins another', async () => {
  const { desk, keeper, type, onDevice, atDesk } = makeDesk()
  type('on')
  await vi.advanceTimersByTimeAsync(pauses.desk)
  const { id } = keeper
  expect(keeper.discard()).toMatchObject({ fields: { body: 'on' } })
  await vi.advanceTimersByTimeAsync(0)
  expect([onDevice(), atDesk(), desk.told.at(-1)]).toEqual([[], [], 'saved'])
  expect(keeper.id).not.toBe(id)
})

test('a form that is gone keeps what it held, and forgets nothing after', async () => {
  const { desk, keeper, type, onDevice, atDesk } = makeDesk()
  type('on')
  keeper.close()
  desk.body = '' // there is nothing to be read any more
  keeper.keepHere()
  await vi.advanceTimersByTimeAsync(pauses.desk * 2)
  expect([onDevice(), atDesk()]).toEqual([['on'], ['on']])
})

test('of a text that is on the device and at the desk the one that was typed last is the one', () => {
  const kept = (id: string, body: string, typedAt: string): Kept => ({
    id,
    version: 1,
    opened,
    fields: { ...opened, body },
    typedAt,
  })
  const [one, later, other] = [
    kept('a', 'one', '2026-01-01'),
    kept('a', 'later', '2026-01-03'),
    kept('b', 'other', '2026-01-02'),
  ]
  expect(latestOf([one, other, later])).toEqual([later, other])
  expect(latestOf([later, other, one])).toEqual([later, other])
})
