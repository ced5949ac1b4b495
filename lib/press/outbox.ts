import { setTimeout as sleep } from 'node:timers/promises'

const pause = 1000 // before trying again
const onItsWay = 1000 // milliseconds
const patience = 5000 // milliseconds for what has to be sent when a process stops

/** What is sent together weighs this much at most. */
type Batch = { most: number; weigh: (item: string) => number }

/**
 * What has to reach a cache that may be away for a while: sent a batch at a time, and again until it arrives. The same
 * thing waits only once; what is added again while it is being sent is sent again. Everything goes twice: an answer that
 * was on its way to the cache when the page changed is stored after the first purge, and is gone with the second.
 */
export class Outbox {
  readonly #waiting = new Set<string>()
  readonly #send: (batch: string[]) => Promise<void>
  readonly #batch: Batch
  #busy = false
  #stopped = false
  #seconds = 0
  #retry: NodeJS.Timeout | null = null
  #isAway = false

  constructor(send: (batch: string[]) => Promise<void>, batch: Batch) {
    this.#send = send
    this.#batch = batch
  }

  get size(): number {
    return this.#waiting.size
  }

  add(items: string[]): void {
    this.#put(items)
    this.#seconds += 1
    setTimeout(() => {
      this.#seconds -= 1
      this.#put(items)
    }, onItsWay).unref()
  }

  clear(): void {
    this.#waiting.clear()
  }

  /** Sends what waits, for as long as a process that stops has time. */
  async finish(): Promise<void> {
    for (const began = Date.now(); !this.#idle && Date.now() - began < patience; ) await sleep(20)
    this.#stopped = true
    if (this.#retry) clearTimeout(this.#retry)
  }

  /** Nothing waits, nothing is on its way, and nothing has to go a second time. */
  get #idle(): boolean {
    return this.#waiting.size === 0 && !this.#busy && this.#seconds === 0
  }

  #put(items: string[]): void {
    if (this.#stopped) return
    for (const item of items) this.#waiting.add(item)
    if (!this.#retry) void this.#work()
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#waiting.size > 0) {
        const batch = this.#next()
        for (const item of batch) this.#waiting.delete(item) // first: it may change again while it is sent
        await this.#send(batch).catch((error) => {
          for (const item of batch) this.#waiting.add(item)
          throw error
        })
      }
      this.#isAway = false
    } catch (error) {
      if (this.#stopped) return
      if (!this.#isAway) console.error(`Copies could not be purged, trying again: ${(error as Error).message}`)
      this.#isAway = true
      this.#retry = setTimeout(() => this.#again(), pause).unref()
    } finally {
      this.#busy = false
    }
  }

  /** As many as go together, and one at least. */
  #next(): string[] {
    const { most, weigh } = this.#batch
    const batch: string[] = []
    let weight = 0
    for (const item of this.#waiting) {
      weight += weigh(item)
      if (batch.length > 0 && weight > most) break
      batch.push(item)
    }
    return batch
  }

  #again(): void {
    this.#retry = null
    void this.#work()
  }
}
