import { PrintError } from './printer.ts'

type Limits = {
  together: number
  waiting: number
  /** Milliseconds for a turn to come, and for the work then. */
  patience: number
}

/** Lets so many do their work at a time, and so many wait for their turn; nobody waits without an end. */
export class Lane {
  readonly #limits: Limits
  #busy = 0
  readonly #waiting = new Set<() => void>()

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws PrintError when too many wait already, or when it takes too long; what was begun makes room for others */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn()
    try {
      return await this.#inTime('a page took too long to be printed', work())
    } finally {
      const [next] = this.#waiting
      if (next) next()
      else this.#busy -= 1
    }
  }

  async #turn(): Promise<void> {
    if (this.#waiting.size >= this.#limits.waiting) throw new PrintError('too many pages are waiting to be printed')
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
    await this.#inTime('a page waited too long to be printed', promise).finally(() => this.#waiting.delete(come))
  }

  #inTime<T>(complaint: string, work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new PrintError(complaint)), this.#limits.patience)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }
}
