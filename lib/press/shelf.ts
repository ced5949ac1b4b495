import { LRUCache } from 'lru-cache'
import { compress, type Encoding, leastToCompress } from '../http/encoding.ts'
import type { Copy } from './printer.ts'
import { TagIndex } from './tag-index.ts'

/** A copy as it is handed out: with its encodings, and whether a change has touched it since. */
export type Kept = {
  copy: Copy
  encoded: Map<Encoding, Buffer>
  printedAt: number
  /** Since when these bytes stand here; null when others did within the same second, which an HTTP date cannot tell. */
  modified: Date | null
  stale: boolean
}

type Limits = { bytes: number; passing: number; passingSeconds: number }

/**
 * Where printed pages wait for readers: bounded by bytes, found by key, and by the tags of what they were made of.
 * Absences (404, 410) and searches are passing: they stand apart, bounded by number and kept briefly, so that nobody can
 * push pages out with them.
 */
export class Shelf {
  readonly #pages: LRUCache<string, Kept>
  readonly #passing: LRUCache<string, Kept>
  readonly #open: boolean
  readonly #index = new TagIndex()

  constructor({ bytes, passing, passingSeconds }: Limits) {
    this.#open = bytes > 0
    const dispose = (kept: Kept, key: string) => this.#index.remove(key, kept.copy.tags)
    this.#pages = new LRUCache({ maxSize: bytes || 1, maxEntrySize: bytes / 8 || 1, sizeCalculation: sizeOf, dispose })
    this.#passing = new LRUCache({
      max: passing,
      maxSize: bytes / 8 || 1,
      sizeCalculation: sizeOf,
      ttl: passingSeconds * 1000,
      dispose,
    })
  }

  get(key: string): Kept | undefined {
    return this.#pages.get(key) ?? this.#passing.get(key)
  }

  keep(key: string, copy: Copy, passing = false): Kept {
    const kept = freshly(copy, this.get(key))
    if (!this.#open) return kept
    const [here, there] = passing || copy.status >= 400 ? [this.#passing, this.#pages] : [this.#pages, this.#passing]
    there.delete(key)
    here.set(key, kept)
    if (here.has(key)) this.#index.add(key, copy.tags)
    return kept
  }

  /** Marks every page that was made of any of these; answers the keys of those that were fresh. */
  touch(tags: Iterable<string>): string[] {
    const touched: string[] = []
    for (const tag of tags) {
      for (const key of this.#index.keysOf(tag)) {
        const kept = this.#pages.peek(key) ?? this.#passing.peek(key)
        if (!kept || kept.stale) continue
        kept.stale = true
        touched.push(key)
      }
    }
    return touched
  }

  /** When nobody knows what changed: everything may have. */
  touchAll(): void {
    for (const kept of this.#pages.values()) kept.stale = true
    this.#passing.clear()
  }

  /** The body in one encoding, made when it is first asked for. */
  async encode(key: string, kept: Kept, encoding: Encoding): Promise<Buffer> {
    const ready = kept.encoded.get(encoding)
    if (ready) return ready
    const body = apart(await compress(kept.copy.body, encoding))
    kept.encoded.set(encoding, body)
    // Its size has grown; setting it again makes the shelf count it again.
    if (this.#pages.peek(key) === kept) this.#pages.set(key, kept, { noDisposeOnSet: true })
    return body
  }

  get stock(): { pages: number; passing: number; bytes: number; tags: number } {
    return {
      pages: this.#pages.size,
      passing: this.#passing.size,
      bytes: this.#pages.calculatedSize,
      tags: this.#index.size,
    }
  }
}

/** A copy that has just been printed, in the place of another. */
export function freshly(copy: Copy, former?: Kept): Kept {
  const printedAt = Date.now()
  const second = (time: number) => Math.floor(time / 1000)
  const modified = !former
    ? new Date(printedAt)
    : former.copy.hash === copy.hash
      ? former.modified
      : second(former.printedAt) === second(printedAt)
        ? null
        : new Date(printedAt)
  return { copy, modified, printedAt, encoded: new Map([['identity', copy.body]]), stale: false }
}

/** The same bytes in memory of their own: a slice would keep all of what it was cut from. */
export function apart(bytes: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}

/** Bytes of the bodies, and about what the rest of an entry weighs. */
function sizeOf({ copy, encoded }: Kept, key: string): number {
  let bytes = 600 + key.length * 2
  for (const tag of copy.tags) bytes += tag.length * 2 + 120
  for (const body of encoded.values()) bytes += body.length
  return bytes
}

export function isWorthCompressing({ body, type }: Copy): boolean {
  return body.length >= leastToCompress && !type.startsWith('image/png')
}
