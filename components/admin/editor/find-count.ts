import { getSearchQuery, searchPanelOpen } from '@codemirror/search'
import { type EditorState, type Extension, StateField } from '@codemirror/state'
import { type EditorView, type PanelConstructor, showPanel, type ViewUpdate } from '@codemirror/view'
import { deskWords } from '#lib/messages/desk/words.ts'

const most = 10_000

/** Says below the search how many places it finds. */
export const findCount: Extension = StateField.define<PanelConstructor | null>({
  create: () => null,
  update: (_, { state }) => (searchPanelOpen(state) ? countPanel : null),
  provide: (field) => showPanel.from(field),
})

function countPanel({ state }: EditorView) {
  const dom = document.createElement('p')
  dom.role = 'status'
  dom.className = 'cm-found'
  dom.textContent = countIn(state)
  return {
    dom,
    top: true,
    update({ state, startState, docChanged }: ViewUpdate) {
      if (docChanged || getSearchQuery(state) !== getSearchQuery(startState)) dom.textContent = countIn(state)
    },
  }
}

function countIn(state: EditorState): string {
  const query = getSearchQuery(state)
  if (!query.valid) return ''
  const places = query.getCursor(state)
  let count = 0
  while (count < most && !places.next().done) count++
  return deskWords()('find.count', { count })
}
