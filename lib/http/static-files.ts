import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { isNotModified } from './conditional.ts'
import { chooseEncoding, compress, type Encoding, leastToCompress } from './encoding.ts'
import { securityHeaders } from './headers.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressed = /^image\/(?:png|jpeg|webp|avif)|^font\/woff2/

/** A change has another address. */
const lasting = /^\/(?:_next\/static\/|islands\/.+\.js$)/

type Body = { bytes: Buffer; etag: string }

/** What was built with the paper and goes out as it is: public/ and the framework's own assets, each compressed once. */
export class StaticFiles {
  readonly #files: Map<string, string>
  readonly #bodies = new Map<string, Promise<Body>>()

  /** @param root of the project; its files are listed once, so that a request never asks the disk for a name */
  constructor(root: string) {
    this.#files = new Map([
      ...list(path.join(root, 'public'), '/'),
      ...list(path.join(root, '.next', 'static'), '/_next/static/'),
    ])
  }

  /** Answers for a file; false when the address names none. */
  async send(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    const file = this.#files.get(pathname)
    if (!file) return false
    const type = types[path.extname(file)] ?? 'application/octet-stream'
    const encoding = compressed.test(type) ? 'identity' : chooseEncoding(request.headers['accept-encoding'])
    const { bytes, etag } = await this.#body(file, encoding)
    const isEncoded = etag.endsWith(`-${encoding}"`)
    const headers = {
      ...securityHeaders(),
      etag,
      vary: 'Accept-Encoding',
      'cache-control': lasting.test(pathname) ? 'public, max-age=31536000, immutable' : 'public, max-age=0',
    }
    if (isNotModified(request.headers, { etag, modified: null })) {
      response.writeHead(304, headers).end()
      return true
    }
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      'content-length': bytes.length,
      ...(isEncoded ? { 'content-encoding': encoding } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }

  #body(file: string, encoding: Encoding): Promise<Body> {
    const key = `${encoding} ${file}`
    const known = this.#bodies.get(key)
    if (known) return known
    const body = read(file, encoding)
    this.#bodies.set(key, body)
    body.catch(() => this.#bodies.delete(key))
    return body
  }
}

function list(folder: string, prefix: string): [string, string][] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return [prefix + path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/'), file]
  })
}

/** Small files gain nothing from being compressed. */
async function read(file: string, encoding: Encoding): Promise<Body> {
  const plain = await readFile(file)
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  if (encoding === 'identity' || plain.length < leastToCompress) return { bytes: plain, etag: `"${hash}"` }
  return { bytes: await compress(plain, encoding), etag: `"${hash}-${encoding}"` }
}
