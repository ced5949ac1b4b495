import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { fileName, readFileName } from '../media/file-name.ts'
import { openFile } from '../media/store.ts'
import { findPresentFile } from '../queries/media.ts'
import { paths } from '../urls.ts'
import { isNotModified } from './conditional.ts'
import { securityHeaders } from './headers.ts'

const prefix = paths.picture('')

const aYear = 'public, max-age=31536000, immutable'

/**
 * Answers for a file of the media library; false when the address names none. A file never changes under its address, so
 * it may be kept for good; it is sent as the picture it was made to be, and if a browser took it for a page, nothing in it
 * would run.
 */
export async function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  const named = pathname.startsWith(prefix) ? readFileName(pathname.slice(prefix.length)) : null
  if (!named) return false

  const { hash, type, size } = named
  const file = await openFile(fileName(named, size))
  if (!file) {
    const present = await findPresentFile(hash)
    if (!present) return false
    const location = paths.picture(fileName(present, size))
    response.writeHead(302, { ...securityHeaders(), location, 'cache-control': 'public, max-age=300' }).end()
    return true
  }

  const etag = `"${hash}${size === 'small' ? '-small' : ''}"`
  const headers = {
    ...securityHeaders(),
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin', // feed readers show it in pages of their own
    'cache-control': aYear,
    etag,
  }
  if (isNotModified(request.headers, { etag, modified: null })) {
    file.close()
    response.writeHead(304, headers).end()
    return true
  }
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': file.bytes })
  if (request.method === 'HEAD') {
    file.close()
    response.end()
    return true
  }
  await pipeline(file.read(), response).catch(() => response.destroy()) // the reader went
  return true
}
