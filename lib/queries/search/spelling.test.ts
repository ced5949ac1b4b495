import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalLike, distance } from './spelling.ts'

test.each([
  ['the same', 'feed', 'feed', 0],
  ['another case', 'Feed', 'feed', 0],
  ['an accent', 'suscripcion', 'suscripción', 0],
  ['two that changed places', 'aritcle', 'article', 1],
  ['one left out', 'accesibility', 'accessibility', 1],
  ['one too many', 'knowwn', 'known', 1],
  ['another one', 'workibg', 'working', 1],
  ['two of these', 'sindicaton', 'syndication', 2],
  ['nothing in common', 'abc', 'xyz', 3],
  ['nothing at all', '', 'xyz', 3],
])('%s', (_, one, other, expected) => {
  expect(distance(one, other)).toBe(expected)
})

test('goes both ways, and is never more than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(distance(one, other)).toBe(distance(other, one))
      expect(distance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

test('a capital stays one', () => {
  expect(capitalLike('google', 'Gogle')).toBe('Google')
  expect(capitalLike('ärzte', 'Artze')).toBe('Ärzte')
  expect(capitalLike('feed', 'fede')).toBe('feed')
})
