import type { Address } from './address.ts'
import { Lane } from './lane.ts'
import { type Copy, print, type RequestHandler } from './printer.ts'
import { freshly, type Kept, Shelf } from './shelf.ts'

/** How a request was answered, in the words of RFC 9211. */
export type Supply = { kept: Kept; from: 'hit' | 'miss' | 'stale' }

type Job = { done: Promise<Kept>; recalled: Set<string>; recalledAll: boolean }

type Options = { bytes: number; onPrint?: (seconds: number) => void }

const patience = 300 // milliseconds that a reader waits for a new print when there is an old one

/**
 * Prints pages once and hands out copies until a change recalls them. A recalled page is printed anew when it is next
 * asked for; its old copy is given out only while that takes long, or fails because the database is away.
 */
export class Press {
  readonly shelf: Shelf
  readonly #render: RequestHandler
  readonly #jobs = new Map<string, Job>()
  readonly #addresses = new Map<string, Address>()
  readonly #onPrint: (seconds: number) => void
  readonly #pages = new Lane({ together: 8, waiting: 500 })
  /** Drawing takes a processor for a while: one at a time, so that no reader waits for a crawler's pictures. */
  readonly #placards = new Lane({ together: 1, waiting: 100 })

  constructor(render: RequestHandler, { bytes, onPrint = () => {} }: Options) {
    this.#render = render
    this.#onPrint = onPrint
    this.shelf = new Shelf({ bytes, passing: 2000, passingSeconds: 60 })
  }

  /** A copy at hand, without a promise; undefined when there is none that is fresh. */
  peek(address: Address): Kept | undefined {
    const kept = this.shelf.get(address.key)
    return kept && !kept.stale ? kept : undefined
  }

  /** @throws what made the print fail, when there is no old copy to give instead */
  async supply(address: Address): Promise<Supply> {
    const kept = this.shelf.get(address.key)
    if (kept && !kept.stale) return { kept, from: 'hit' }
    const printed = this.#print(address).then((fresh): Supply => ({ kept: fresh, from: 'miss' }))
    if (!kept) return printed
    const old: Supply = { kept, from: 'stale' }
    return Promise.race([printed.catch(() => old), later(patience, old)])
  }

  /** Something changed: pages made of it are stale from now on, also those that are being printed at this moment. */
  recall(tags: string[]): string[] {
    for (const { recalled } of this.#jobs.values()) for (const tag of tags) recalled.add(tag)
    return this.shelf.touch(tags)
  }

  /** Changes may have been missed. */
  recallAll(): void {
    for (const job of this.#jobs.values()) job.recalledAll = true
    this.shelf.touchAll()
  }

  /**
   * Prints again what readers are most likely to ask for next: the front page, first pages of listings, articles. What a
   * reader waits for goes first; what is left over is printed when it is asked for.
   */
  async reprint(keys: string[], most = 16): Promise<void> {
    const addresses = keys
      .flatMap((key) => this.#addresses.get(key) ?? [])
      .filter(({ url, form }) => !url.includes('?') && form !== 'placard')
    for (const address of addresses.sort((a, b) => rank(a) - rank(b)).slice(0, most)) {
      while (this.#jobs.size > 0) await Promise.allSettled([...this.#jobs.values()].map(({ done }) => done))
      if (this.shelf.get(address.key)?.stale) await this.#print(address).catch(() => {})
    }
  }

  /** One print serves everyone who waits for the page. */
  #print(address: Address): Promise<Kept> {
    const running = this.#jobs.get(address.key)
    if (running && !running.recalledAll && running.recalled.size === 0) return running.done
    const job: Job = { done: this.#make(address, () => job), recalled: new Set(), recalledAll: false }
    this.#jobs.set(address.key, job)
    const clear = () => {
      if (this.#jobs.get(address.key) === job) this.#jobs.delete(address.key)
    }
    job.done.then(clear, clear)
    return job.done
  }

  #make(address: Address, job: () => Job): Promise<Kept> {
    const lane = address.form === 'placard' ? this.#placards : this.#pages
    return lane.run(async () => {
      const began = performance.now()
      const copy = await print(address, this.#render)
      this.#onPrint((performance.now() - began) / 1000)
      return this.#store(address, copy, job())
    })
  }

  #store(address: Address, copy: Copy, { recalled, recalledAll }: Job): Kept {
    if (copy.status === 400) return freshly(copy)
    const kept = this.shelf.keep(address.key, copy, address.passing)
    kept.stale = recalledAll || copy.tags.some((tag) => recalled.has(tag))
    if (copy.status < 400 && !address.passing) this.#remember(address)
    return kept
  }

  #remember(address: Address): void {
    this.#addresses.set(address.key, address)
    if (this.#addresses.size > 2 * this.shelf.stock.pages + 1000) {
      for (const key of this.#addresses.keys()) if (!this.shelf.get(key)) this.#addresses.delete(key)
    }
  }
}

function rank({ path, form }: Address): number {
  const place = path === '/' ? 0 : path.startsWith('/news/') ? 2 : 1
  return place + (form === 'html' ? 0 : 10)
}

function later<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value))
}
