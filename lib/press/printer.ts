import { createHash } from 'node:crypto'
import {
  type IncomingHttpHeaders,
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import { Socket } from 'node:net'
import { env } from '../env.ts'
import { targetHeader } from '../http/desk.ts'
import { Lane } from '../lane.ts'
import { within } from '../patience.ts'
import { getPaperStatement } from '../queries/rights.ts'
import { agree, type Statement } from '../rights/policy.ts'
import type { Address } from './address.ts'
import { collect } from './print.ts'
import { apart } from './shelf.ts'
import { stripRuntime } from './strip.ts'
import { inlineStyles } from './styles.ts'

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Head = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** A page as it left the press. */
export type Copy = {
  status: number
  type: string
  location: string | null
  body: Buffer
  /** Hashes of the styles in it, for its Content-Security-Policy. */
  styles: string[]
  /** Identifies these bytes; each encoding adds its own suffix. */
  hash: string
  tags: string[]
  /** What others may do with it; null for what is no page. */
  statement: Statement | null
}

/** The page failed while it was made; nothing of it may be shown or kept. */
export class PrintError extends Error {}

/**
 * Renders one address. The renderer never sees the reader's request: what it gets is made from the address alone, so
 * that no header, cookie or host can end up in a page that others are given.
 */
export async function print(address: Address, render: RequestHandler): Promise<Copy> {
  const accept = address.negotiated && address.form === 'md' ? 'text/markdown' : 'text/html'
  const { result, print: learned } = await collect(async (print) => {
    const response = await ask(address.url, { accept }, render)
    if (print.answer || response.statusCode >= 300) return { response, statement: null }
    return { response, statement: print.uses.length > 0 ? agree(print.uses) : await getPaperStatement() }
  }, address.path)
  const { response, statement } = result
  const { answer, tags } = learned
  const { body, ...set } = setSheet(response)
  const kept = apart(body)
  return {
    ...set,
    status: answer?.status ?? response.statusCode,
    location: answer?.status === 301 ? answer.location : set.location,
    body: kept,
    hash: createHash('sha256').update(kept).digest('base64url').slice(0, 22),
    tags: [...tags],
    statement,
  }
}

const longestProof = 10_000 // milliseconds
const proofs = new Lane({ together: 4, waiting: 100, patience: longestProof })

/** A page as it leaves the press, for one reader alone: nobody keeps it. */
export type Proof = Pick<Copy, 'status' | 'type' | 'location' | 'body' | 'styles'>

/**
 * Pulls a proof: the page that somebody may see before it is public, as readers will have it. Only the cookie of who asks
 * goes in, by which the desk knows them.
 * @throws LaneError when too many ask at once, or when it takes too long
 */
export async function pullProof({ url = '', headers }: IncomingMessage, render: RequestHandler): Promise<Proof> {
  const { cookie, [targetHeader]: target } = headers
  const given = { accept: 'text/html', ...(cookie ? { cookie } : {}), ...(target ? { [targetHeader]: target } : {}) }
  const pull = () => within(longestProof, () => collect(() => ask(url, given, render)))
  const { result: response } = await proofs.run(pull)
  return { status: response.statusCode, ...setSheet(response) }
}

/** Has a page rendered whole. @throws PrintError when that fails */
async function ask(url: string, headers: IncomingHttpHeaders, render: RequestHandler): Promise<CollectedResponse> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = {
    host: new URL(env().SITE_URL).host,
    'user-agent': 'Broadsheet press', // without any, Next would stream the title into the body (htmlLimitedBots)
    ...headers,
  }
  const response = new CollectedResponse(request)
  await render(request, response)
  await response.ended
  if (response.statusCode >= 500) throw new PrintError(`${url} could not be printed (${response.statusCode})`)
  return response
}

/** Takes the runtime out of a page and puts its styles in. */
function setSheet(response: CollectedResponse): Omit<Proof, 'status'> {
  const type = String(response.getHeader('content-type') ?? 'text/plain; charset=utf-8')
  const location = response.getHeader('location') ?? null
  const text = Buffer.concat(response.chunks)
  const page = type.startsWith('text/html') ? inlineStyles(stripRuntime(text.toString())) : null
  return {
    type,
    location: location === null ? null : String(location),
    body: page ? Buffer.from(page.html) : text,
    styles: page?.hashes ?? [],
  }
}

/** Keeps what is written to it. */
class CollectedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly ended: Promise<void>
  #settle: () => void = () => {}

  constructor(request: IncomingMessage) {
    super(request)
    this.ended = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  override writeHead(status: number, reason?: string | Head, headers?: Head): this {
    this.statusCode = status
    const given = typeof reason === 'object' ? reason : headers
    if (given && !Array.isArray(given))
      this.setHeaders(
        new Map(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      )
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    return true
  }

  override end(...[chunk, ...rest]: unknown[]): this {
    if (this.finished) return this
    if (chunk && typeof chunk !== 'function') this.#keep(chunk, rest)
    this.finished = true
    this.emit('finish')
    this.emit('close')
    this.#settle()
    return this
  }

  #keep(chunk: unknown, rest: unknown[]): void {
    const encoding = rest.find((part) => typeof part === 'string') as BufferEncoding | undefined
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array))
    const callback = rest.find((part) => typeof part === 'function') as (() => void) | undefined
    if (callback) process.nextTick(callback)
  }
}
