import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightOf, placeOf } from './scale.ts'

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0))

test('whatever is counted stands within the height of its chart', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.integer({ min: 1, max: 2000 }), (value, most, height) => {
      const drawn = heightOf(value, most, height)
      expect(drawn).toBeGreaterThanOrEqual(0)
      expect(drawn).toBeLessThanOrEqual(height)
    }),
  )
})

test.each([
  ['the first of three', 0, 3, 'ltr', 0],
  ['the last of three', 2, 3, 'ltr', 100],
  ['the last of three, read from the right', 2, 3, 'rtl', 0],
  ['one alone, where the last stands', 0, 1, 'ltr', 100],
  ['one alone, read from the right', 0, 1, 'rtl', 0],
] as const)('%s has its place', (_, index, count, direction, place) => {
  expect(placeOf(index, count, 100, direction)).toBe(place)
})

test('later points never stand before earlier ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(498), (count, at) => {
      const index = Math.min(at, count - 2)
      expect(placeOf(index + 1, count, 640, 'ltr')).toBeGreaterThanOrEqual(placeOf(index, count, 640, 'ltr'))
      expect(placeOf(index + 1, count, 640, 'rtl')).toBeLessThanOrEqual(placeOf(index, count, 640, 'rtl'))
    }),
  )
})
