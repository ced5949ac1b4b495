import type { Extension } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const own = Decoration.line({ attributes: { dir: 'auto' } })

/** Every line runs in the direction of its own words: an Arabic paragraph from the right, a link in it from the left. */
export const ownDirections: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(
    class {
      lines: DecorationSet
      constructor(view: EditorView) {
        this.lines = linesIn(view)
      }
      update({ docChanged, viewportChanged, view }: ViewUpdate) {
        if (docChanged || viewportChanged) this.lines = linesIn(view)
      }
    },
    { decorations: ({ lines }) => lines },
  ),
]

/** Those that are drawn. */
function linesIn({ state: { doc }, viewport: { from, to } }: EditorView): DecorationSet {
  const [first, last] = [doc.lineAt(from).number, doc.lineAt(to).number]
  const starts = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from)
  return Decoration.set(starts.map((start) => own.range(start)))
}
