import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clientAddress } from '../../http/client.ts'
import { freePort } from '../../launch/port.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { Upstream } from '../../testing/upstream.ts'
import { fetchPage } from '../press/fetch.ts'
import { type Front, findNginx, findPurgingNginx, startNginx } from './engines.ts'

// The configuration of deploy/nginx, in a real nginx, in front of two servers that say what a test wants.

const site = 'https://paper.example'
const secret = 'what-only-paper-and-cache-know'

describe.skipIf(!findNginx())('nginx', () => {
  const papers = [new Upstream(), new Upstream()] as const
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let front: Front

  beforeAll(async () => {
    folder = await temporaryFolder()
    const backends = await Promise.all(papers.map((paper) => paper.open()))
    front = await startNginx({ folder: folder.path, port: await freePort(), backends, site, secret })
  })
  afterAll(async () => {
    await front.stop()
    for (const paper of papers) paper.close()
    await folder.remove()
  })
  beforeEach(() => say(() => ({})))

  const say = (answer: Parameters<Upstream['say']>[0]) => {
    for (const paper of papers) paper.say(answer)
  }
  const count = (url: string) => papers[0].count(url) + papers[1].count(url)
  const get = (url: string, headers: Record<string, string> = {}) =>
    fetchPage(front.url + url, { host: 'paper.example', ...headers })

  test('a page of many stories comes through, however much its headers say', async () => {
    say(() => ({ headers: { 'surrogate-key': 'article:123456 '.repeat(1000).trim() } }))
    const { status, headers } = await get('/topics/long')
    expect(status).toBe(200)
    expect(headers['surrogate-key']).toBeUndefined()
  })

  test('pages that cannot be printed now do not take the processes out', async () => {
    say(({ url }) => (url === '/held' ? {} : { status: 503, headers: { 'retry-after': '10' } }))
    for (let page = 0; page < 10; page++) {
      const { status, headers } = await get(`/unprinted/${page}`)
      expect([status, headers['retry-after']]).toEqual([503, '10'])
    }
    expect((await get('/held')).status).toBe(200)
  })

  test.skipIf(!findPurgingNginx())('only who knows the secret purges', async () => {
    const accept = { accept: 'text/html' }
    const page = async () => (await get('/kept', accept)).headers['x-cache']
    const purge = (headers: Record<string, string>) =>
      fetchPage(`${front.url}/_purge/kept`, { host: 'paper.example', ...accept, ...headers }, 'PURGE').then(
        ({ status }) => status,
      )
    say(() => ({ headers: { 'x-accel-expires': '60' } }))
    await page()
    for (const headers of [{}, { 'purge-secret': '' }, { 'purge-secret': `${secret}x` }])
      expect(await purge(headers as Record<string, string>)).toBe(403)
    expect(await page()).toBe('HIT')
    expect(await purge({ 'purge-secret': secret })).toBe(200)
    expect(await page()).toBe('MISS')
  })

  test('a page has two forms at its address, however they are asked for', async () => {
    say(({ headers: { accept } }) => ({ headers: { 'x-accel-expires': '60' }, body: accept }))
    const form = async (accept: string) => (await get('/forms', { accept })).body.toString()
    for (const accept of ['*/*', 'text/html', 'text/html,application/xhtml+xml,*/*;q=0.8', 'image/png'])
      expect(await form(accept)).toBe('text/html')
    for (const accept of ['text/markdown', 'Text/Markdown, text/html;q=0.9', 'text/html, text/markdown'])
      expect(await form(accept)).toBe('text/markdown')
    expect(count('/forms')).toBe(2)
    const weighed = 'text/markdown;q=0.5, text/html'
    expect([await form(weighed), await form(weighed)]).toEqual([weighed, weighed])
    expect(count('/forms')).toBe(4)
  })

  test('an asset is one copy, whatever it is asked for with', async () => {
    for (const query of ['', '?1', '?v=2']) expect((await get(`/_next/static/a.js${query}`)).status).toBe(200)
    expect(papers.flatMap(({ asked }) => asked)).toHaveLength(1)
    say(() => ({ status: 404 }))
    for (const status of [404, 404]) expect((await get('/_next/static/b.js')).status).toBe(status)
    expect(count('/_next/static/b.js')).toBe(2)
  })

  test('another host is refused, also where a copy lies ready', async () => {
    await get('/hosts')
    expect((await get('/hosts', { host: 'evil.example' })).status).toBe(421)
    expect((await get('/hosts', { host: 'PAPER.example:443' })).status).toBe(200)
  })

  test('whom it saw is added to what the client says', async () => {
    await get('/forwarded', { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })
    const [request] = papers.flatMap(({ asked }) => asked)
    expect(request?.headers['x-forwarded-for']).toBe('6.6.6.6, 203.0.113.9, 127.0.0.1')
    expect(request && clientAddress(request, 1)).toBe('127.0.0.1')
    expect(request && clientAddress(request, 2)).toBe('203.0.113.9')
  })

  test('the desk’s pages are compressed, which the paper cannot do as browsers like it best', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    say(() => ({ headers, body: 'words '.repeat(1000) }))
    const answer = await get('/admin', { 'accept-encoding': 'gzip, deflate, br' })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.body.length).toBeLessThan(600)
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
    expect(papers.flatMap(({ asked }) => asked).at(-1)?.headers['accept-encoding']).toBe(expected)
  })

  test('who comes when no process is left is told to come again', async () => {
    const gone = await freePort()
    const place = { folder: `${folder.path}/none`, port: await freePort(), backends: [gone, gone], site, secret }
    const none = await startNginx(place)
    for (const url of ['/', '/admin', '/_next/static/a.js']) {
      const { status, headers, body } = await fetchPage(none.url + url, { host: 'paper.example' })
      expect([status, headers['retry-after'], body.toString()]).toEqual([503, '5', 'The paper does not answer.\n'])
    }
    await none.stop()
  })
})
