import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, request } from 'undici'
import { env } from '../env.ts'
import { failed, ok, type Result } from '../result.ts'
import { isPublicAddress } from './public-address.ts'

export type Asked = {
  method?: 'GET' | 'HEAD' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Whether only the head of the answer is wanted: nothing of its body is read. */
  headOnly?: boolean
  /** Milliseconds to wait at most, when that is less than usual. */
  within?: number
}
export type Answered = { status: number; headers: Record<string, string>; body: Buffer; url: string }
/** What answered in the end, and where the address leads for good, when whoever was asked said so (301, 308). */
export type Reached = Answered & { movedTo: string | null }
const troubles = [
  'not a web address',
  'not a public address',
  'no such host',
  'too many redirects',
  'too large',
  'took too long',
  'no secure connection',
  'no answer',
] as const
export type OutboundError = (typeof troubles)[number]

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>
type Place = { address: string; family: number }
/** Sends one request to one address; given from outside so that tests can count. */
type Send = (url: URL, place: Place, asked: Asked, signal: AbortSignal) => Promise<Answered>
type Options = { resolve?: Resolve; send?: Send; allow?: string[] }

export type Outbound = (url: string, asked?: Asked) => Promise<Result<Reached, OutboundError>>

const limits = { bytes: 5 * 1024 * 1024, milliseconds: 20_000, redirects: 3 }

/**
 * The one way out of this house. A host is resolved once, every address of it must be public, and the connection goes to
 * an address that was looked at, not to a name that may lead elsewhere by then; the same again for each of at most three
 * redirects. Ports 80 and 443, 5 MB when unpacked, 20 s in all.
 */
export const outbound: Outbound = (url, asked) => createOutbound({ allow: env().OUTBOUND_ALLOW })(url, asked)

export function createOutbound({ resolve = resolveAll, send = sendOnce, allow = [] }: Options): Outbound {
  return async (address, asked = {}) => {
    const signal = AbortSignal.timeout(Math.min(asked.within ?? limits.milliseconds, limits.milliseconds))
    let next = { url: address, asked }
    let movedTo: string | null = null
    let isForGood = true
    try {
      for (let redirects = 0; redirects <= limits.redirects; redirects++) {
        const url = readUrl(next.url)
        if (!url) return failed('not a web address')
        const place = await placeOf(url, resolve, allow)
        if (!place.ok) return place
        signal.throwIfAborted()
        const answered = await send(url, place.value, next.asked, signal)
        const location = answered.headers.location
        if (!location || ![301, 302, 303, 307, 308].includes(answered.status)) return ok({ ...answered, movedTo })
        const isPostAnswered = next.asked.method === 'POST' && answered.status < 304
        next = { url: URL.parse(location, url)?.href ?? '', asked: isPostAnswered ? {} : next.asked }
        isForGood &&= answered.status === 301 || answered.status === 308
        if (isForGood) movedTo = next.url
      }
      return failed('too many redirects')
    } catch (error) {
      if (error instanceof TooLargeError) return failed('too large')
      if (signal.aborted) return failed('took too long')
      return failed(isTlsError(error) ? 'no secure connection' : 'no answer')
    }
  }
}

/** A certificate that is not good for this name, or no TLS at all at the other end. */
function isTlsError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /CERT|SSL|TLS|UNABLE_TO_(GET|VERIFY)/.test(code)
}

function readUrl(text: string): URL | null {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' && !url.username && !url.password ? url : null
}

/** Where to connect to, when that may be. */
async function placeOf(url: URL, resolve: Resolve, allow: string[]): Promise<Result<Place, OutboundError>> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const isStandard = port === '80' || port === '443'
  const isAllowed = allow.includes(`${host}:${port}`) || (isStandard && allow.includes(host))
  if (!isStandard && !isAllowed) return failed('not a public address')
  const places = await resolve(host).catch(() => [])
  const [first] = places
  if (!first) return failed('no such host')
  return isAllowed || places.every(({ address }) => isPublicAddress(address))
    ? ok(first)
    : failed('not a public address')
}

const resolveAll: Resolve = (host) => lookup(host, { all: true, order: 'ipv4first' })

const sendOnce: Send = async (url, place, { method = 'GET', headers = {}, body, headOnly = false }, signal) => {
  // Whoever is asked for by name now gets the address that was looked at.
  const pinned: LookupFunction = (_, { all }, done) =>
    all ? done(null, [place]) : done(null, place.address, place.family)
  const agent = new Agent({ connect: { lookup: pinned, timeout: limits.milliseconds }, maxHeaderSize: 16 * 1024 })
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method,
      headers: { 'user-agent': `Broadsheet (+${env().SITE_URL})`, 'accept-encoding': 'gzip, br', ...headers },
      body: body ?? null,
      signal,
    })
    const given = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
    const head = { status: answer.statusCode, headers: given, url: url.href }
    if (!headOnly && method !== 'HEAD') return { ...head, body: await read(answer.body, given, signal) }
    answer.body.on('error', () => {}).destroy()
    return { ...head, body: Buffer.alloc(0) }
  } finally {
    void agent.destroy()
  }
}

class TooLargeError extends Error {}

async function read(body: Readable, headers: Record<string, string>, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  const unpacked = unpack(body, headers['content-encoding'])
  for await (const chunk of Readable.from(unpacked, { signal })) {
    bytes += chunk.length
    if (bytes > limits.bytes) {
      body.destroy()
      throw new TooLargeError()
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

function unpack(body: Readable, encoding = 'identity'): Readable {
  if (encoding === 'identity' || encoding === '') return body
  const make = unpackers[encoding.toLowerCase()]
  if (!make) throw new Error(`unknown encoding ${encoding}`)
  return pipeline(body, make(), () => {}) // an error ends the reading of it
}

/** What went wrong, as it was written down; null when it is none of these. */
export function readTrouble(text: string | null): OutboundError | null {
  return troubles.find((trouble) => trouble === text) ?? null
}
