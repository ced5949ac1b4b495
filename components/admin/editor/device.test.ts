import { beforeEach, expect, test, vi } from 'vitest'
import { deviceFor } from './device.ts'

/** What browsers have, as far as it is used. */
class MemoryStorage {
  readonly #items = new Map<string, string>()
  get length() {
    return this.#items.size
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value)
  }
  removeItem(key: string) {
    this.#items.delete(key)
  }
}

beforeEach(() => {
  for (const storage of ['localStorage', 'sessionStorage']) vi.stubGlobal(storage, new MemoryStorage())
})

const names = ['title', 'body']
const fields = { title: 'T', body: 'b' }
const kept = {
  id: 'here',
  version: 1,
  opened: fields,
  fields: { ...fields, body: 'typed' },
  typedAt: '2026-01-01T00:00:00Z',
}

test('every window keeps its own, of one text for one person', () => {
  const device = deviceFor('ada', '1', names)
  const other = { ...kept, id: 'there', fields: { ...fields, body: 'typed there' } }
  for (const each of [kept, other]) device.keep(each)
  deviceFor('ada', '12', names).keep({ ...kept, id: 'of another text' })
  deviceFor('bob', '1', names).keep({ ...kept, id: 'of somebody else' })
  expect(device.find()).toEqual([kept, other])
})

test('a tab that is loaded anew knows which copy was its own', () => {
  deviceFor('ada', 'new', names).keep(kept)
  expect(deviceFor('ada', 'new', names).own()).toBe('here')
  expect(deviceFor('ada', '1', names).own()).toBeNull()
})

test('nothing is forgotten into which more was typed', () => {
  const device = deviceFor('ada', '1', names)
  device.keep({ ...kept, typedAt: '2026-01-01T00:00:01Z' })
  device.forget([kept])
  expect(device.find()).toHaveLength(1)
  device.forget([{ ...kept, typedAt: '2026-01-01T00:00:01Z' }])
  expect(device.find()).toEqual([])
})

test('what cannot be read hides nothing else', () => {
  localStorage.setItem('broadsheet:draft:ada:1:broken', '{"id"')
  const device = deviceFor('ada', '1', names)
  device.keep(kept)
  expect(device.find()).toEqual([kept])
})

test('what a release kept that kept one copy of each text, and fewer fields, is found, and can be forgotten', () => {
  const { id: _, ...nameless } = { ...kept, opened: { body: 'b' }, fields: { body: 'typed' } }
  localStorage.setItem('broadsheet:draft:ada:1', JSON.stringify(nameless))
  const device = deviceFor('ada', '1', names)
  const [found] = device.find()
  expect(found).toMatchObject({ version: 1, fields: { title: '', body: 'typed' } })
  device.forget(found ? [found] : [])
  expect(localStorage.length).toBe(0)
})
