const pause = 1000 // before trying again

/**
 * What has to reach someone who may be away for a while: sent a batch at a time, and again until it arrives. The same
 * thing waits only once; what is added again while it is being sent is sent again.
 */
export class Outbox {
  readonly #waiting = new Set<string>()
  readonly #send: (batch: string[]) => Promise<void>
  readonly #together: number
  #busy = false
  #stopped = false
  #retry: NodeJS.Timeout | undefined

  constructor(send: (batch: string[]) => Promise<void>, together: number) {
    this.#send = send
    this.#together = together
  }

  get size(): number {
    return this.#waiting.size
  }

  /** Nothing waits and nothing is on its way. */
  get idle(): boolean {
    return this.#waiting.size === 0 && !this.#busy
  }

  add(items: Iterable<string>): void {
    for (const item of items) this.#waiting.add(item)
    void this.#work()
  }

  clear(): void {
    this.#waiting.clear()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#retry)
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#waiting.size > 0) {
        const batch = [...this.#waiting].slice(0, this.#together)
        for (const item of batch) this.#waiting.delete(item) // first: it may change again while it is sent
        await this.#send(batch).catch((error) => {
          for (const item of batch) this.#waiting.add(item)
          throw error
        })
      }
      this.#retry = undefined
    } catch (error) {
      if (this.#stopped) return
      if (!this.#retry) console.error(`Copies could not be purged, trying again: ${(error as Error).message}`)
      this.#retry = setTimeout(() => void this.#work(), pause).unref()
    } finally {
      this.#busy = false
    }
  }
}
