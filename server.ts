import { existsSync, readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { env } from '#lib/env.ts'
import { securityHeaders } from '#lib/http/headers.ts'
import { releaseOnTime } from '#lib/jobs/release.ts'
import { parseAddress } from '#lib/press/address.ts'
import { sendCopy } from '#lib/press/answer.ts'
import { Press } from '#lib/press/press.ts'
import type { RequestHandler } from '#lib/press/printer.ts'
import { followChanges } from '#lib/press/recall.ts'
import { isReady } from '#lib/queries/readiness.ts'

export type Serving = { url: string; close(): Promise<void> }

/**
 * Serves the paper. Reader pages are printed (lib/press); files and the framework's own assets pass through.
 * @throws the error of `listen` (EADDRINUSE, EACCES) when the port cannot be had
 */
export async function serve({
  port,
  host,
  dev = false,
}: {
  port: number
  host: string
  dev?: boolean
}): Promise<Serving> {
  const app = next({ dev, dir: import.meta.dirname, hostname: host, port, quiet: false })
  const render = app.getRequestHandler() as RequestHandler
  await app.prepare()
  const files = listFiles()
  const press = new Press(render, { bytes: env().PRESS_MEMORY * 1024 * 1024 })
  const following = followChanges({
    tags: (tags) => void press.reprint(press.recall(tags)),
    all: () => press.recallAll(),
  })
  const releasing = releaseOnTime()
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    requestTimeout: 30_000,
    headersTimeout: 15_000,
    keepAliveTimeout: 10_000,
  })
  server.on('request', (request, response) => {
    respond(request, response, { render, press, files, dev }).catch((error) => fail(response, error))
  })
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })
  await listen(server, port, host)
  return { url: `http://${host}:${port}`, close }

  async function close(): Promise<void> {
    releasing.stop()
    await Promise.all([following.stop(), closeServer(server)])
  }
}

type Context = { render: RequestHandler; press: Press; files: Set<string>; dev: boolean }

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { render, press, files, dev }: Context,
): Promise<void> {
  const target = request.url ?? '/'
  const [pathname = '/'] = target.split('?')
  if (pathname === '/healthz') return plain(response, 200, 'ok')
  if (pathname === '/readyz')
    return (await isReady())
      ? plain(response, 200, 'ready')
      : plain(response, 503, 'the database does not answer', { 'retry-after': '5' })
  if (dev) return render(request, response)

  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
  if (pathname.startsWith('/_next/static/') || files.has(pathname)) {
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value)
    return render(request, response)
  }
  const address = parseAddress(target, request.headers.accept)
  if (!address) return plain(response, 400, 'This is not an address: look at its % escapes and its length.')
  await sendCopy(request, response, address, await press.supply(address), press.shelf)
}

/** The files of public/, by their addresses: read once, so that a request never asks the disk for a name. */
function listFiles(): Set<string> {
  const folder = path.join(import.meta.dirname, 'public')
  if (!existsSync(folder)) return new Set()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name))}`),
  )
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
  else
    plain(response, 503, 'The paper cannot be printed at this moment. Please try again shortly.', {
      'retry-after': '10',
    })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
}

/** Lets requests in flight finish, for ten seconds at most. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}
