import { closeSearchPanel, findNext, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findCount } from './find-count.ts'

const commands = [openSearchPanel, findNext, closeSearchPanel]

/** Finds and replaces in the whole text, where the browser's own search sees only the lines that are drawn. */
export function finding(): Extension {
  const t = deskWords()
  return [
    search({ top: true }),
    findCount,
    keymap.of(searchKeymap.filter(({ run }) => run && commands.includes(run))), // the others need several selections at once
    EditorState.phrases.of({
      Find: t('find.find'),
      Replace: t('find.replaceWith'),
      next: t('find.next'),
      previous: t('find.previous'),
      'match case': t('find.case'),
      regexp: t('find.pattern'),
      'by word': t('find.word'),
      replace: t('find.replace'),
      'replace all': t('find.replaceAll'),
      close: t('find.close'),
      'current match': t('find.current'),
      'on line': t('find.line'),
      'replaced match on line $': t('find.replaced', { line: '$' }),
      'replaced $ matches': t('find.replacedAll', { count: '$' }),
    }),
    theme,
  ]
}

const theme = EditorView.theme({
  '.cm-panels': { background: 'var(--raised)', color: 'var(--ink)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--soft)' },
  '.cm-panel.cm-search': {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    fontFamily: 'var(--sans)',
    gap: '0.25rem 0.75rem',
    padding: '0.5rem 3rem 0.5rem 0.75rem',
  },
  '.cm-panel.cm-search :is(input, button, label)': { fontSize: 'inherit', margin: '0' },
  '.cm-panel.cm-search label': { alignItems: 'center', display: 'flex', gap: '0.25rem' },
  '.cm-panel.cm-search .cm-textfield': {
    background: 'var(--paper)',
    border: '1px solid var(--soft)',
    flex: '1 1 12rem',
    width: 'auto',
  },
  '.cm-panel.cm-search ::placeholder': { color: 'var(--soft)' },
  '.cm-panel.cm-search button': {
    background: 'none',
    border: '0',
    cursor: 'pointer',
    minHeight: '2.5rem',
    padding: '0',
  },
  '.cm-panel.cm-search button:hover': { color: 'var(--accent)' },
  '.cm-panel.cm-search button[name=select], .cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search button[name=close]': { fontSize: '1.25rem', minWidth: '2.5rem' },
  '.cm-found': { color: 'var(--soft)', fontFamily: 'var(--sans)', minHeight: '1.5em', padding: '0 0.75rem' },
  '.cm-searchMatch': { background: 'color-mix(in srgb, var(--accent) 16%, transparent)' },
  '.cm-searchMatch-selected': {
    background: 'color-mix(in srgb, var(--accent) 22%, transparent)',
    outline: '2px solid var(--accent)',
  },
})
