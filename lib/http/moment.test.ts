import { expect, test } from 'vitest'
import { readMoment, zoned } from './moment.ts'

test.each([
  ['by the clocks that the form names', { zone: 'Asia/Kathmandu' }, '2031-03-01T03:15:00Z'],
  ['by the paper’s, when it names none', {}, '2031-03-01T09:00:00Z'],
  ['by the paper’s, when nobody knows those', { zone: 'Mars/Olympus' }, '2031-03-01T09:00:00Z'],
])('a time is read %s', (_, sent, expected) => {
  expect(readMoment('2031-03-01T09:00', zoned.parse(sent))).toEqual(new Date(expected))
})

test('what is no time is none', () => {
  for (const typed of ['', 'soon', '2031-02-30T09:00']) expect(readMoment(typed, { zone: 'UTC' })).toBeNull()
})
