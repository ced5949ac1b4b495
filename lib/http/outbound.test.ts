import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createOutbound } from './outbound.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(listener: RequestListener): Promise<{ host: string; url: string }> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { host, url: `http://${host}/` }
}

/** An outbound that counts connections and makes none. */
function counting(names: Record<string, string[][]> = {}) {
  const sent: string[] = []
  const asked = new Map<string, number>()
  const outbound = createOutbound({
    resolve: async (host) => {
      const answers = names[host]
      if (!answers) return [{ address: host, family: host.includes(':') ? 6 : 4 }]
      const turn = asked.get(host) ?? 0
      asked.set(host, turn + 1)
      return (answers[Math.min(turn, answers.length - 1)] ?? []).map((address) => ({ address, family: 4 }))
    },
    send: async (url, { address }) => {
      sent.push(address)
      return { status: 200, headers: {}, body: Buffer.from(''), url: url.href }
    },
  })
  return { outbound, sent }
}

const secret = [
  '127.0.0.1',
  '10.0.0.1',
  '172.16.5.4',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '168.63.129.16',
  '0.0.0.0',
]
const more = [
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
]
const six = [
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2001:db8::1',
  '::127.0.0.1',
  '::a00:1',
  '64:ff9b::a00:1',
  '2002:a00:1::1',
  '2001::1',
  '100::1',
]

/** The ways in which browsers and resolvers let one IPv4 address be written. */
function spellings(address: string): string[] {
  const parts = address.split('.').map(Number)
  const [a = 0, b = 0, c = 0, d = 0] = parts
  const whole = ((a * 256 + b) * 256 + c) * 256 + d
  const hex = (value: number) => `0x${value.toString(16)}`
  const octal = (value: number) => `0${value.toString(8)}`
  const six = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  return [
    address,
    String(whole),
    hex(whole),
    octal(whole),
    parts.map(hex).join('.'),
    parts.map(octal).join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${hex(a)}.${b}.${octal(c)}.${d}`,
    `0${octal(a)}.${b}.${c}.${hex(d)}`,
    `${address}.`,
    `[::ffff:${address}]`,
    `[::ffff:${six}]`,
    `[0:0:0:0:0:ffff:${six}]`,
    `[::${address}]`,
    `[64:ff9b::${six}]`,
    `[2002:${six}::]`,
    encodeURIComponent(address).replaceAll('.', '%2e'),
    address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replaceAll('.', '\u3002'),
  ]
}

describe('nothing connects to', () => {
  test('an address that is not public, however it is written', async () => {
    const { outbound, sent } = counting()
    const hosts = [...[...secret, ...more].flatMap(spellings), ...six.map((address) => `[${address}]`)]
    const urls = hosts.flatMap((host) => [
      `http://${host}/`,
      `https://${host}/x`,
      `http://${host}:80/`,
      `HTTP:\\\\${host}\\`,
    ])
    expect(urls.length).toBeGreaterThan(1000)
    for (const url of urls) expect((await outbound(url)).ok, url).toBe(false)
    expect(sent).toEqual([])
  })

  test.each([
    ['another port', 'http://93.184.216.34:8080/'],
    ['another protocol', 'ftp://93.184.216.34/'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,x'],
    ['what has a password', 'http://user:secret@93.184.216.34/'],
    ['nothing at all', ''],
  ])('%s', async (_, url) => {
    const { outbound, sent } = counting()
    expect((await outbound(url)).ok).toBe(false)
    expect(sent).toEqual([])
  })

  test('a name with one address that is not public among others', async () => {
    const { outbound, sent } = counting({ 'mixed.example': [['93.184.216.34', '10.0.0.1']] })
    expect(await outbound('http://mixed.example/')).toEqual({ ok: false, error: 'not a public address' })
    expect(sent).toEqual([])
  })
})

test('a name that leads elsewhere the second time is asked for once, and the connection goes to what was seen', async () => {
  const { outbound, sent } = counting({ 'rebind.example': [['93.184.216.34'], ['127.0.0.1']] })
  expect((await outbound('http://rebind.example/')).ok).toBe(true)
  expect(sent).toEqual(['93.184.216.34'])
  expect(await outbound('http://rebind.example/')).toEqual({ ok: false, error: 'not a public address' })
  expect(sent).toHaveLength(1)
})

test('a connection by name goes to the address that was looked at', async () => {
  const { host } = await serve((request, response) => response.end(request.headers.host))
  const port = host.split(':')[1]
  const named = `named.example:${port}`
  const outbound = createOutbound({ allow: [named], resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  const answer = await outbound(`http://${named}/`)
  expect(answer.ok && answer.value.body.toString()).toBe(named)
})

test('each redirect is looked at like the first address, and there are three at most', async () => {
  let hops = 0
  const { host, url } = await serve((request, response) => {
    hops += 1
    const to = request.url === '/private' ? 'http://10.0.0.1/' : `/${hops}`
    response.writeHead(302, { location: to }).end()
  })
  const outbound = createOutbound({ allow: [host] })
  expect(await outbound(`${url}private`)).toEqual({ ok: false, error: 'not a public address' })
  expect(hops).toBe(1)
  expect(await outbound(url)).toEqual({ ok: false, error: 'too many redirects' })
  expect(hops).toBe(5)
})

test('what unpacks to more than 5 MB is not read to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024))
  const { host, url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  expect(await createOutbound({ allow: [host] })(url)).toEqual({ ok: false, error: 'too large' })
})

test('what is packed is unpacked, and what cannot be is no answer', async () => {
  const { host, url } = await serve((request, response) => {
    const encoding = request.url === '/odd' ? 'compress' : 'gzip'
    response.writeHead(200, { 'content-encoding': encoding }).end(gzipSync('hello'))
  })
  const outbound = createOutbound({ allow: [host] })
  const answer = await outbound(url)
  expect(answer.ok && answer.value.body.toString()).toBe('hello')
  expect(await outbound(`${url}odd`)).toEqual({ ok: false, error: 'no answer' })
})

test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each(['', 'localhost', '1.2.3', '::ffff:127.0.0.1', 'fe80::1%eth0'])('"%s" is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
