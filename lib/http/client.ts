import type { IncomingMessage } from 'node:http'
import { env } from '../env.ts'

/** Where the server writes from which address of the network a request for the desk came; what a client sends is overwritten. */
export const clientHeader = 'x-client-address'

export type Caller = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }

/**
 * Who asks: the address at the other end of the connection, or, behind proxies of ours, whom the outermost of them saw.
 * Each adds one to X-Forwarded-For, so what stands before these was written by the client.
 * @param proxies how many of ours there are
 */
export function clientAddress({ headers, socket }: Caller, proxies: number = env().TRUST_PROXY): string {
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  const forwarded = proxies > 0 ? (seen.at(-proxies) ?? seen[0]) : undefined
  return forwarded ?? socket.remoteAddress ?? 'unknown'
}
