import { fork } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../launch/port.ts'

export type RunningPaper = {
  url: string
  databaseUrl: string
  startedIn: number
  memory: () => Promise<number>
  stop: () => Promise<void>
}

/** A built paper in a process of its own, as `npm start` runs it. `startedIn` is in seconds. */
export async function openPaper(environment: Record<string, string>): Promise<RunningPaper> {
  const began = performance.now()
  const env = { ...process.env, ...environment, HOST: '127.0.0.1', PORT: String(await freePort()) }
  const child = fork('lib/commands/serve-test.ts', { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const [paper] = await Promise.race([once(child, 'message'), ended.then(() => [])])
  if (typeof paper?.url !== 'string') throw new Error('a paper for the benchmark did not come up')
  return {
    url: paper.url,
    databaseUrl: paper.databaseUrl,
    startedIn: (performance.now() - began) / 1000,
    memory: async () => {
      const { readFile } = await import('node:fs/promises')
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
