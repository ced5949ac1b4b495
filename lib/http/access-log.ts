import type { IncomingMessage } from 'node:http'
import { destination, pino } from 'pino'
import { env } from '../env.ts'

export type AccessLog = (
  request: IncomingMessage,
  answer: { status: number; milliseconds: number; supply: string | null },
) => void

/** One line of JSON a request on standard output, when ACCESS_LOG is on; nothing that identifies a session. */
export function openAccessLog(): AccessLog | null {
  const { ACCESS_LOG, TRUST_PROXY } = env()
  if (!ACCESS_LOG) return null
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ sync: false, minLength: 4096 }),
  )
  return (request, { status, milliseconds, supply }) => {
    log.info({
      method: request.method,
      url: withoutToken(request.url ?? '').slice(0, 500),
      status,
      ms: Math.round(milliseconds * 100) / 100,
      supply,
      client: TRUST_PROXY ? lastForwarded(request) : request.socket.remoteAddress,
      agent: request.headers['user-agent']?.slice(0, 200),
    })
  }
}

/** Some addresses are keys: who reads the log must not be able to use them. */
export function withoutToken(url: string): string {
  return url.replace(/^(\/(?:preview|admin\/invitation|admin\/new-password)\/)[^/?]+/, '$1…')
}

/** The address that our own proxy saw: the last one in the list, the only one that nobody else can write. */
function lastForwarded(request: IncomingMessage): string | undefined {
  return (
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() || request.socket.remoteAddress
  )
}
