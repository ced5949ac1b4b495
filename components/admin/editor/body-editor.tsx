'use client'

import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Addresses } from './addresses.ts'
import { ask, type Trouble } from './ask.ts'
import { type Mark, Marks } from './marks.ts'
import { mistakeSentence } from './mistake-sentence.ts'
import type { Mistake } from './mistakes.ts'
import { Preview, type PreviewHandle } from './preview.tsx'
import { Previewer } from './previewer.ts'
import { Toolbar } from './toolbar.tsx'
import { keysOf, loadCommands, type Tool, tools } from './tools.ts'
import { useAlone } from './use-alone.ts'
import { useIsWide } from './use-is-wide.ts'

export type BodyHandle = {
  text(): string
  replace(text: string): void
  insert(source: string, mark?: Mark): void
  /** The cursor is where it was. */
  focus(): void
  /** The end of a line that is next to the cursor, wherever it will have moved by when something is inserted there. */
  mark(): Mark | undefined
  chosen(): string
  refresh(): void
}

type Props = {
  handle: RefObject<BodyHandle | null>
  text: string
  lang: string
  isForeign: boolean
  readOnly: boolean
  components: string[]
  addresses: Addresses
  /** What can be reached besides while the editor has the whole window. */
  bar: RefObject<HTMLDivElement | null>
  isWhole: boolean
  readHead: () => { title: string; summary: string; lang: string }
  onChange: () => void
  onWhole: (isWhole: boolean) => void
  onInsert: (component: string) => void
  onPictures: (files: File[], others?: File[]) => void
  onLibrary: () => void
}

/** The text of an article: a plain field before scripts load, then an editor of its source with the preview beside it. */
export function BodyEditor(props: Props) {
  const { handle, text, isForeign, components, addresses, isWhole, onInsert, onPictures, onLibrary } = props
  const t = deskWords()
  const id = useId()
  const { errors } = useFormState()
  const answered = useRef(errors)
  answered.current = errors
  const changedAfter = useRef<typeof errors>(undefined) // the answer of the desk before the last change
  const whole = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const editor = useRef<typeof import('./code-mirror.ts') | null>(null)
  const commands = useRef<Awaited<ReturnType<typeof loadCommands>> | null>(null)
  const preview = useRef<PreviewHandle>(null)
  const previewer = useRef<Previewer | null>(null)
  const latest = useRef(props)
  latest.current = props
  const [marks] = useState(() => new Marks())
  const [isOpen, setOpen] = useState(false)
  const isWide = useIsWide()
  const side = isWide ? 'beside' : 'instead'
  const [previews, setPreviews] = useState({ beside: true, instead: false })
  const [words, setWords] = useState<number | null>(null)
  const [mistake, setMistake] = useState<Mistake | null | Trouble>(null)
  const [settled, setSettled] = useState<typeof errors>() // the answer since which the text was changed and set

  const read = () => view.current?.state.doc.toString() ?? area.current?.value ?? ''
  useImperativeHandle(handle, () => ({
    text: read,
    replace(now) {
      if (view.current) editor.current?.replaceText(view.current, now)
      else if (area.current) area.current.value = now
      previewer.current?.changed()
    },
    insert(source, mark) {
      if (view.current) insertBlock(view.current, source, mark)
    },
    focus: () => view.current && focusText(view.current),
    mark: () => (view.current ? marks.set(betweenLines(view.current)) : undefined),
    chosen: () =>
      view.current
        ? view.current.state.sliceDoc(view.current.state.selection.main.from, view.current.state.selection.main.to)
        : '',
    refresh: () => previewer.current?.changed(),
  }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is opened once; it reads what it needs when it needs it
  useEffect(() => {
    let isGone = false
    const setter = new Previewer({
      read: () => {
        const { lang, title, summary } = latest.current.readHead()
        preview.current?.head({ title, summary, lang })
        const body = read()
        return { body, lang, foreign: latest.current.isForeign && body === latest.current.text }
      },
      ask: (source) => ask(addresses.preview, source),
      show: ({ html, words: count, lines }) => {
        preview.current?.show(html, lines)
        setWords(count)
      },
      tell: (now) => {
        setMistake(now)
        if (typeof now === 'string') return
        setSettled(changedAfter.current)
        if (view.current) editor.current?.showMistake(view.current, now)
      },
    })
    previewer.current = setter
    const open = async () => {
      const [module, known] = await Promise.all([import('./code-mirror.ts'), loadCommands()])
      if (isGone || !place.current || !area.current) return
      editor.current = module
      commands.current = known
      const hadFocus = document.activeElement === area.current
      view.current = module.openEditor({
        parent: place.current,
        text: area.current.value,
        label: `${id}-label`,
        describedBy: `${id}-error ${id}-help`,
        lang: latest.current.lang,
        readOnly: latest.current.readOnly,
        keys: keysOf(known),
        addresses,
        onChange: () => {
          changedAfter.current = answered.current
          latest.current.onChange()
          setter.changed()
        },
        onScroll: () => preview.current?.follow(),
        onPictures: (files, others) => latest.current.onPictures(files, others),
        marks,
      })
      flushSync(() => setOpen(true)) // the plain field goes in the same moment
      if (hadFocus) view.current.focus()
      setter.changed()
    }
    void open()
    const again = () => setter.again()
    addEventListener('online', again)
    addEventListener('focus', again)
    return () => {
      isGone = true
      removeEventListener('online', again)
      removeEventListener('focus', again)
      setter.stop()
      if (area.current && view.current) area.current.value = read()
      view.current?.destroy()
      view.current = null
      setOpen(false)
    }
  }, [])

  const hasPreview = previews[side]
  const show = (isShown: boolean) => setPreviews({ ...previews, [side]: isShown })
  const use = ({ name }: Tool) => {
    if (!isWide) flushSync(() => show(false)) // what it changes is seen
    if (view.current) commands.current?.[name](view.current)
  }
  const [found, trouble] = typeof mistake === 'string' ? [null, mistake] : [mistake, null]
  const told = found ? mistakeSentence(found) : errors !== settled && errors?.body
  const isInvalid = Boolean(told)
  useEffect(() => {
    if (isOpen && view.current) editor.current?.markInvalid(view.current, isInvalid)
  }, [isOpen, isInvalid])
  useAlone(isWhole, [whole, props.bar])
  return (
    <div ref={whole} className={isWhole ? 'desk-field desk-writing desk-whole' : 'desk-field desk-writing'}>
      <label htmlFor={`${id}-area`} id={`${id}-label`} onClick={() => view.current?.focus()} onKeyDown={undefined}>
        {t('editor.body')}
      </label>
      {isOpen && (
        <Toolbar
          tools={tools}
          onTool={use}
          components={components}
          onInsert={onInsert}
          onPicture={onPictures}
          onLibrary={onLibrary}
        >
          <button type="button" aria-pressed={hasPreview} onClick={() => show(!hasPreview)}>
            {t(`write.${side}`)}
          </button>
          <button type="button" aria-pressed={isWhole} onClick={() => props.onWhole(!isWhole)}>
            {t('write.whole')}
          </button>
        </Toolbar>
      )}
      <div className={isOpen && hasPreview ? 'desk-sides' : 'desk-side'}>
        <div ref={place} className={isOpen ? 'desk-source' : undefined}>
          <textarea
            ref={area}
            id={`${id}-area`}
            name="body"
            defaultValue={text}
            rows={20}
            hidden={isOpen}
            lang={props.lang}
            dir="auto"
            aria-invalid={isInvalid || undefined}
            aria-describedby={`${id}-error ${id}-help`}
            readOnly={props.readOnly}
            onChange={props.onChange}
          />
        </div>
        {isOpen && hasPreview && <Preview handle={preview} view={view} onReady={() => previewer.current?.changed()} />}
      </div>
      <p className="desk-counts">
        {words !== null && t('write.counts', { words, minutes: Math.max(1, Math.round(words / 230)) })}
      </p>
      <p id={`${id}-error`} role="status" className="desk-error">
        {told} {found && t('write.lastGood')} {trouble && t(`write.waits.${trouble}`)}
      </p>
      <p id={`${id}-help`} className="desk-help">
        {t('editor.bodyHelp')} {isOpen && t('write.shortcuts')}
        {isForeign && ` ${t('editor.foreign')}`}
      </p>
    </div>
  )
}

/** A paragraph is a line, and stays in one piece. */
function betweenLines({ state }: EditorView): number {
  const { head } = state.selection.main
  const { from, to } = state.doc.lineAt(head)
  return head - from < to - head ? from : to
}

/** A press in a dialog moves what the page has selected. The editor would take that for its own, had it not just lost the focus. */
function focusText(view: EditorView): void {
  view.contentDOM.focus({ preventScroll: true })
  view.contentDOM.blur()
  view.focus()
}

/** Writes a block of its own where the cursor is, or was when the mark was made. */
function insertBlock(view: EditorView, source: string, mark?: Mark): void {
  const { from, to } = mark ? { from: mark.at, to: mark.at } : view.state.selection.main
  const [before, after] = [view.state.sliceDoc(0, from), view.state.sliceDoc(to)]
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const trail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = lead + source + trail
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + lead.length + source.length },
    userEvent: 'input',
    scrollIntoView: true,
  })
  view.focus()
}
