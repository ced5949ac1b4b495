import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withoutToken } from './access-log.ts'

test.each([
  ['/preview/abc_-123', '/preview/…'],
  ['/preview/abc?x=1', '/preview/…?x=1'],
  ['/admin/invitation/abc', '/admin/invitation/…'],
  ['/admin/new-password/abc', '/admin/new-password/…'],
  ['/news/preview/abc', '/news/preview/abc'],
  ['/admin/articles/5/preview', '/admin/articles/5/preview'],
])('the log has of %s: %s', (url, expected) => {
  expect(withoutToken(url)).toBe(expected)
})

test('a line is written within seconds, however quiet the paper is', async () => {
  const script = `
    const { openAccessLog } = await import('./lib/http/access-log.ts')
    const log = openAccessLog()
    log({ headers: {}, socket: { remoteAddress: '10.0.0.1' } }, { status: 400, milliseconds: 0, supply: null })
    setInterval(() => {}, 1000)`
  const child = spawn(path.resolve('node_modules/.bin/node'), ['--input-type=module', '-e', script], {
    env: { ...process.env, ACCESS_LOG: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(10_000) })
  expect(JSON.parse(line)).toMatchObject({ status: 400, client: '10.0.0.1' })
  child.kill()
})
