import type { ChangeDesc } from '@codemirror/state'

/** A place in a text that moves with what is typed before it. */
export type Mark = { at: number }

/** Places that something will be inserted at, later: a picture that is on its way. */
export class Marks {
  readonly #marks: Mark[] = []

  set(at: number): Mark {
    const mark = { at }
    this.#marks.push(mark)
    return mark
  }

  move(changes: ChangeDesc): void {
    for (const mark of this.#marks) mark.at = changes.mapPos(mark.at, 1)
  }
}
