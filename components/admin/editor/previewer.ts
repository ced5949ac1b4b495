import type { Answer, Trouble } from './ask.ts'
import type { Mistake } from './mistakes.ts'

type Source = { body: string; lang: string; foreign: boolean }
type Made = { html: string; words: number; lines: number[] }

type Means = {
  read: () => Source
  ask: (source: Source) => Promise<Answer<Made | { mistake: Mistake }>>
  show: (made: Made) => void
  tell: (mistake: Mistake | null | Trouble) => void
}

export const pauses = { typing: 150, again: 10_000 } // milliseconds

/**
 * Has the text set by the desk whenever the writer pauses, one at a time; the last good state stays until there is a better. A
 * desk that did not answer is asked again.
 */
export class Previewer {
  readonly #means: Means
  #timer: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #isStale = false
  #isWaiting = false
  #isStopped = false

  constructor(means: Means) {
    this.#means = means
  }

  changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), pauses.typing)
  }

  /** The desk may answer by now. */
  again(): void {
    if (this.#isWaiting) void this.refresh()
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    clearTimeout(this.#retry)
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#retry)
    this.#isStale = true
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#isStale && !this.#isStopped) {
      this.#isStale = false
      performance.mark('preview-asked')
      const answer = await this.#means.ask(this.#means.read())
      performance.measure('preview', 'preview-asked')
      if (this.#isStopped) break
      this.#isWaiting = !answer.ok && (answer.error === 'offline' || answer.error === 'signed out')
      if (!answer.ok) this.#means.tell(answer.error)
      else if ('mistake' in answer.value) this.#means.tell(answer.value.mistake)
      else {
        this.#means.show(answer.value)
        this.#means.tell(null)
      }
    }
    this.#isBusy = false
    if (this.#isWaiting && !this.#isStopped) this.#retry = setTimeout(() => this.again(), pauses.again)
  }
}
