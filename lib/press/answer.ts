import type { IncomingMessage, ServerResponse } from 'node:http'
import { httpDate } from '../dates.ts'
import { estimateTokens } from '../formats/tokens.ts'
import { isNotModified } from '../http/conditional.ts'
import { chooseEncoding, compress, leastToCompress } from '../http/encoding.ts'
import { securityHeaders } from '../http/headers.ts'
import { absolute, alternate, formats } from '../urls.ts'
import type { Address } from './address.ts'
import type { Copy } from './printer.ts'

/** Hands out a copy: validators, negotiation and links as RFC 9110 and RFC 8288 say. */
export async function sendCopy(request: IncomingMessage, response: ServerResponse, address: Address, copy: Copy): Promise<void> {
  const encoding = copy.body.length < leastToCompress ? 'identity' : chooseEncoding(request.headers['accept-encoding'])
  const etag = `"${copy.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const headers: Record<string, string | number> = {
    ...securityHeaders(),
    etag,
    vary: address.negotiated ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(copy.modified ? { 'last-modified': httpDate(copy.modified) } : {}),
    ...(copy.status === 200 ? { link: links(address) } : {}),
    ...(copy.tags.length > 0 ? { 'surrogate-key': copy.tags.join(' ') } : {}),
    ...(address.form === 'md' && copy.status === 200 ? { 'x-markdown-tokens': estimateTokens(copy.body.toString()) } : {}),
    ...(address.form === 'html' ? {} : { 'access-control-allow-origin': '*' }),
    ...(copy.location ? { location: copy.location } : {}),
  }
  if (copy.status === 200 && isNotModified(request.headers, { etag, modified: copy.modified })) {
    response.writeHead(304, headers).end()
    return
  }
  const body = await compress(copy.body, encoding)
  response.writeHead(copy.status, {
    ...headers,
    'content-type': copy.type,
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const types = { md: 'text/markdown', txt: 'text/plain', jsonld: 'application/ld+json', json: 'application/json' } as const

/** The page's own address, its other forms, and where the site is described to programs. */
function links({ path, url, form }: Address): string {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  const others = form === 'html' ? formats.map((format) => `<${absolute(alternate(path + query, format))}>; rel="alternate"; type="${types[format]}"`) : []
  return [`<${absolute(path + query)}>; rel="canonical"`, ...others, `<${absolute('/llms.txt')}>; rel="describedby"; type="text/plain"`].join(', ')
}
