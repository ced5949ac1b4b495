import { PrintError } from './printer.ts'

/** Lets so many do their work at a time, and so many wait for their turn. */
export class Lane {
  readonly #together: number
  readonly #longest: number
  #busy = 0
  readonly #waiting: (() => void)[] = []

  constructor({ together, waiting }: { together: number; waiting: number }) {
    this.#together = together
    this.#longest = waiting
  }

  /** @throws PrintError when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= this.#longest) throw new PrintError('too many pages are waiting to be printed')
    if (this.#busy < this.#together) this.#busy += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }
}
