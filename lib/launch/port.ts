import { lookup } from 'node:dns/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { EnvError } from '../env.ts'
import { LaunchError } from './launch-error.ts'
import { portHolder } from './port-holder.ts'

const patience = 4 // × 250 ms: a paper that was just stopped may still be closing

/**
 * @throws LaunchError naming who uses the port, when it is taken on any address of the host
 * @throws EnvError when this machine does not have that host's address
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const addresses = await lookup(host, { all: true }).catch(() => [])
  const answers = await Promise.all(addresses.map(({ address }) => settle(port, address)))
  if (answers.includes('EACCES'))
    throw new LaunchError(`This account may not open port ${port}: choose one above 1023 with PORT=…`)
  if (answers.includes('EADDRINUSE')) throw new LaunchError(await describeHolder(port))
  if (!answers.includes('free'))
    throw new EnvError(`HOST=${host} is not an address of this machine: use localhost, or 0.0.0.0 for every address`)
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

async function settle(port: number, address: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const answer = await probe(port, address)
    if (answer !== 'EADDRINUSE' || tries === patience) return answer
    await sleep(250)
  }
}

function probe(port: number, address: string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, address, () => server.close(() => resolve('free')))
  })
}

async function describeHolder(port: number): Promise<string> {
  const holder = await portHolder(port)
  const who = holder
    ? `by ${holder.name} (process ${holder.pid}): stop it with kill ${holder.pid}`
    : 'by another program: stop that'
  return `Port ${port} is in use ${who}, or choose another port with PORT=${port + 1}`
}
