import type { IncomingMessage } from 'node:http'
import { env } from '../env.ts'

/** Where the server writes from which address of the network a request for the desk came; what a client sends is overwritten. */
export const clientHeader = 'x-client-address'

/** The last address that a proxy of ours added, or the one at the other end of the connection. */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const forwarded = env().TRUST_PROXY
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || socket.remoteAddress || 'unknown'
}
