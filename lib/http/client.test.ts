import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress } from './client.ts'

function asked(forwarded: string | undefined): IncomingMessage {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: '10.0.0.1' }))
  return Object.assign(request, { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })
}

test.each<[string, number, string | undefined, string]>([
  ['no proxy: whatever is said', 0, '203.0.113.9', '10.0.0.1'],
  ['one proxy', 1, '203.0.113.9', '203.0.113.9'],
  ['one proxy, and an address that the client made up', 1, '6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['two proxies', 2, '203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['two proxies, and addresses that the client made up', 2, '6.6.6.6,7.7.7.7 ,203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['two proxies, asked past the outer one', 2, '10.0.0.3', '10.0.0.3'],
  ['one proxy that says nothing', 1, undefined, '10.0.0.1'],
  ['one proxy that says nothing, in so many words', 1, ' , ', '10.0.0.1'],
])('%s', (_, proxies, forwarded, expected) => {
  expect(clientAddress(asked(forwarded), proxies)).toBe(expected)
})
