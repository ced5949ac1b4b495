import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { env } from '../env.ts'
import { isDeskPath, refuseAtDesk } from './desk.ts'

const site = env().SITE_URL
const host = new URL(site).host

function asked(method: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  return Object.assign(request, { method, headers: { host, 'content-length': '10', ...headers } })
}

test.each([
  ['a form of ours', { origin: site, 'sec-fetch-site': 'same-origin' }],
  ['a form of ours, in a browser that says no more', { origin: site }],
])('%s comes in', (_, headers) => {
  expect(refuseAtDesk(asked('POST', headers))).toBeNull()
})

test.each<[string, Record<string, string>]>([
  ['nothing said at all', {}],
  ['another site', { origin: 'https://evil.example' }],
  ['another site that says it is us', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['an origin that nobody may know', { origin: 'null' }],
  ['our origin, from another site', { origin: site, 'sec-fetch-site': 'cross-site' }],
  ['our origin, from a sister of ours', { origin: site, 'sec-fetch-site': 'same-site' }],
  ['our origin, typed by the reader', { origin: site, 'sec-fetch-site': 'none' }],
  ['a host that was forwarded', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ['another port', { origin: `${site}0` }],
  ['another scheme', { origin: site.replace('http:', 'https:') }],
  ['our name with more behind it', { origin: `${site}.evil.example` }],
  ['only a referrer', { referer: `${site}/admin` }],
])('%s does not: %o', (_, headers) => {
  expect(refuseAtDesk(asked('POST', headers))?.status).toBe(403)
})

test.each([
  ['PUT', {}, 405],
  ['DELETE', {}, 405],
  ['POST', { 'content-length': '30000000' }, 413],
])('%s with %o is answered %i', (method, headers, status) => {
  expect(refuseAtDesk(asked(method, { origin: site, ...headers }))?.status).toBe(status)
})

test('who does not say how much comes is asked to', () => {
  const request = asked('POST', { origin: site })
  delete request.headers['content-length']
  expect(refuseAtDesk(request)?.status).toBe(411)
})

test.each([
  ['/admin', true],
  ['/admin/articles/5', true],
  ['/administration', false],
  ['/news/admin', false],
])('%s is at the desk: %o', (path, expected) => {
  expect(isDeskPath(path)).toBe(expected)
})
