import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightOf, placeOf, spread, topOf } from './scale.ts'

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

test.each([
  [[0], 1],
  [[3], 3],
  [[7], 8],
  [[11, 12], 12],
  [[1_120], 1_200],
  [[430], 500],
  [[-5, Number.NaN], 1],
])('a chart of %j reaches up to %d', (values, top) => {
  expect(topOf(values)).toBe(top)
})

test('a chart reaches up to its highest value, and no more than twice as high', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => {
      expect(topOf([value])).toBeGreaterThanOrEqual(value)
      expect(topOf([value])).toBeLessThanOrEqual(2 * value)
    }),
  )
})

test('labels keep their order and their distance', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 188 }), { minLength: 1, maxLength: 3 }), (heights) => {
      const placed = spread(heights, 17, 188)
      const sorted = placed.toSorted((a, b) => a - b)
      sorted.slice(1).forEach((height, index) => {
        expect(height - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(17)
      })
      expect(Math.max(...placed)).toBeLessThanOrEqual(188)
    }),
  )
})
