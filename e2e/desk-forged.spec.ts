import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from '#lib/db/client.ts'
import { expect, test } from './desk.ts'

// Every deed of the desk, by what the build and the sources say there is, in every shape that another site can give a
// request: who adds a deed need not think of this test.

type Deed = { name: string; address: string; headers: Record<string, string> }

const body = [
  '------forged',
  'Content-Disposition: form-data; name="1_name"',
  '',
  'Mallory',
  '------forged',
  'Content-Disposition: form-data; name="0"',
  '',
  '["$K1"]',
  '------forged--',
  '',
].join('\r\n')

/** Forms of the desk, by what Next knows them as. */
async function actions(): Promise<Deed[]> {
  const manifest = JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries<{ workers: Record<string, unknown> }>(manifest.node).map(([id, { workers }]) => {
    const [page = ''] = Object.keys(workers)
    const address = page
      .replace(/^app/, '')
      .replace(/\/page$/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\[[^\]]*\]/g, '1')
    return { name: `${id.slice(0, 8)} of ${address}`, address, headers: { 'next-action': id } }
  })
}

/** What scripts of the desk send to. */
async function routes(): Promise<Deed[]> {
  const files = await Array.fromAsync(glob('app/{admin,preview}/**/route.ts'))
  const sources = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
  return sources
    .filter(({ text }) => /\bPOST\b/.test(text))
    .map(({ file }) => {
      const address = `/${path.dirname(path.relative('app', file))}`
        .replace(/\/\([^)]*\)/g, '')
        .replace(/\[\.\.\.[^\]]*\]/, 'sign-out')
        .replace(/\[[^\]]*\]/g, '1')
      return { name: address, address, headers: {} }
    })
}

type Shape = Record<string, string>

/** What a request says of where it comes from. */
function shapes(site: string): Shape[] {
  const evil = 'https://evil.example'
  return [
    {},
    { origin: evil },
    { origin: evil, 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { origin: site, 'sec-fetch-site': 'cross-site' },
    { origin: site, 'sec-fetch-site': 'same-site' },
    { origin: site, 'sec-fetch-site': 'none' },
    { origin: evil, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { origin: `${site}0` },
    { origin: site.replace('http:', 'https:') },
    { origin: `${site}.evil.example` },
    { referer: `${site}/admin` },
  ]
}

/** What a deed would have left behind. */
async function traces(): Promise<unknown> {
  const [deeds, changes, sessions, articles, users] = await Promise.all([
    db.audit.count(),
    db.change.count(),
    db.session.count(),
    db.article.aggregate({ _sum: { version: true }, _count: true }),
    db.user.aggregate({ _max: { updatedAt: true }, _count: true }),
  ])
  return { deeds, changes, sessions, articles, users }
}

test('twelve shapes of a forged request at every deed of the desk: none is done', async ({ colleague, baseURL }) => {
  test.slow()
  const { page } = await colleague('ADMINISTRATOR')
  const site = new URL(baseURL ?? '').origin
  const deeds = [...(await actions()), ...(await routes())]
  expect(deeds.length).toBeGreaterThan(50)
  const before = await traces()
  const done: string[] = []
  for (const { name, address, headers } of deeds)
    for (const shape of shapes(site)) {
      const answer = await page.request.post(address, {
        headers: { 'content-type': 'multipart/form-data; boundary=----forged', ...headers, ...shape },
        data: body,
        maxRedirects: 0,
      })
      if (answer.status() !== 403) done.push(`${name}: ${answer.status()} for ${JSON.stringify(shape)}`)
    }
  expect(done).toEqual([])
  expect(await traces()).toEqual(before)
})

test('the same requests from a page of ours come in', async ({ colleague, baseURL }) => {
  const { page } = await colleague('CONTRIBUTOR')
  const site = new URL(baseURL ?? '').origin
  const [first] = await routes()
  for (const { address, headers } of [...(await actions()).slice(0, 3), ...(first ? [first] : [])]) {
    const answer = await page.request.post(address, {
      headers: { 'content-type': 'multipart/form-data; boundary=----forged', ...headers, origin: site },
      data: body,
      maxRedirects: 0,
    })
    expect(answer.status(), address).not.toBe(403)
  }
})
