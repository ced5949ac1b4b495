import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '#lib/launch/port.ts'
import { expect, test } from './paper.ts'

// Where a host runs the framework without server.ts.

test('what was not sent by a page of ours is refused at the desk, also without our server', async ({ request }) => {
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const next = path.resolve('node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: site, AUTH_SECRET: 'x'.repeat(32) },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const send = async (headers: Record<string, string>) =>
    (await request.post(`${site}/admin/sign-in`, { headers, form: { email: 'a@b.example' }, maxRedirects: 0 })).status()
  try {
    await expect(async () => expect((await request.get(`${site}/admin/sign-in`)).status()).toBe(200)).toPass()
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: site, 'sec-fetch-site': 'cross-site' },
    ])
      expect.soft(await send(headers as Record<string, string>), JSON.stringify(headers)).toBe(403)
    expect(await send({ origin: site, 'sec-fetch-site': 'same-origin' })).not.toBe(403)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
})
