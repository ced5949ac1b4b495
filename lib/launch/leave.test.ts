import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'

/** A process with these cleanups, that gets a SIGTERM once it runs. @returns its exit code, what it wrote, and seconds */
async function stopped(...cleanups: string[]) {
  const script = `
    const { beforeLeaving, leaveOnSignals } = await import('./lib/launch/leave.ts')
    leaveOnSignals(0)
    ${cleanups.map((cleanup) => `beforeLeaving(() => ${cleanup})`).join('\n')}
    setInterval(() => {}, 1000)
    console.log('up')`
  const node = path.resolve('node_modules/.bin/node')
  const child = spawn(node, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(child.stdout, 'data')
  const began = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  return { code, output: output.trim().split('\n').slice(1), seconds: (performance.now() - began) / 1000 }
}

test('what came last is cleaned up first, whatever goes wrong', async () => {
  const { code, output } = await stopped(`console.log('first')`, `{ throw new Error('a test') }`, `console.log('last')`)
  expect([code, output]).toEqual([0, ['last', 'first']])
})

test('a process that is told to stop is gone in 15 seconds, however many things never end', async () => {
  const never = 'new Promise(() => {})'
  const { code, output, seconds } = await stopped(`console.log('begun')`, never, never, never)
  expect([code, output]).toEqual([0, ['begun']])
  expect(seconds).toBeLessThan(15)
})
