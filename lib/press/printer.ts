import { createHash } from 'node:crypto'
import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { env } from '../env.ts'
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
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address.url
  request.headers = {
    host: new URL(env().SITE_URL).host,
    'user-agent': 'Broadsheet press', // without any, Next would stream the title into the body (htmlLimitedBots)
    accept: address.negotiated && address.form === 'md' ? 'text/markdown' : 'text/html',
  }
  const response = new CollectedResponse(request)
  const { result: statement, print: learned } = await collect(async (print) => {
    await render(request, response)
    await response.ended
    if (print.answer || response.statusCode >= 300) return null
    return print.uses.length > 0 ? agree(print.uses) : getPaperStatement()
  }, address.path)

  if (response.statusCode >= 500) throw new PrintError(`${address.url} could not be printed (${response.statusCode})`)

  const { answer, tags } = learned
  const type = String(response.getHeader('content-type') ?? 'text/plain; charset=utf-8')
  const text = Buffer.concat(response.chunks)
  const page = type.startsWith('text/html') ? inlineStyles(stripRuntime(text.toString())) : null
  const body = apart(page ? Buffer.from(page.html) : text)
  const location = answer?.status === 301 ? answer.location : (response.getHeader('location') ?? null)
  return {
    status: answer?.status ?? response.statusCode,
    type,
    location: location === null ? null : String(location),
    body,
    styles: page?.hashes ?? [],
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    tags: [...tags],
    statement,
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
