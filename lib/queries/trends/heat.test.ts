import { expect, test } from 'vitest'
import { heatOf, type Signs } from './heat.ts'

const plain: Signs = { importance: 0, outlets: 1, complete: 4, age: 0 }
const heat = (signs: Partial<Signs>) => heatOf({ ...plain, ...signs }, 36)

test.each([
  ['a new one is hotter than an old one', {}, { age: 12 }],
  ['a story that three outlets have is hotter than one that a single one has', { outlets: 3 }, {}],
  ['what an editor gave weight to is hotter', { importance: 1 }, {}],
  ['what an editor played down is less hot', {}, { importance: -1 }],
  ['a whole article is hotter than a bare headline', {}, { complete: 1 }],
  ['much weight outlasts a day and a half', { importance: 3, age: 36 }, {}],
  ['but not three days', {}, { importance: 3, age: 72 }],
])('%s', (_, more, less) => {
  expect(heat(more)).toBeGreaterThan(heat(less))
})

test('after a half-life it is half as hot', () => {
  expect(heat({ age: 36 })).toBeCloseTo(heat({}) / 2)
})
