import type { Fields } from '#lib/text/fields.ts'
import type { Answer } from './ask.ts'

/** What is typed and not saved: of which version it is, how the form was opened, and how it is now. */
export type Kept = { version: number; opened: Fields; fields: Fields; typedAt: string }

export type Keeping = 'saved' | 'typing' | 'kept' | 'offline' | 'signed out' | 'full'

type Means = {
  /** What is typed now; null when that is what is saved. */
  read: () => Kept | null
  device: { keep(kept: Kept): boolean; forget(): void }
  /** Null for an article that is not begun yet: only the device keeps that. */
  send: ((message: Kept | { drop: true }) => Promise<Answer<unknown>>) | null
  tell: (state: Keeping) => void
}

export const pauses = { device: 400, desk: 2500, again: 10_000 } // milliseconds

/**
 * Keeps what is typed: on the device at once, at the desk when the writer pauses. What could not be sent is sent again.
 * Nothing here is done while a key is handled.
 */
export class Keeper {
  readonly #means: Means
  #device: ReturnType<typeof setTimeout> | undefined
  #desk: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> = Promise.resolve()
  #changes = 0

  constructor(means: Means) {
    this.#means = means
  }

  /** Something was typed. */
  changed(): void {
    this.#changes++
    this.#device ??= setTimeout(() => this.keepHere(), pauses.device)
    this.#sendIn(pauses.desk)
  }

  /** Keeps it on the device without waiting: the page may be gone in a moment. */
  keepHere(): void {
    clearTimeout(this.#device)
    this.#device = undefined
    const kept = this.#means.read()
    if (kept) this.#means.tell(this.#means.device.keep(kept) ? 'typing' : 'full')
    else this.#means.device.forget()
  }

  /** What is on the page is what is saved. */
  async saved(): Promise<void> {
    this.stop()
    this.#means.device.forget()
    this.#means.tell('saved')
    await this.#sending
  }

  /** Forgets it at the desk, too. */
  async drop(): Promise<void> {
    await this.saved()
    await this.#means.send?.({ drop: true })
  }

  stop(): void {
    clearTimeout(this.#device)
    clearTimeout(this.#desk)
    this.#device = undefined
  }

  #sendIn(pause: number): void {
    clearTimeout(this.#desk)
    if (this.#means.send) this.#desk = setTimeout(() => void this.send(), pause)
  }

  /** Sends it to the desk, after what is on its way there already. */
  async send(): Promise<void> {
    clearTimeout(this.#desk)
    this.#sending = this.#sending.then(() => this.#sendNow())
    await this.#sending
  }

  async #sendNow(): Promise<void> {
    const kept = this.#means.read()
    if (!kept || !this.#means.send) return
    const changes = this.#changes
    const answer = await this.#means.send(kept)
    if (answer.ok) {
      if (changes === this.#changes && this.#means.read()) this.#means.tell('kept')
      return
    }
    if (answer.error === 'signed out') this.#means.tell('signed out')
    else if (this.#means.device.keep(kept)) this.#means.tell('offline')
    else this.#means.tell('full')
    this.#sendIn(pauses.again)
  }
}
