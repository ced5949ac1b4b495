import type { IncomingMessage } from 'node:http'
import { type Address, isForKeeping } from './address.ts'
import type { Kept } from './shelf.ts'
import { TagIndex } from './tag-index.ts'

/** One of the copies that a cache in front may keep: an address as it is asked for, and how. */
export type Variant = { url: string; accept: 'text/html' | 'text/markdown'; encoding: 'br' | 'gzip' | '' }

type Lease = { tags: string[]; until: number }

type Limits = { most: number; now?: () => number }

/** How long a cache in front may keep a page without asking again. */
export const leaseSeconds = 60

const margin = 10 // seconds that an answer may be on its way before the cache begins to count

/**
 * What a cache that purges by address (deploy/nginx) was told it may keep, and of what it was made. As long as a lease
 * runs, this process owes the cache a purge when the page changes, even if its own copy is long gone. All leases are
 * equally long, so the oldest entry is the first to end; one that is granted again moves to the end.
 */
export class Leases {
  readonly #leases = new Map<string, Lease>()
  readonly #index = new TagIndex()
  readonly #most: number
  readonly #now: () => number
  #closed = false

  constructor({ most, now = Date.now }: Limits) {
    this.#most = most
    this.#now = now
  }

  /** Whether the cache may keep this copy: not when there are too many to remember. Absences take no more than half. */
  grant(variant: Variant, tags: string[], absent: boolean): boolean {
    if (this.#closed) return false
    this.#forgetEnded()
    const key = `${variant.encoding} ${variant.accept} ${variant.url}`
    const known = this.#leases.get(key)
    if (!known && this.#leases.size >= (absent ? this.#most / 2 : this.#most)) return false
    if (known) this.#forget(key, known)
    this.#leases.set(key, { tags, until: this.#now() + (leaseSeconds + margin) * 1000 })
    this.#index.add(key, tags)
    return true
  }

  /** Ends the leases of everything that was made of these. @returns what the cache has to be told */
  revoke(tags: Iterable<string>): Variant[] {
    const keys = new Set<string>()
    for (const tag of tags) for (const key of this.#index.keysOf(tag)) keys.add(key)
    return this.#end([...keys])
  }

  revokeAll(): Variant[] {
    return this.#end([...this.#leases.keys()])
  }

  /** The same for good: a process that stops gives none any more. */
  close(): Variant[] {
    this.#closed = true
    return this.revokeAll()
  }

  get size(): number {
    return this.#leases.size
  }

  #end(keys: string[]): Variant[] {
    this.#forgetEnded()
    return keys.flatMap((key) => {
      const lease = this.#leases.get(key)
      if (!lease) return []
      this.#forget(key, lease)
      const [encoding = '', accept, url = ''] = key.split(' ')
      return { url, accept, encoding } as Variant
    })
  }

  #forgetEnded(): void {
    const now = this.#now()
    for (const [key, lease] of this.#leases) {
      if (lease.until > now) return
      this.#forget(key, lease)
    }
  }

  #forget(key: string, { tags }: Lease): void {
    this.#leases.delete(key)
    this.#index.remove(key, tags)
  }
}

const kinds = ['text/html', 'text/markdown'] as const
const encodings = ['', 'gzip', 'br'] as const

/**
 * The copy that is being asked for, when it can be named in a purge: the address in the one spelling that the paper
 * itself uses, and headers as deploy/nginx normalises them. Null for all others, which the cache may keep for a second.
 */
export function variantOf({ url = '', headers }: IncomingMessage, address: Address): Variant | null {
  const accept = kinds.find((kind) => kind === headers.accept)
  const encoding = encodings.find((name) => name === (headers['accept-encoding'] ?? ''))
  return url === address.url && accept && encoding !== undefined ? { url, accept, encoding } : null
}

/** Seconds for which the cache may keep this answer; it is told so in X-Accel-Expires. */
export function lease(
  leases: Leases,
  request: IncomingMessage,
  address: Address,
  { copy, staleSince }: Kept,
): 0 | 1 | 60 {
  if (staleSince !== null) return 0
  const variant = copy.tags.length > 0 && isForKeeping(address) && variantOf(request, address)
  return variant && leases.grant(variant, copy.tags, copy.status >= 400) ? leaseSeconds : 1
}
