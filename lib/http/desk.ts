import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { clientAddress, clientHeader } from './client.ts'
import { securityHeaders } from './headers.ts'
import { unsentHeader } from './unsent.ts'

/** Where the server writes which page of the desk was asked for, so that one who has to sign in first comes back to it. */
export const targetHeader = 'x-desk-target'

const largest = 25 * 1024 * 1024 // bytes: a picture

/** The desk, and what its people show before it is public: made for whoever asks, kept by nobody. */
export function isDeskPath(pathname: string): boolean {
  return /^\/(?:admin|preview)(?:\/|$)/.test(pathname)
}

/** What is a page of the paper, shown before it is public. */
export function isProofPath(pathname: string): boolean {
  return /^\/(?:preview\/[^/]+|admin\/articles\/\d+\/reader|admin\/front\/coming)$/.test(pathname)
}

export type Refused = { status: 403 | 405 | 411 | 413; text: string }

/**
 * Whether a request may go to the desk. Whatever changes something must come from a page of ours (Origin, and
 * Sec-Fetch-Site where the browser has it), say how long it is, and not be longer than a picture.
 */
export function refuseAtDesk({ method = 'GET', headers }: Pick<IncomingMessage, 'method' | 'headers'>): Refused | null {
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return { status: 405, text: 'Only GET, HEAD and POST are answered here.' }
  if (!isFromHere(headers)) {
    return { status: 403, text: `This was not sent by a page of ${ourOrigin(headers)}, so nothing was done.` }
  }
  const length = headers['content-length']
  if (length === undefined) return { status: 411, text: 'What is sent here has to say how long it is.' }
  return Number(length) > largest ? { status: 413, text: `At most ${largest} bytes are taken at once.` } : null
}

type Headers = IncomingMessage['headers']

function isFromHere(headers: Headers): boolean {
  const site = headers['sec-fetch-site']
  return headers.origin === ourOrigin(headers) && (site === undefined || site === 'same-origin')
}

/** The site's origin; where nobody said what that is, the one that the request names. */
function ourOrigin({ host = '' }: Headers): string {
  const { SITE_HOST, SITE_URL } = env()
  return SITE_HOST === null ? `http://${host}` : SITE_URL
}

/** Prepares a request and its answer for the pages of the desk, which run scripts that carry this answer's nonce. */
export function openDesk(request: IncomingMessage, response: ServerResponse, { dev }: { dev: boolean }): void {
  const { headers } = request
  headers[clientHeader] = clientAddress(request)
  for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded-')) delete headers[name]
  headers[targetHeader] = request.url ?? ''
  delete headers[unsentHeader]
  const nonce = randomBytes(16).toString('base64')
  const safe = securityHeaders({ nonce })
  headers['content-security-policy'] = safe['content-security-policy'] // where the framework finds the nonce
  for (const [name, value] of Object.entries(safe)) {
    if (!dev || name !== 'content-security-policy') response.setHeader(name, value) // `next dev` evaluates strings
  }
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-robots-tag', 'noindex')
}
