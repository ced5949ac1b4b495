import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Lane } from '../lane.ts'
import { nameIn, readFileName } from '../media/file-name.ts'
import { type OpenFile, openFile } from '../media/store.ts'
import { keepCut } from '../mutations/cuts.ts'
import { tags } from '../press/tags.ts'
import { findPictureOfFile } from '../queries/media.ts'
import { paths, type Shape } from '../urls.ts'
import { isNotModified } from './conditional.ts'
import { securityHeaders } from './headers.ts'

const prefix = paths.picture('')

const aYear = 'public, max-age=31536000, immutable'

/** Cutting takes a processor for a while: one at a time, so that no reader waits for a crawler's pictures. */
const cuts = new Lane({ together: 1, waiting: 100, patience: 20_000 })

/**
 * Answers for a file of the media library; false when the address names none. A file never changes under its address, so
 * it may be kept for good; it is sent as the picture it was made to be, and if a browser took it for a page, nothing in it
 * would run. A cut is made when it is first asked for.
 */
export async function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  const name = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : ''
  const named = readFileName(name)
  if (!named) return false

  const { hash, size } = named
  const file = await openFile(name)
  if (file) return send(request, response, file, { name, ...named })
  const present = await findPictureOfFile(hash)
  if (!present) return false
  if (present.isDeleted) return sayGone(response)
  const presentName = nameIn(present, size)
  if (presentName !== name) return sendOn(response, paths.picture(presentName))
  if (size === 'full' || size === 'small') return false
  const cut = await cuts.run(() => openCut(hash, size, name))
  return cut ? send(request, response, cut, { name, ...named }) : false
}

/** Whoever waited while another made it finds it there. */
async function openCut(hash: string, shape: Shape, name: string): Promise<OpenFile | null> {
  const file = await openFile(name)
  if (file) return file
  return (await keepCut(hash, shape, name)) ? openFile(name) : null
}

/** It may be restored: nobody keeps this. */
function sayGone(response: ServerResponse): true {
  const headers = { ...securityHeaders(), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(410, headers).end(response.req.method === 'HEAD' ? undefined : 'This picture was deleted.\n')
  return true
}

function sendOn(response: ServerResponse, location: string): true {
  response.writeHead(302, { ...securityHeaders(), location, 'cache-control': 'public, max-age=300' }).end()
  return true
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
  { name, hash, type }: { name: string; hash: string; type: string },
): Promise<true> {
  const etag = `"${name}"`
  const headers = {
    ...securityHeaders(),
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin', // feed readers show it in pages of their own
    'cache-control': aYear,
    'surrogate-key': tags.file(hash),
    'surrogate-address': paths.picture(name),
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
