import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state'
import { EditorSelection } from '@codemirror/state'
import type { Command } from '@codemirror/view'

/** Puts signs around what is chosen, or takes them away again. */
export function around(sign: string, instead: string): Command {
  return run((state) =>
    state.changeByRange(({ from, to }) => {
      const [before, after] = [from - sign.length, to + sign.length]
      if (before >= 0 && state.sliceDoc(before, from) === sign && state.sliceDoc(to, after) === sign)
        return {
          changes: [
            { from: before, to: from },
            { from: to, to: after },
          ],
          range: EditorSelection.range(before, to - sign.length),
        }
      const text = state.sliceDoc(from, to) || instead
      return {
        changes: { from, to, insert: sign + text + sign },
        range: EditorSelection.range(from + sign.length, from + sign.length + text.length),
      }
    }),
  )
}

/** Makes a link of what is chosen, and waits for its address. */
export function link(instead: string): Command {
  return run((state) =>
    state.changeByRange(({ from, to }) => {
      const text = state.sliceDoc(from, to) || instead
      const at = from + text.length + 3
      return { changes: { from, to, insert: `[${text}]()` }, range: EditorSelection.cursor(at) }
    }),
  )
}

/** Begins every line that is chosen with a sign, or takes it away from all of them. */
export function atLineStart(sign: (number: number) => string, any: RegExp): Command {
  return run((state) => {
    const { from, to } = state.selection.main
    const [first, last] = [state.doc.lineAt(from).number, state.doc.lineAt(to).number]
    const lines = Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index))
    const hasAll = lines.every(({ text }) => any.test(text))
    const changes = lines.flatMap((line, index): ChangeSpec[] => {
      const old = any.exec(line.text)?.[0].length ?? 0
      return [{ from: line.from, to: line.from + old, insert: hasAll ? '' : sign(index + 1) }]
    })
    return { changes, scrollIntoView: true }
  })
}

function run(make: (state: EditorState) => TransactionSpec): Command {
  return (view) => {
    view.dispatch(view.state.update(make(view.state), { scrollIntoView: true, userEvent: 'input' }))
    view.focus()
    return true
  }
}
