import type { IncomingMessage } from 'node:http'
import { beforeEach, expect, test } from 'vitest'
import { parseAddress } from './address.ts'
import { Leases, leaseSeconds, type Variant, variantOf } from './leases.ts'

const page = (url: string): Variant => ({ url, accept: 'text/html', encoding: 'br' })
const urls = (variants: Variant[]) => variants.map(({ url }) => url).sort()

let clock = 0
let leases: Leases
beforeEach(() => {
  clock = 0
  leases = new Leases({ most: 4, now: () => clock })
})

test('what was made of a thing is named when the thing changes, once', () => {
  leases.grant(page('/'), ['front', 'article:1'], false)
  leases.grant(page('/news/x'), ['article:1'], false)
  leases.grant(page('/news/y'), ['article:2'], false)
  expect(urls(leases.revoke(['article:1', 'front']))).toEqual(['/', '/news/x'])
  expect(leases.revoke(['article:1'])).toEqual([])
})

test('each form of a page that was given out is named', () => {
  const variants: Variant[] = [
    { url: '/news/x', accept: 'text/html', encoding: '' },
    { url: '/news/x', accept: 'text/html', encoding: 'gzip' },
    { url: '/news/x', accept: 'text/markdown', encoding: 'br' },
  ]
  for (const variant of variants) leases.grant(variant, ['article:1'], false)
  expect(leases.revokeAll()).toEqual(variants)
})

test('a process that stops names all that it gave, and gives no more', () => {
  leases.grant(page('/news/x'), ['article:1'], false)
  expect(urls(leases.close())).toEqual(['/news/x'])
  expect(leases.grant(page('/news/x'), ['article:1'], false)).toBe(false)
  expect(leases.close()).toEqual([])
})

test('a page that is made of other things now is named for those alone', () => {
  leases.grant(page('/news/x'), ['topic:1'], false)
  leases.grant(page('/news/x'), ['topic:2'], false)
  expect(leases.revoke(['topic:1'])).toEqual([])
  expect(urls(leases.revoke(['topic:2']))).toEqual(['/news/x'])
})

test('nothing is owed when a lease has ended, and it is remembered no longer', () => {
  leases.grant(page('/news/x'), ['article:1'], false)
  clock = (leaseSeconds - 1) * 1000
  leases.grant(page('/news/y'), ['article:1'], false)
  clock = (leaseSeconds + 11) * 1000
  expect(urls(leases.revoke(['article:1']))).toEqual(['/news/y'])
  expect(leases.size).toBe(0)
})

test('more than can be remembered is not leased; absences leave room for pages', () => {
  expect(['/news/a', '/news/b', '/news/c'].map((url) => leases.grant(page(url), [], true))).toEqual([true, true, false])
  expect(['/news/d', '/news/e', '/news/f'].map((url) => leases.grant(page(url), [], false))).toEqual([
    true,
    true,
    false,
  ])
  expect(leases.grant(page('/news/a'), [], true)).toBe(true) // again
})

function asked(url: string, headers: Record<string, string>): Variant | null {
  const address = parseAddress(url, headers.accept)
  return address && variantOf({ url, headers } as unknown as IncomingMessage, address)
}

test.each([
  ['a page', '/news/x', { accept: 'text/html', 'accept-encoding': 'br' }],
  ['a page without compression', '/topics/x?after=y', { accept: 'text/html' }],
  ['Markdown', '/news/x', { accept: 'text/markdown', 'accept-encoding': 'gzip' }],
])('%s asked for as nginx asks can be purged', (_, url, headers: Record<string, string>) => {
  expect(asked(url, headers)).toEqual({ url, accept: headers.accept, encoding: headers['accept-encoding'] ?? '' })
})

test.each([
  ['another spelling of an address', '/news/%78', { accept: 'text/html' }],
  ['a parameter that the page does not know', '/news/x?utm_source=y', { accept: 'text/html' }],
  ['an address where there is never anything', '/no/where', { accept: 'text/html' }],
  ['headers as a browser sends them', '/news/x', { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }],
  ['weighed types', '/news/x', { accept: 'text/markdown, text/html;q=0.5' }],
])('%s cannot be purged', (_, url, headers) => {
  expect(asked(url, headers)).toBeNull()
})
