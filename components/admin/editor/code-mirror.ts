import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import { EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { completions } from './completions.ts'
import { ownDirections } from './directions.ts'
import { finding } from './finding.ts'
import type { Marks } from './marks.ts'
import { mistakes } from './mistakes.ts'
import { takesPastes } from './pastes.ts'

export { showMistake } from './mistakes.ts'

type Options = {
  parent: HTMLElement
  text: string
  label: string
  describedBy: string
  lang: string
  readOnly: boolean
  keys: KeyBinding[]
  addresses: { lookup: string; pasted: string }
  onChange: () => void
  onScroll: () => void
  onPictures: (files: File[], others: File[]) => void
  marks: Marks
}

/** Written by us, not typed. */
const ours = Annotation.define<true>()

/** In pixels; what stands at the lower edge of the window covers no line that is written. */
const barHeight = 80

/** Whether something is wrong with the text, for those who hear the page. */
const validity = new Compartment()

/** The editor of a text's source. It holds lines that end with LF; `keepEndings` gives them back their own. */
export function openEditor(options: Options): EditorView {
  const { parent, text, label, describedBy, lang, readOnly, keys, addresses, onChange, onScroll, onPictures, marks } =
    options
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''),
        history(),
        EditorState.readOnly.of(readOnly),
        EditorView.lineWrapping,
        EditorView.scrollMargins.of(() => ({ bottom: barHeight })),
        EditorView.contentAttributes.of({
          'aria-labelledby': label,
          'aria-describedby': describedBy,
          lang,
          tabindex: '0',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        validity.of([]),
        ownDirections,
        markdown({ base: markdownLanguage }),
        syntaxHighlighting(looks),
        mistakes,
        completions(addresses.lookup),
        finding(),
        takesPastes(addresses.pasted, onPictures),
        keymap.of([...keys, ...defaultKeymap, ...historyKeymap]), // Tab leaves, as everywhere on a page
        EditorView.domEventHandlers({ scroll: () => onScroll() }),
        EditorView.updateListener.of((update) => {
          marks.move(update.changes)
          if (update.docChanged && !update.transactions.some((each) => each.annotation(ours))) onChange()
        }),
        theme,
      ],
    }),
  })
}

export function markInvalid(view: EditorView, isInvalid: boolean): void {
  const attributes = isInvalid ? EditorView.contentAttributes.of({ 'aria-invalid': 'true' }) : []
  view.dispatch({ effects: validity.reconfigure(attributes) })
}

/** Writes another text, changing no more than what differs: the cursor and what can be undone stay. */
export function replaceText(view: EditorView, text: string): void {
  const now = view.state.doc.toString()
  if (now === text) return
  let start = 0
  while (start < now.length && start < text.length && now[start] === text[start]) start++
  let end = 0
  while (end < now.length - start && end < text.length - start && now.at(-1 - end) === text.at(-1 - end)) end++
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
    annotations: ours.of(true),
  })
}

const looks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.url, tags.labelName, tags.contentSeparator], color: 'var(--soft)' },
  {
    tag: [tags.monospace, tags.tagName, tags.angleBracket, tags.attributeName],
    fontFamily: 'ui-monospace, monospace',
    fontSize: '0.9em',
  },
])

const theme = EditorView.theme({
  '&': { background: 'var(--paper)', border: '1px solid var(--soft)', color: 'var(--ink)', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: '1.0625rem', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 1rem', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-tooltip': { background: 'var(--paper)', border: '1px solid var(--ink)', color: 'var(--ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.375rem 0.75rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.8' },
  '.cm-content ::selection': { background: 'color-mix(in srgb, var(--accent) 22%, transparent)' },
})
