import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { clientAddress } from '../../http/client.ts'
import { freePort } from '../../launch/port.ts'
import { purgeByKey } from '../../press/purge.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { Upstream } from '../../testing/upstream.ts'
import { fetchPage } from '../press/fetch.ts'
import { type Front, findVarnish, startVarnish } from './engines.ts'

// The configuration of deploy/varnish, in a real varnishd, in front of a server that says what a test wants.

const run = promisify(execFile)
const site = 'https://paper.example'
const secret = 'what-only-paper-and-cache-know'

describe.skipIf(!findVarnish())('Varnish', () => {
  const paper = new Upstream()
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let front: Front

  beforeAll(async () => {
    folder = await temporaryFolder()
    const port = await paper.open()
    front = await startVarnish({ folder: folder.path, port: await freePort(), backends: [port, port], site, secret })
  })
  afterAll(async () => {
    await front.stop()
    paper.close()
    await folder.remove()
  })
  beforeEach(() => paper.say(() => ({})))

  const get = (url: string, headers: Record<string, string> = {}) =>
    fetchPage(front.url + url, { host: 'paper.example', ...headers })

  /** Seconds for which an answer is kept. */
  async function keptFor(url: string): Promise<number> {
    await get(url)
    const where = ['-d', '-n', path.join(folder.path, 'varnish', 'work')]
    const { stdout } = await run('varnishlog', [...where, '-q', `BereqURL eq "${url}"`, '-i', 'TTL'])
    return Number(/.*TTL +VCL (\S+)/s.exec(stdout)?.[1])
  }

  test('without a secret it does not start', async () => {
    const place = { folder: `${folder.path}/open`, port: await freePort(), backends: [1, 1], site, secret: '' }
    await expect(startVarnish(place)).rejects.toThrow('PURGE_SECRET is missing')
  })

  test('only who knows the secret purges', async () => {
    paper.say(() => ({ headers: { 'surrogate-key': 'article:1' } }))
    const purge = (headers: Record<string, string>) =>
      fetchPage(front.url, { 'xkey-purge': 'all', ...headers }, 'PURGE').then(({ status }) => status)
    await get('/news/x')
    expect(await purge({})).toBe(403)
    expect(await purge({ 'purge-secret': `${secret}x` })).toBe(403)
    await get('/news/x')
    expect(paper.count('/news/x')).toBe(1)
    expect(await purge({ 'purge-secret': secret })).toBe(200)
    await get('/news/x')
    expect(await purge({ 'purge-secret': secret, 'xkey-purge': 'article:1' })).toBe(200)
    await get('/news/x')
    expect(paper.count('/news/x')).toBe(3)
  })

  test('an answer that was on its way when its page changed does not stay', async () => {
    const headers = { 'surrogate-key': 'article:2' }
    const purger = purgeByKey(front.url, secret)
    const leaving = Promise.withResolvers<void>()
    paper.say(async () => {
      await leaving.promise
      return { headers, body: 'old' }
    })
    const reader = get('/news/y')
    await vi.waitFor(() => expect(paper.count('/news/y')).toBe(1))
    purger.tags(['article:2'])
    await sleep(200)
    leaving.resolve()
    await reader
    paper.say(() => ({ headers, body: 'new' }))
    await vi.waitFor(async () => expect((await get('/news/y')).body.toString()).toBe('new'), 3000)
    await purger.stop()
  })

  test('parameters that only count visitors make no copy of their own', async () => {
    for (const query of ['', '?utm_source=a&utm_medium=b&utm_campaign=c', '?fbclid=x', '?ref=', '?', '?gclid=a&'])
      await get(`/news/z${query}`)
    expect(paper.asked.map(({ url }) => url)).toEqual(['/news/z'])
    await get('/news/z?utm_source=a&after=b&utm_medium=c')
    await get('/news/z?fbclid=a&utm_id=b&after=b')
    expect(paper.count('/news/z?after=b')).toBe(1)
    for (const query of ['', '?1', '?v=2']) await get(`/placards/wide/z.png${query}`)
    expect(paper.count('/placards/wide/z.png')).toBe(1)
  })

  test.each<[string, string, Parameters<Upstream['say']>[0], number]>([
    [
      'an address as the paper writes it',
      '/topics/a',
      ({ url }) => ({ headers: { 'surrogate-address': `${url}` } }),
      86400,
    ],
    ['another spelling', '/topics/%61', () => ({ headers: { 'surrogate-address': '/topics/a' } }), 10],
    ['a parameter that means nothing', '/topics/a?x=1', () => ({ headers: { 'surrogate-address': '/topics/a' } }), 10],
    ['an address of which the paper says nothing', '/search?q=x', () => ({}), 10],
    ['what is not there', '/nowhere', () => ({ status: 404 }), 10],
    ['what cannot be printed', '/unprinted', () => ({ status: 503 }), 1],
    ['what was refused', '/refused', () => ({ status: 400 }), 1],
    ['what nobody may keep', '/media/gone', () => ({ status: 410, headers: { 'cache-control': 'no-store' } }), 1],
    ['an asset', '/_next/static/a.js', () => ({}), 30 * 86400],
    ['an asset of a newer release', '/_next/static/b.js', () => ({ status: 404 }), 10],
    ['the list of islands', '/islands/islands.json', () => ({}), 10],
  ])('how long: %s', async (_, url, answer, seconds) => {
    paper.say(answer)
    expect(await keptFor(url)).toBe(seconds)
  })

  test('what is asked for by another host is the paper’s to answer, and does not become the page of all', async () => {
    paper.say(({ headers }) => ({ status: headers.host === 'paper.example' ? 200 : 421 }))
    const status = async (host: string) => (await get('/hosts', { host })).status
    expect(await status('evil.example')).toBe(421)
    expect(await status('paper.example')).toBe(200)
    expect(await status('PAPER.example:443')).toBe(200)
    expect(await status('evil.example')).toBe(421)
    expect(await status('paper.example.evil.example')).toBe(421)
    expect(paper.asked.map(({ headers }) => headers.host)).toEqual([
      'evil.example',
      'paper.example',
      'evil.example',
      'paper.example.evil.example',
    ])
  })

  test('a page has two forms at its address, however they are asked for', async () => {
    const headers = { vary: 'Accept, Accept-Encoding' }
    paper.say(({ headers: { accept } }) => ({ headers, body: accept }))
    const form = async (accept: string) => (await get('/forms', { accept })).body.toString()
    for (const accept of ['*/*', 'text/html', 'text/html,application/xhtml+xml,*/*;q=0.8', 'image/png'])
      expect(await form(accept)).toBe('text/html')
    for (const accept of ['text/markdown', 'Text/Markdown, text/html;q=0.9', 'text/html, text/markdown'])
      expect(await form(accept)).toBe('text/markdown')
    expect(paper.count('/forms')).toBe(2)
    const weighed = 'text/markdown;q=0.5, text/html'
    expect([await form(weighed), await form(weighed)]).toEqual([weighed, weighed])
    expect(paper.count('/forms')).toBe(4)
  })

  test('whom it saw is added to what the client says', async () => {
    await get('/forwarded', { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })
    const [request] = paper.asked
    expect(request?.headers['x-forwarded-for']).toBe('6.6.6.6, 203.0.113.9, 127.0.0.1')
    expect(request && clientAddress(request, 1)).toBe('127.0.0.1')
    expect(request && clientAddress(request, 2)).toBe('203.0.113.9')
  })

  test('a process that has just gone is not seen by readers; when all have, they are told to come again', async () => {
    const gone = await freePort()
    const place = { folder: `${folder.path}/gone`, port: await freePort(), site, secret }
    const half = await startVarnish({ ...place, backends: [paper.port(), gone] })
    const ask = (front: Front, page: number) => fetchPage(`${front.url}/page/${page}`, { host: 'paper.example' })
    for (let page = 0; page < 10; page++) expect((await ask(half, page)).status).toBe(200)
    await half.stop()
    const none = await startVarnish({ ...place, folder: `${folder.path}/none`, backends: [gone, gone] })
    const { status, headers, body } = await ask(none, 0)
    expect([status, headers['retry-after'], body.toString()]).toEqual([503, '5', 'The paper does not answer.\n'])
    await none.stop()
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR;q=1.0', 'br'],
    ['br;q=0.0, gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('of the encodings %s, %s is asked for', async (accepted, expected) => {
    await get(`/encodings/${encodeURIComponent(accepted)}`, { 'accept-encoding': accepted })
    expect(paper.asked.at(-1)?.headers['accept-encoding']).toBe(expected)
  })
})

// Names of containers are not known here: `getent` reads what it says from a file. Needs a loopback of many addresses (Linux).
describe.skipIf(!findVarnish() || process.platform !== 'linux')('start.sh', () => {
  test('web processes that come and go under one name are found', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder()
    await chmod(folder.path, 0o755)
    const hosts = path.join(folder.path, 'hosts')
    const called = (...addresses: string[]) =>
      writeFile(hosts, addresses.map((address) => `${address} STREAM web\n`).join(''))
    await called()
    await writeFile(path.join(folder.path, 'getent'), `#!/bin/sh\n[ "$*" = "ahostsv4 web" ] && cat ${hosts}\n`, {
      mode: 0o755,
    })
    const [first, second] = [new Upstream(), new Upstream()]
    const webPort = await first.open(0, '127.0.0.2')
    await second.open(webPort, '127.0.0.3')
    first.say(() => ({ body: 'first', headers: { 'surrogate-address': '/kept' } }))
    second.say(() => ({ body: 'second' }))
    const port = await freePort()
    const child = spawn('sh', ['deploy/varnish/start.sh', '-a', `127.0.0.1:${port}`], {
      env: {
        ...process.env,
        PATH: `${folder.path}:${process.env.PATH}:/usr/sbin`,
        SITE_URL: site,
        PURGE_SECRET: secret,
        WEB_PORT: String(webPort),
        WEB_EVERY: '1',
        VARNISH_WORK: path.join(folder.path, 'work'),
      },
      stdio: 'ignore',
    })
    const ended = once(child, 'exit')
    const get = async (url: string) =>
      (await fetchPage(`http://127.0.0.1:${port}${url}`, { host: 'paper.example' })).body.toString()
    try {
      await called('127.0.0.2')
      await vi.waitFor(async () => expect(await get('/kept')).toBe('first'), 15_000)
      await called('127.0.0.3')
      await vi.waitFor(async () => expect(await get(`/other/${Math.random()}`)).toBe('second'), 15_000)
      first.close()
      expect(await get('/kept')).toBe('first') // from Varnish's own copies
      await called() // nobody answers for a moment
      await sleep(2500)
      expect(await get(`/other/${Math.random()}`)).toBe('second')
    } finally {
      child.kill('SIGTERM')
      await ended
      first.close()
      second.close()
      await folder.remove()
    }
  })
})
