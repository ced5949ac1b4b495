import { Lane } from '../lane.ts'
import { within } from '../patience.ts'
import type { Address } from './address.ts'
import { type Copy, print, type RequestHandler } from './printer.ts'
import { freshly, type Kept, Shelf } from './shelf.ts'

/** How a request was answered: from a copy at hand, a print of its own, or an old copy. */
export type Supply = { kept: Kept; from: 'hit' | 'miss' | 'stale' }

type Job = { done: Promise<Kept>; recalled: Set<string>; recalledAll: boolean }

type Options = {
  bytes: number
  onPrint?: (seconds: number) => void
  /** Milliseconds after which a print is given up, and the reader told to come back. */
  longest?: number
}

const patience = 300 // milliseconds that a reader waits for a new print when there is an old one
const courtesy = 100 // milliseconds that a page which nobody waits for lets others go first
const mostDue = 16 // pages that are printed again before they are asked for

/**
 * Prints pages once and hands out copies until a change recalls them. A recalled page is printed anew when it is next
 * asked for; its old copy is given out only while that takes long, or fails because the database is away.
 */
export class Press {
  readonly shelf: Shelf
  readonly #render: RequestHandler
  readonly #jobs = new Map<string, Job>()
  #due = new Set<string>()
  #reprinting: Promise<void> | null = null
  readonly #onPrint: (seconds: number) => void
  readonly #longest: number
  readonly #pages: Lane
  /** Drawing takes a processor for a while: one at a time, so that no reader waits for a crawler's pictures. */
  readonly #placards: Lane

  constructor(render: RequestHandler, { bytes, onPrint = () => {}, longest = 10_000 }: Options) {
    this.#render = render
    this.#onPrint = onPrint
    this.#longest = longest
    this.#pages = new Lane({ together: 8, waiting: 500, patience: longest })
    this.#placards = new Lane({ together: 1, waiting: 100, patience: longest })
    this.shelf = new Shelf({ bytes, passing: 2000, passingSeconds: 60 })
  }

  /** A copy at hand, without a promise; undefined when there is none that is fresh. */
  peek(address: Address): Kept | undefined {
    const kept = this.shelf.get(address.key)
    return kept?.staleSince === null ? kept : undefined
  }

  /** @throws what made the print fail, when there is no old copy to give instead */
  async supply(address: Address): Promise<Supply> {
    const kept = this.shelf.get(address.key)
    if (kept?.staleSince === null) return { kept, from: 'hit' }
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
   * Prints again what readers are most likely to ask for next: the front page, first pages of listings, articles; one after
   * the other, however many changes come. What is left over is printed when it is asked for.
   */
  reprint(keys: string[]): Promise<void> {
    for (const key of keys) this.#due.add(key)
    this.#reprinting ??= this.#reprintDue().finally(() => {
      this.#reprinting = null
    })
    return this.#reprinting
  }

  async #reprintDue(): Promise<void> {
    for (;;) {
      const [address, ...others] = [...this.#due].flatMap((key) => this.#worthReprinting(key)).sort(byRank)
      if (!address) return this.#due.clear()
      this.#due = new Set(others.slice(0, mostDue).map(({ key }) => key))
      // What a reader waits for goes first, but somebody always waits for something when a crawler is at work.
      await Promise.race([Promise.allSettled([...this.#jobs.values()].map(({ done }) => done)), later(courtesy, null)])
      if (!this.peek(address)) await this.#print(address).catch(() => {})
    }
  }

  #worthReprinting(key: string): Address[] {
    const kept = this.shelf.get(key)
    if (!kept || kept.staleSince === null || kept.copy.status >= 400) return []
    const { url, form, passing } = kept.address
    return passing || url.includes('?') || form === 'placard' ? [] : [kept.address]
  }

  /**
   * One print at a time serves everyone who waits for the page. Who comes when a change has been recalled since it began
   * waits for its end: only then is it known whether it was made of what changed, and must be made once more.
   */
  async #print(address: Address): Promise<Kept> {
    const running = this.#jobs.get(address.key)
    if (!running) return this.#start(address)
    const wasRecalled = running.recalledAll || running.recalled.size > 0
    const kept = await running.done
    return wasRecalled && kept.staleSince !== null ? (this.#jobs.get(address.key)?.done ?? this.#start(address)) : kept
  }

  #start(address: Address): Promise<Kept> {
    const job: Job = { done: this.#make(address, () => job), recalled: new Set(), recalledAll: false }
    this.#jobs.set(address.key, job)
    const clear = () => void this.#jobs.delete(address.key)
    job.done.then(clear, clear)
    return job.done
  }

  async #make(address: Address, job: () => Job): Promise<Kept> {
    const lane = address.form === 'placard' ? this.#placards : this.#pages
    // What comes of a print that was given up is not kept.
    const copy = await lane.run(async () => {
      const began = performance.now()
      const printed = await within(this.#longest, () => print(address, this.#render))
      this.#onPrint((performance.now() - began) / 1000)
      return printed
    })
    return this.#store(address, copy, job())
  }

  #store(address: Address, copy: Copy, { recalled, recalledAll }: Job): Kept {
    const kept = copy.status === 400 ? freshly(address, copy) : this.shelf.keep(address, copy)
    if (recalledAll || copy.tags.some((tag) => recalled.has(tag))) kept.staleSince = Date.now()
    return kept
  }
}

function byRank(one: Address, other: Address): number {
  return rank(one) - rank(other)
}

function rank({ path, form }: Address): number {
  const place = path === '/' ? 0 : path.startsWith('/news/') ? 2 : 1
  return place + (form === 'html' ? 0 : 10)
}

function later<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value))
}
