import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { httpDate } from '../dates.ts'
import { estimateTokens } from '../formats/tokens.ts'
import { isNotModified } from '../http/conditional.ts'
import { chooseEncoding, type Encoding } from '../http/encoding.ts'
import { securityHeaders } from '../http/headers.ts'
import { hubsOf } from '../http/hubs.ts'
import { mediaTypes } from '../http/representations.ts'
import { contentSignal, type Statement } from '../rights/policy.ts'
import { absolute, alternate, formats, paths, termsOf } from '../urls.ts'
import { type Address, isForKeeping } from './address.ts'
import { type Leases, lease } from './leases.ts'
import type { Supply } from './press.ts'
import { isWorthCompressing, type Kept, type Shelf } from './shelf.ts'
import { sendWhole, takesWhole, wholeAnswer } from './whole.ts'

/** What an answer says of a copy in one encoding; made once, sent often. */
type Head = { etag: string; headers: string[]; bodyHeaders: string[]; body: Buffer }

const heads = new WeakMap<Kept, Map<Encoding, Head>>()

/** Where an answer comes from and who is told of it: `leases` is null unless a cache in front purges by address. */
export type Counter = { shelf: Shelf; leases: Leases | null }

/** Hands out a copy that lies ready in the encoding the client wants; false when it has to be made first. */
export function sendReady(
  request: IncomingMessage,
  response: ServerResponse,
  address: Address,
  kept: Kept,
  { leases }: Counter,
): boolean {
  const head = heads.get(kept)?.get(encodingFor(request, kept))
  if (!head) return false
  if (leases || !takesWhole(response) || head.body.length > longestWhole) {
    send(request, response, address, { kept, from: 'hit' }, head, leases)
    return true
  }
  const { status, answer } = wholeOf(head, kept, holdsIt(request, kept, head))
  sendWhole(response, status, answer)
  return true
}

type Whole = { status: number; answer: Buffer; second: number }

const longestWhole = 256 * 1024
const hot = { maxSize: 16 * 1024 * 1024, sizeCalculation: ({ answer }: Whole) => answer.length }
const wholes = { full: new LRUCache<Head, Whole>(hot), notModified: new LRUCache<Head, Whole>(hot) }

/** The answer of this second, when Date and Age are right in it. */
function wholeOf(head: Head, kept: Kept, notModified: boolean): Whole {
  const second = Math.floor(Date.now() / 1000)
  const cache = notModified ? wholes.notModified : wholes.full
  const known = cache.get(head)
  if (known?.second === second) return known
  const status = notModified ? 304 : kept.copy.status
  const headers = [...head.headers, ...originOf({ kept, from: 'hit' }), ...(notModified ? [] : head.bodyHeaders)]
  const whole = { status, second, answer: wholeAnswer(status, headers, notModified ? null : head.body) }
  cache.set(head, whole)
  return whole
}

/** Hands out a copy: validators, negotiation and links as RFC 9110 and 8288 say, its origin as RFC 9211 says. */
export async function sendCopy(
  request: IncomingMessage,
  response: ServerResponse,
  address: Address,
  supply: Supply,
  { shelf, leases }: Counter,
): Promise<void> {
  const { kept } = supply
  const encoding = encodingFor(request, kept)
  const head = heads.get(kept)?.get(encoding) ?? (await makeHead(address, kept, encoding, shelf))
  send(request, response, address, supply, head, leases)
}

function encodingFor(request: IncomingMessage, kept: Kept): Encoding {
  return isWorthCompressing(kept.copy) ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  address: Address,
  { kept, from }: Supply,
  head: Head,
  leases: Leases | null,
): void {
  const headers = [...head.headers, ...originOf({ kept, from })]
  if (leases) headers.push('x-accel-expires', String(lease(leases, request, address, kept)))
  // To nginx, a 304 would prolong what it has by what it was told of that; an old page must not be.
  const whole = leases && kept.staleSince !== null
  if (!whole && holdsIt(request, kept, head)) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(kept.copy.status, [...headers, ...head.bodyHeaders])
  response.end(request.method === 'HEAD' ? undefined : head.body)
}

/** Whether the client has these very bytes already. */
function holdsIt(request: IncomingMessage, { copy, modified }: Kept, { etag }: Head): boolean {
  return copy.status === 200 && isNotModified(request.headers, { etag, modified })
}

/**
 * Cache-Status (RFC 9211) and Age (RFC 9111, section 5.1). No cache in front may keep what has a negative lifetime: an old
 * copy, or a page that was recalled while it was printed or compressed.
 */
function originOf({ kept, from }: Supply): string[] {
  const { printedAt, staleSince } = kept
  const now = Date.now()
  const origin = from === 'miss' ? 'Broadsheet; fwd=miss' : 'Broadsheet; hit'
  const lifetime = staleSince === null ? '' : `; ttl=-${Math.max(1, Math.ceil((now - staleSince) / 1000))}`
  return [
    'cache-status',
    origin + lifetime,
    ...(from === 'miss' ? [] : ['age', String(Math.floor((now - printedAt) / 1000))]),
  ]
}

async function makeHead(address: Address, kept: Kept, encoding: Encoding, shelf: Shelf): Promise<Head> {
  const { copy } = kept
  const body = await shelf.encode(kept, encoding)
  const made = heads.get(kept)?.get(encoding)
  if (made) return made // for somebody else who waited
  const etag = `"${copy.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const fields: Record<string, string> = {
    ...securityHeaders({ styles: copy.styles }),
    etag,
    vary: address.negotiated ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(kept.modified ? { 'last-modified': httpDate(kept.modified) } : {}),
    ...(copy.status === 200 ? { link: links(address) } : {}),
    ...(copy.statement ? rights(copy.statement) : {}),
    ...(copy.tags.length > 0 ? { 'surrogate-key': copy.tags.join(' ') } : {}),
    ...(copy.tags.length > 0 && isForKeeping(address) ? { 'surrogate-address': address.url } : {}),
    ...(address.form === 'md' && copy.status === 200
      ? { 'x-markdown-tokens': String(estimateTokens(copy.body.toString())) }
      : {}),
    ...(address.form === 'html' ? {} : { 'access-control-allow-origin': '*' }),
    ...(copy.location ? { location: copy.location } : {}),
  }
  const ofBody: Record<string, string> = {
    'content-type': copy.type,
    'content-length': String(body.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }
  const head = { etag, headers: Object.entries(fields).flat(), bodyHeaders: Object.entries(ofBody).flat(), body }
  const known = heads.get(kept) ?? new Map<Encoding, Head>()
  heads.set(kept, known.set(encoding, head))
  return head
}

/** What others may do with the page; also in the older word of search engines. */
function rights(statement: Statement): Record<string, string> {
  const said = contentSignal(statement)
  return {
    ...(said ? { 'content-signal': said } : {}),
    ...(statement.search === false ? { 'x-robots-tag': 'noindex' } : {}),
  }
}

/** The page's own address, its other forms, its terms, and where the site is described to programs. */
function links({ path, query, form, url, negotiated }: Address): string {
  if (form === 'feed') {
    const hubs = hubsOf({ path, isArchive: /[?&]archive=/.test(query) })
    return [`<${absolute(url)}>; rel="self"`, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ')
  }
  const type = (format: keyof typeof mediaTypes) => mediaTypes[format].split(';')[0]
  const others =
    form === 'html' && negotiated
      ? formats.map(
          (format) => `<${absolute(alternate(path + query, format))}>; rel="alternate"; type="${type(format)}"`,
        )
      : []
  return [
    `<${absolute(path + query)}>; rel="canonical"`,
    ...others,
    `<${absolute(termsOf(path))}>; rel="license"; type="application/rsl+xml"`,
    `<${absolute(paths.guide())}>; rel="describedby"; type="text/plain"`,
    ...(path === paths.front() ? [`<${absolute(paths.apiCatalog())}>; rel="api-catalog"`] : []),
  ].join(', ')
}
