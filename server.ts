import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { warmUp } from '#components/mdx/render.ts'
import { env } from '#lib/env.ts'
import { openAccessLog } from '#lib/http/access-log.ts'
import { isDeskPath, isProofPath, openDesk, refuseAtDesk } from '#lib/http/desk.ts'
import { securityHeaders } from '#lib/http/headers.ts'
import { isOurHost, readAbsoluteTarget } from '#lib/http/host.ts'
import { sendPicture } from '#lib/http/picture.ts'
import { StaticFiles } from '#lib/http/static-files.ts'
import { askToSignIn, isPlainForm } from '#lib/http/unsent.ts'
import { followLog } from '#lib/jobs/follow.ts'
import { askLinks } from '#lib/jobs/links.ts'
import { releaseOnTime } from '#lib/jobs/release.ts'
import { tidyUp } from '#lib/jobs/tidy.ts'
import { readAddress } from '#lib/press/address.ts'
import { sendCopy, sendReady } from '#lib/press/answer.ts'
import { followClock } from '#lib/press/clock.ts'
import { Leases } from '#lib/press/leases.ts'
import { PressMetrics } from '#lib/press/metrics.ts'
import { Press, type Supply } from '#lib/press/press.ts'
import { collect } from '#lib/press/print.ts'
import { pullProof, type RequestHandler } from '#lib/press/printer.ts'
import { type Purger, purgeByKey } from '#lib/press/purge.ts'
import { purgeByAddress } from '#lib/press/purge-by-address.ts'
import { followChanges } from '#lib/press/recall.ts'
import { holdsSession } from '#lib/queries/desk/held-session.ts'
import { isReady } from '#lib/queries/readiness.ts'

export type Serving = { url: string; close(): Promise<void> }
type Options = { port: number; host: string; dev?: boolean }

/**
 * Serves the paper. Reader pages are printed (lib/press), files sent as they were built; the desk is the framework's.
 * @throws the error of `listen` (EADDRINUSE, EACCES) when the port cannot be had
 */
export async function serve({ port, host, dev = false }: Options): Promise<Serving> {
  // Always by this name: to Next, a rewrite within 127.0.0.1 or 0.0.0.0 would lead to another site.
  const app = next({ dev, dir: import.meta.dirname, hostname: 'localhost', port, quiet: false })
  const render = app.getRequestHandler() as RequestHandler
  await app.prepare()

  const metrics = new PressMetrics(() => press.shelf.stock)
  const press: Press = new Press(render, {
    bytes: env().PRESS_MEMORY * 1024 * 1024,
    onPrint: (seconds) => metrics.printed(seconds),
  })
  const { purger, leases } = openPurger()
  purger?.all() // what an earlier release printed
  const recall = (tags: string[]) => {
    const keys = press.recall(tags)
    purger?.tags(tags)
    metrics.recalled(keys.length)
    void press.reprint(keys)
  }
  const stopClock = followClock(recall)
  const following = followChanges({
    tags: recall,
    all: () => {
      press.recallAll()
      purger?.all()
    },
  })
  const jobs = env().JOBS
    ? [releaseOnTime(), followLog(), tidyUp(), askLinks({ onAnswer: (answer) => metrics.linkAsked(answer) })]
    : []
  const server = listenFor({ render, press, leases, metrics, files: new StaticFiles(import.meta.dirname), dev })
  await listen(server, port, host)
  if (!dev) void warmUp().catch(() => {}) // a text that fails to be set later says why
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      for (const job of jobs) job.stop()
      stopClock()
      await Promise.all([purger?.stop(), close(server)]) // who reads slowly must not keep the cache waiting
      await following.stop()
    },
  }
}

const mostLeases = 20_000

/** Who tells the cache in front what has changed, if there is one. */
function openPurger(): { purger: Purger | null; leases: Leases | null } {
  const { PURGE_URL, PURGE_SECRET: secret, PURGE_BY, SITE_URL } = env()
  if (PURGE_URL === undefined || secret === undefined) return { purger: null, leases: null }
  if (PURGE_BY === 'key') return { purger: purgeByKey(PURGE_URL, secret), leases: null }
  const leases = new Leases({ most: mostLeases })
  return { purger: purgeByAddress(PURGE_URL, { host: new URL(SITE_URL).host, secret, leases }), leases }
}

type Context = {
  render: RequestHandler
  press: Press
  leases: Leases | null
  metrics: PressMetrics
  files: StaticFiles
  dev: boolean
}

function listenFor(context: Context): Server {
  const log = openAccessLog()
  const timeouts = { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }
  // Nobody gets another protocol here: who asks for one is answered in this one (RFC 9110, section 7.8).
  const server = createServer({ maxHeaderSize: 16 * 1024, ...timeouts, shouldUpgradeCallback: () => context.dev })
  server.timeout = 60_000 // nothing read and nothing sent for so long: the client is gone
  server.on('request', (request, response) => {
    const began = performance.now()
    // A server that is closing lets its connections go after their present answer.
    if (!server.listening) response.setHeader('connection', 'close')
    const note: Note = { supply: null }
    response.on('close', () => {
      const milliseconds = performance.now() - began
      context.metrics.answered(response.statusCode, milliseconds / 1000)
      if (note.supply) context.metrics.supplied(note.supply)
      log?.(request, { status: response.statusCode, milliseconds, ...note })
    })
    readAbsoluteTarget(request)
    if (!isAddressed(request)) return misdirect(response)
    if (answerAtOnce(request, response, context)) note.supply = 'hit'
    else respond(request, response, context, note).catch((error) => fail(response, error))
  })
  const refuse = (socket: Duplex & { remoteAddress?: string }, asked: Partial<IncomingMessage>, status: number) => {
    context.metrics.answered(status, 0)
    log?.({ headers: {}, socket, ...asked }, { status, milliseconds: 0, supply: null })
    socket.on('error', () => {}) // gone already
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
  }
  server.on('connect', ({ method, url, headers }, socket) => refuse(socket, { method, url, headers }, 405))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
    refuse(socket, {}, refusals[error.code ?? ''] ?? 400)
  })
  return server
}

/** Requests that end before they are one. */
const refusals: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** A request for another site must not be answered with pages of this one; how it is doing may be asked by any name. */
function isAddressed({ headers, url = '' }: IncomingMessage): boolean {
  return isOurHost(headers.host, env().SITE_HOST) || /^\/(healthz|readyz|metrics)$/.test(url)
}

function misdirect(response: ServerResponse): void {
  const site = env().SITE_URL
  plain(
    response,
    421,
    `This is ${site}. A proxy in front of it must pass the Host on; SITE_URL says which one is ours.`,
  )
}

/** What is known of an answer when it is over. */
type Note = { supply: Supply['from'] | null }

/** Most requests are for a copy that lies ready: they are answered without a promise in between. */
function answerAtOnce(request: IncomingMessage, response: ServerResponse, { press, leases, dev }: Context): boolean {
  if (dev || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const address = readAddress(request.url ?? '/', request.headers.accept)
  if (!address) return false
  const kept = press.peek(address)
  return kept?.copy.status === 200 && sendReady(request, response, address, kept, { shelf: press.shelf, leases })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { render, press, leases, metrics, files, dev }: Context,
  note: Note,
): Promise<void> {
  const target = request.url ?? '/'
  const [pathname = '/'] = target.split('?')
  if (pathname === '/healthz') return plain(response, 200, 'ok')
  if (pathname === '/readyz') return readiness(response)
  if (pathname === '/metrics') return sendMetrics(response, metrics)
  const address = readAddress(target, request.headers.accept)
  if (!address) return plain(response, 400, 'This is not an address: look at its % escapes and its length.')
  if (isDeskPath(pathname)) {
    const refused = refuseAtDesk(request)
    if (refused) return plain(response, refused.status, refused.text)
    openDesk(request, response, { dev })
    if (isPlainForm(request) && !(await holdsSession(request.headers.cookie))) await askToSignIn(request)
    return isProofPath(pathname) && !dev ? sendProof(request, response, render) : render(request, response)
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && (await sendPicture(request, response, pathname))) return
  if (dev) return void (await collect(() => render(request, response), pathname))

  if (!isRead) {
    return plain(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
  }
  if (await files.send(request, response, pathname)) return
  const supply = await press.supply(address)
  note.supply = supply.kept.staleSince === null ? supply.from : 'stale'
  await sendCopy(request, response, address, supply, { shelf: press.shelf, leases })
}

/** A page of the paper for one reader alone, with the headers of the desk and the policy of the paper. */
async function sendProof(request: IncomingMessage, response: ServerResponse, render: RequestHandler): Promise<void> {
  const { status, type, location, body, styles } = await pullProof(request, render)
  for (const [name, value] of Object.entries(securityHeaders({ styles }))) response.setHeader(name, value)
  response.setHeader('referrer-policy', 'no-referrer') // its address is its key
  response.setHeader('content-type', type)
  if (location) response.setHeader('location', location)
  response.statusCode = status
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function readiness(response: ServerResponse): Promise<void> {
  if (await isReady()) plain(response, 200, 'ready')
  else plain(response, 503, 'the database does not answer', { 'retry-after': '5' })
}

async function sendMetrics(response: ServerResponse, metrics: PressMetrics): Promise<void> {
  const { type, body } = await metrics.text()
  plain(response, 200, body.trimEnd(), { 'content-type': type })
}

function plain(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    ...securityHeaders(),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`)
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (response.headersSent) response.destroy()
  else {
    plain(response, 503, 'The paper cannot be printed at this moment. Please try again shortly.', {
      'retry-after': '10',
    })
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
}

/** Lets requests in flight finish, for eight seconds at most. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 8_000).unref()
  })
}
