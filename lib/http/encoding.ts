import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The coding to answer in (RFC 9110, section 12.5.3): the heaviest of ours, where they are equal brotli, gzip, none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  const text = String(header ?? '').slice(0, 1000)
  const known = chosen.get(text)
  if (known) return known
  const encoding = weigh(text)
  chosen.set(text, encoding)
  return encoding
}

const chosen = new LRUCache<string, Encoding>({ max: 200 }) // browsers say one of a few things

function weigh(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1)
  }
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const least = Math.max(weights.get('identity') ?? 0, Number.MIN_VALUE)
  if (weight('br') >= least && weight('br') >= weight('gzip')) return 'br'
  return weight('gzip') >= least ? 'gzip' : 'identity'
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Small bodies gain nothing from being compressed. */
export const leastToCompress = 256

export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    return brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    })
  }
  return encoding === 'gzip' ? deflate(body, { level: 6 }) : body
}
