import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../launch/port.ts'

export type RunningPaper = {
  url: string
  port: number
  databaseUrl: string
  /** Where the first administrator comes in; null when there is somebody. */
  invitation: string | null
  /** Seconds until it answered. */
  startedIn: number
  /** Resident memory in megabytes (Linux). */
  memory: () => Promise<number>
  /** @returns its exit code, when it has ended */
  signal: (name: NodeJS.Signals) => Promise<number | null>
  stop: () => Promise<void>
}

/** The built paper in a process of its own, as `npm start` runs it; it ends with this one. */
export async function openPaper(environment: Record<string, string>): Promise<RunningPaper> {
  const began = performance.now()
  const port = await freePort()
  // What its samples link to is not asked by tests.
  const env = { ...process.env, HOST: '127.0.0.1', LINK_CHECKS: '0', ...environment, PORT: String(port) }
  const child = fork('lib/commands/serve-test.ts', {
    env,
    execArgv: [],
    execPath: path.resolve('node_modules/.bin/node'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const [paper] = await Promise.race([once(child, 'message'), ended.then(() => [])])
  if (typeof paper?.url !== 'string') throw new Error('a paper of its own did not come up')
  return {
    url: paper.url,
    port,
    databaseUrl: paper.databaseUrl,
    invitation: paper.invitation,
    startedIn: (performance.now() - began) / 1000,
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    signal: async (name) => {
      child.kill(name)
      const [code] = await ended
      return code
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
