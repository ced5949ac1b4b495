import type { IncomingMessage } from 'node:http'
import { destination, pino } from 'pino'
import { env } from '../env.ts'
import { type Caller, clientAddress } from './client.ts'

/** Of what came before it was a request, only the connection is known. */
export type Asked = Pick<Partial<IncomingMessage>, 'method' | 'url'> & Caller

export type AccessLog = (
  request: Asked,
  answer: { status: number; milliseconds: number; supply: string | null },
) => void

/** One line of JSON a request on standard output, when ACCESS_LOG is on; nothing that identifies a session. */
export function openAccessLog(): AccessLog | null {
  if (!env().ACCESS_LOG) return null
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ sync: false, minLength: 4096, periodicFlush: 1000 }), // together, but soon,
  )
  return (request, { status, milliseconds, supply }) => {
    log.info({
      method: request.method,
      url: request.url && withoutToken(request.url).slice(0, 500),
      status,
      ms: Math.round(milliseconds * 100) / 100,
      supply,
      client: clientAddress(request),
      agent: request.headers['user-agent']?.slice(0, 200),
    })
  }
}

/** Some addresses are keys: who reads the log must not be able to use them. */
export function withoutToken(url: string): string {
  return url.replace(/^(\/(?:preview|admin\/invitation|admin\/new-password)\/)[^/?]+/, '$1…')
}
