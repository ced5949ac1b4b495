import { expect, test } from 'vitest'
import { isOurHost, readAbsoluteTarget } from './host.ts'

test.each<[string | undefined, string | null, boolean]>([
  ['anything.example', null, true],
  ['paper.example', 'paper.example', true],
  ['paper.example:8080', 'paper.example', true],
  ['PAPER.example', 'paper.example', true],
  ['127.0.0.1:3000', 'paper.example', true],
  ['[::1]', 'paper.example', true],
  ['localhost', 'paper.example', true],
  ['evil.example', 'paper.example', false],
  ['paper.example.evil', 'paper.example', false],
  ['a@paper.example', 'paper.example', false],
  ['', 'paper.example', false],
  [undefined, 'paper.example', false],
])('%s at %s is ours: %s', (host, site, expected) => {
  expect(isOurHost(host, site)).toBe(expected)
})

test.each([
  ['/news/x?a=b', '/news/x?a=b', 'given.example'],
  ['http://paper.example/news/x?a=b', '/news/x?a=b', 'paper.example'],
  ['HTTPS://paper.example:8443', '/', 'paper.example:8443'],
  ['http://paper.example?a=b', '/?a=b', 'paper.example'],
  ['http:///news/x', '/news/x', ''],
  ['*', '*', 'given.example'],
  ['ftp://paper.example/', 'ftp://paper.example/', 'given.example'],
])('%s asks for %s of %s', (target, url, host) => {
  const request = { url: target, headers: { host: 'given.example' } }
  readAbsoluteTarget(request)
  expect(request).toEqual({ url, headers: { host } })
})
