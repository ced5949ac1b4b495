type Limits = {
  together: number
  waiting: number
  /** Milliseconds for a turn to come, and for the work then. */
  patience: number
}

/** There was no turn in time, or the work took too long. */
export class LaneError extends Error {}

/** Lets so many do their work at a time, and so many wait for their turn; nobody waits without an end. */
export class Lane {
  readonly #limits: Limits
  #busy = 0
  readonly #waiting = new Set<() => void>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws LaneError when too many wait already, or when it takes too long; what was begun makes room for others */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn()
    try {
      return await this.#inTime('it took too long', work())
    } finally {
      const [next] = this.#waiting
      if (next) next()
      else this.#busy -= 1
    }
  }

  async #turn(): Promise<void> {
    if (this.#waiting.size >= this.#limits.waiting) throw new LaneError('too many are waiting')
    if (this.#busy < this.#limits.together) {
      this.#busy += 1
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    const come = () => {
      this.#waiting.delete(come)
      resolve()
    }
    this.#waiting.add(come)
    await this.#inTime('its turn did not come', promise).finally(() => this.#waiting.delete(come))
  }

  #inTime<T>(complaint: string, work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new LaneError(complaint)), this.#limits.patience)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }
}
