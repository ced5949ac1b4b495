import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

export type Mistake = { message: string; line: number | null }

const setMistake = StateEffect.define<Mistake | null>()

class Sentence extends WidgetType {
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
  override eq(other: Sentence): boolean {
    return other.text === this.text
  }
  toDOM(): HTMLElement {
    const line = document.createElement('p')
    line.className = 'desk-mistake'
    line.textContent = this.text
    return line
  }
}

/** Marks the line that a mistake is on, with what is wrong below it; both move with the text. */
export const mistakes: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setMistake)) now = effect.value ? markOf(effect.value, transaction.state.doc) : Decoration.none
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

function markOf({ message, line }: Mistake, doc: EditorView['state']['doc']): DecorationSet {
  const { from, to } = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines))
  return Decoration.set([
    Decoration.line({ class: 'desk-mistaken' }).range(from),
    Decoration.widget({ widget: new Sentence(message), block: true, side: 1 }).range(to),
  ])
}

export function showMistake(view: EditorView, mistake: Mistake | null): void {
  view.dispatch({ effects: setMistake.of(mistake) })
}
