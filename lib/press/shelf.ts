import { LRUCache } from 'lru-cache'
import { compress, type Encoding, leastToCompress } from '../http/encoding.ts'
import type { Address } from './address.ts'
import type { Copy } from './printer.ts'
import { TagIndex } from './tag-index.ts'

/** A copy as it is handed out: with its encodings, and since when it is not what it should be. */
export type Kept = {
  address: Address
  copy: Copy
  /** What of it was made for sending; it is made once, however many wait for it. */
  encoded: Map<Encoding, Promise<Buffer>>
  /** About how many bytes of memory it takes. */
  weight: number
  printedAt: number
  /** Since when these bytes stand here; null when others did within the same second, which an HTTP date cannot tell. */
  modified: Date | null
  /** When a change touched it; null while it is fresh. */
  staleSince: number | null
}

type Limits = { bytes: number; passing: number; passingSeconds: number }

/**
 * Where printed pages wait for readers: bounded by bytes, found by key, and by the tags of what they were made of.
 * Absences (404, 410) and what has no end of addresses are passing: they stand apart, bounded by number and kept briefly,
 * so that nobody can push pages out with them.
 */
export class Shelf {
  readonly #pages: LRUCache<string, Kept>
  readonly #passing: LRUCache<string, Kept>
  readonly #open: boolean
  readonly #index = new TagIndex()

  constructor({ bytes, passing, passingSeconds }: Limits) {
    this.#open = bytes > 0
    const dispose = (kept: Kept, key: string) => this.#index.remove(key, kept.copy.tags)
    this.#pages = new LRUCache({
      maxSize: bytes || 1,
      maxEntrySize: bytes / 8 || 1,
      sizeCalculation: ({ weight }) => weight,
      dispose,
    })
    this.#passing = new LRUCache({
      max: passing,
      maxSize: bytes / 8 || 1,
      sizeCalculation: ({ weight }) => weight,
      ttl: passingSeconds * 1000,
      dispose,
    })
  }

  get(key: string): Kept | undefined {
    return this.#pages.get(key) ?? this.#passing.get(key)
  }

  keep(address: Address, copy: Copy): Kept {
    const { key } = address
    const kept = freshly(address, copy, this.get(key))
    if (!this.#open) return kept
    const [here, there] =
      address.passing || copy.status >= 400 ? [this.#passing, this.#pages] : [this.#pages, this.#passing]
    there.delete(key)
    this.#put(here, kept)
    return kept
  }

  /** Marks every page that was made of any of these; answers the keys of those that were fresh. */
  touch(tags: Iterable<string>): string[] {
    const [touched, now]: [string[], number] = [[], Date.now()]
    for (const tag of tags) {
      for (const key of this.#index.keysOf(tag)) {
        const kept = this.#pages.peek(key) ?? this.#passing.peek(key)
        if (!kept || kept.staleSince !== null) continue
        kept.staleSince = now
        touched.push(key)
      }
    }
    return touched
  }

  /** When nobody knows what changed: everything may have. */
  touchAll(): void {
    const now = Date.now()
    for (const kept of this.#pages.values()) kept.staleSince ??= now
    this.#passing.clear()
  }

  /** The body in one encoding, made when it is first asked for. */
  encode(kept: Kept, encoding: Encoding): Promise<Buffer> {
    const known = kept.encoded.get(encoding)
    if (known) return known
    const made = this.#encode(kept, encoding)
    kept.encoded.set(encoding, made)
    made.catch(() => kept.encoded.delete(encoding))
    return made
  }

  async #encode(kept: Kept, encoding: Encoding): Promise<Buffer> {
    const { copy, address } = kept
    const body = encoding === 'identity' ? copy.body : apart(await compress(copy.body, encoding))
    kept.weight += weightOfHead(copy) + (body === copy.body ? 0 : body.length)
    // Setting it again makes the shelf count it again.
    for (const here of [this.#pages, this.#passing])
      if (here.peek(address.key) === kept) this.#put(here, kept, here.getRemainingTTL(address.key))
    return body
  }

  /** Puts a copy there; one that is there already is weighed again. */
  #put(here: LRUCache<string, Kept>, kept: Kept, milliseconds = Number.POSITIVE_INFINITY): void {
    const { address, copy } = kept
    here.delete(address.key)
    here.set(address.key, kept, milliseconds < Number.POSITIVE_INFINITY ? { ttl: milliseconds } : {})
    if (here.has(address.key)) this.#index.add(address.key, copy.tags)
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
export function freshly(address: Address, copy: Copy, former?: Kept): Kept {
  const printedAt = Date.now()
  const second = (time: number) => Math.floor(time / 1000)
  const modified = !former
    ? new Date(printedAt)
    : former.copy.hash === copy.hash
      ? former.modified
      : second(former.printedAt) === second(printedAt)
        ? null
        : new Date(printedAt)
  return { address, copy, modified, printedAt, encoded: new Map(), weight: weigh(address, copy), staleSince: null }
}

/** The same bytes in memory of their own: a slice would keep all of what it was cut from. */
export function apart(bytes: Uint8Array): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}

// Bytes that were measured for an entry, for each of its tags and for each set of headers (shelf.test.ts), without texts.
const measured = { entry: 1300, tag: 100, head: 1700 }

function weigh({ key, url, path, query }: Address, { body, tags }: Copy): number {
  const texts = key.length + url.length + path.length + query.length
  return body.length + measured.entry + texts + tags.reduce((sum, tag) => sum + tag.length + measured.tag, 0)
}

function weightOfHead({ tags }: Copy): number {
  return tags.reduce((sum, tag) => sum + tag.length + 1, measured.head)
}

export function isWorthCompressing({ body, type }: Copy): boolean {
  return body.length >= leastToCompress && !type.startsWith('image/png')
}
