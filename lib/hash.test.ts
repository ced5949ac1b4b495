import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentHash } from './hash.ts'

const text = { title: 'T', summary: 'S', markdown: 'B' }

test('a text is known by the hash that anyone can compute from its record', () => {
  expect(contentHash(text)).toBe(`sha256:${createHash('sha256').update('T\n\nS\n\nB').digest('hex')}`)
})

test.each([
  ['title', { ...text, title: 't' }],
  ['summary', { ...text, summary: '' }],
  ['body', { ...text, markdown: 'B\n' }],
])('another %s is another text', (_, other) => {
  expect(contentHash(other)).not.toBe(contentHash(text))
})
