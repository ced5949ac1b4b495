import { ask } from './ask.ts'
import type { Mistake } from './mistakes.ts'

type Source = { body: string; lang: string; foreign: boolean }
type Made = { html: string; words: number; lines: number[] }

type Means = {
  read: () => Source
  show: (made: Made) => void
  tell: (mistake: Mistake | null | 'offline') => void
}

const pause = 150 // milliseconds after the last key

/** Has the text set by the desk whenever the writer pauses, one at a time; the last good state stays until there is a better. */
export class Previewer {
  readonly #address: string
  readonly #means: Means
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #isStale = false

  constructor(address: string, means: Means) {
    this.#address = address
    this.#means = means
  }

  changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), pause)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async refresh(): Promise<void> {
    this.#isStale = true
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#isStale) {
      this.#isStale = false
      performance.mark('preview-asked')
      const answer = await ask<Made | { mistake: Mistake }>(this.#address, this.#means.read())
      performance.measure('preview', 'preview-asked')
      if (!answer.ok) this.#means.tell('offline')
      else if ('mistake' in answer.value) this.#means.tell(answer.value.mistake)
      else {
        this.#means.show(answer.value)
        this.#means.tell(null)
      }
    }
    this.#isBusy = false
  }
}
