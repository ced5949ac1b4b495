import { expect, test } from 'vitest'
import { readWindow, windowAt } from './window.ts'

const at = (text: string) => new Date(text)
const asOf = at('2026-06-25T22:00:00Z')
const justNow = at('2026-06-25T21:59:00Z')

test.each([
  ['day', '2026-06-24T22:00:00.000Z', '2026-06-25T22:00:00.000Z'],
  ['week', '2026-06-19T00:00:00.000Z', '2026-06-25T22:00:00.000Z'],
  ['month', '2026-05-27T00:00:00.000Z', '2026-06-25T22:00:00.000Z'],
] as const)('a %s is whole hours, or whole days and today so far', (name, from, until) => {
  const window = windowAt(name, asOf, justNow)
  expect([window.from.toISOString(), window.until.toISOString(), window.isPast]).toEqual([from, until, false])
})

test('at midnight the day that has just ended is the last one', () => {
  const { from, until } = windowAt('week', at('2026-06-26T00:00:00Z'), justNow)
  expect([from, until]).toEqual([at('2026-06-19T00:00:00Z'), at('2026-06-26T00:00:00Z')])
})

test.each([
  ['day', '2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'],
  ['week', '2026-02-25T00:00:00.000Z', '2026-03-04T00:00:00.000Z'],
] as const)('a paper that fell silent shows its last %s', (name, from, until) => {
  const window = windowAt(name, asOf, at('2026-03-03T09:41:00Z'))
  expect([window.from.toISOString(), window.until.toISOString(), window.isPast]).toEqual([from, until, true])
})

test('a week is shown unless another window is asked for; what is none is refused', () => {
  expect([readWindow({}), readWindow({ window: 'month' })]).toEqual(['week', 'month'])
  expect(() => readWindow({ window: 'year' })).toThrow(/day, week, month/)
  expect(() => readWindow({ window: ['day', 'week'] })).toThrow()
})
