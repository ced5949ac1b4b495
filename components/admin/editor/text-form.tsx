'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { type FormAction, State } from '#components/admin/form/form.tsx'
import { type FormState, idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type FormFields, mergeFields, sameFields, type Theirs } from '#lib/text/fields.ts'
import type { Addresses } from './addresses.ts'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { CompanyLine } from './company.tsx'
import { askedOf, isPicture, type Offered, sourceOf } from './component-source.ts'
import { Conflict } from './conflict.tsx'
import { deviceFor } from './device.ts'
import { keepPage } from './drops.ts'
import type { Labels } from './field-labels.ts'
import { filledIn, openedAt, readFields, type Saved, writeFields } from './form-fields.ts'
import { Insert } from './insert.tsx'
import { type Copy, copiesOf, type Kept, latestOf, type Typed } from './keeper.ts'
import { KeptLine } from './kept-line.tsx'
import type { Mark } from './marks.ts'
import { useTelling } from './open-text.tsx'
import { Restored } from './restored.tsx'
import { Sending, type Sent } from './sending.tsx'
import { upload } from './uploads.ts'
import { useKeeping } from './use-keeping.ts'

export type TextFormProps<F extends FormFields> = {
  name: string
  action: FormAction
  version: number
  fields: F
  /** What this person typed into it before and did not save, as the desk has it. */
  drafts: Kept[]
  person: string
  /** Of whoever looks. */
  zone: string | null
  isForeign: boolean
  canSave: boolean
  components: Offered[]
  addresses: Addresses
  submit: ReactNode
}

type Props<F extends FormFields> = TextFormProps<F> & {
  /** Which text it is, among those that a device keeps. */
  text: string
  labels: Labels
  /** Of one that is not begun every window may begin another: what was left behind is offered, and not shown by itself. */
  isBegun: boolean
  /** Fields of which versions keep nothing: the form says how they were when it was opened. */
  unkept?: (keyof F & string)[]
  /** The fields, around the editor of the text. */
  children: (fields: F, body: ReactNode) => ReactNode
}

/** What is about to be inserted; a picture is sent once it was said what it shows. */
type Inserting = {
  component: Offered
  values: Record<string, string>
  file?: File
  /** Where it goes; without one, where the cursor is. */
  mark?: Mark
  trouble?: string
}

/**
 * The form of a text. Without scripts it is sent as any other; with them nothing that is typed into it is lost: it is kept
 * on the device and at the desk, comes back after a crash, and is put together with what others save meanwhile.
 */
export function TextForm<F extends FormFields>(props: Props<F>) {
  const { name, action, person, text, isForeign, canSave, components, addresses, submit } = props
  const t = deskWords()
  const [posted, send, isPosting] = useActionState(action, idle)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [first] = useState(() => filledIn(props.fields, posted.values))
  const [names] = useState(() => Object.keys(props.fields))
  const [saved, setSaved] = useState(() => openedAt(props, posted))
  const [texts, setTexts] = useState<Kept[]>([])
  const [shown, setShown] = useState<Kept | null>(null)
  const [theirs, setTheirs] = useState<{ mine: FormFields; theirs: Theirs } | null>(null)
  const [inserting, setInserting] = useState<Inserting[]>([])
  const [sent, setSent] = useState<Sent | null>(null)
  const [trouble, setTrouble] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const body = useRef<BodyHandle>(null)
  const basis = useRef(saved)
  basis.current = saved
  const state = answer ?? posted

  const read = (): FormFields => (form.current ? readFields(form.current, names, body.current?.text() ?? '') : first)
  const readHead = () => {
    const { title = '', summary, description = '', lang = 'en' } = read()
    return { title, summary: summary ?? description, lang }
  }
  const write = (fields: FormFields) => {
    if (form.current) writeFields(form.current, fields)
    body.current?.replace(fields.body)
  }
  const readTyped = useRef<() => Typed | null>(() => null)
  readTyped.current = () => {
    const { version, fields: opened } = basis.current
    const fields = read()
    return sameFields(fields, opened) || !canSave
      ? null
      : { version, opened, fields, typedAt: new Date().toISOString() }
  }
  const { keeping, keeper, device } = useKeeping({ person, text, names, address: addresses.draft, read: readTyped })
  useTelling(saved.version, () => readTyped.current() === null)
  const changed = () => keeper.current?.changed()
  const left = useRef<Kept[]>([])
  const stand = (now: Saved) => {
    basis.current = now
    setSaved(now)
  }

  const show = (text: Kept | null) => {
    const others = texts.filter((each) => each !== shown)
    const gone = text ? keeper.current?.turnTo(copiesOf(text, left.current)) : keeper.current?.discard()
    if (gone) setTexts([gone, ...others]) // what was typed into the one that goes stays within reach
    stand(text ? { version: text.version, fields: text.opened } : { version: props.version, fields: props.fields })
    write(text?.fields ?? props.fields)
    setShown(text)
    if (text) changed()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left behind is looked for once, when the form opens
  useEffect(() => {
    left.current = latestOf([...device.find(), ...props.drafts]).filter(
      ({ fields }) => !sameFields(fields, props.fields),
    )
    if (!canSave) return
    setTexts(
      left.current.filter((kept, at, all) => all.findIndex(({ fields }) => sameFields(fields, kept.fields)) === at),
    )
    const last = left.current.find(({ id }) => id === device.own()) ?? (props.isBegun ? left.current[0] : undefined)
    if (posted.status === 'refused') changed()
    else if (last) show(last)
  }, [])

  useEffect(() => {
    if (state.status === 'refused' && !state.text) summary.current?.focus() // a conflict takes the focus itself
  }, [state])

  const settle = (sent: FormFields, copies: Copy[], now: FormState) => {
    setAnswer(now)
    if (!now.text) return
    setTexts((now) => now.filter((each) => each !== shown))
    setShown(null)
    if ('theirs' in now.text) return setTheirs({ mine: read(), theirs: now.text.theirs })
    const merged = mergeFields(sent, read(), now.text.saved.fields) // with what was typed while it was saved
    if (merged.isClean) {
      stand(now.text.saved)
      write(merged.fields)
    } else stand({ version: basis.current.version, fields: sent })
    keeper.current?.saved(copies)
  }

  const save = async () => {
    if (!form.current) return
    const sent = read()
    const data = new FormData(form.current)
    data.set('body', sent.body)
    keeper.current?.keepHere()
    const copies = keeper.current?.copies() ?? []
    for (const { id, typedAt } of copies) data.append('draft', `${id} ${typedAt}`)
    try {
      settle(sent, copies, await action(idle, data))
    } catch (error) {
      const begun = begunAs(error)
      if (begun) {
        const [typedAt, fields] = [new Date().toISOString(), read()]
        const goesOn = { id: crypto.randomUUID(), version: 1, opened: sent, fields, typedAt }
        if (!sameFields(fields, sent)) deviceFor(person, begun, names).keep(goesOn) // where it is gone on with
        stand({ version: 1, fields })
        keeper.current?.saved(copies)
      }
      unstable_rethrow(error)
      setAnswer({ status: 'refused', message: t('keep.noAnswer') })
    } finally {
      setSaving(false)
    }
  }

  const take = (fields: FormFields) => {
    if (!theirs) return
    stand({ version: theirs.theirs.version, fields: theirs.theirs.fields })
    setTheirs(null)
    setAnswer({ status: 'done', message: t('merge.taken') })
    write(fields)
    changed()
  }

  const askForPictures = (files: File[], others: File[] = []) => {
    const figure = components.find(isPicture)
    const names = others.map(({ name }) => name).join(', ')
    setTrouble(names && t('write.noPictures', { names }))
    if (!figure || files.length === 0) return
    const mark = body.current?.mark()
    setInserting((now) => [...now, ...files.map((file) => ({ component: figure, values: {}, file, mark }))])
  }

  const finish = async (inserted: Inserting, given: Record<string, string>) => {
    const { component, file, mark } = inserted
    if (!file) return body.current?.insert(sourceOf(component, given, given.children))
    setTrouble('')
    const outcome = await upload(file, given, addresses.upload, (share) => setSent({ name: file.name, share }))
    setSent(null)
    if (outcome.ok) return body.current?.insert(sourceOf(component, { ...given, ...outcome.value }), mark)
    const { reason, file: isHopeless } = outcome.error
    if (isHopeless) return setTrouble(t('write.uploadFailed', { name: file.name, reason }))
    setInserting((now) => [{ ...inserted, values: given, trouble: reason }, ...now]) // to be tried again
  }

  const [insert] = inserting
  return (
    <State value={{ ...state, values: undefined }}>
      <form
        ref={form}
        action={send}
        aria-label={name}
        noValidate
        onInput={changed}
        onDragOver={keepPage}
        onDrop={keepPage}
        onSubmit={(event) => {
          event.preventDefault()
          setSaving(true)
          startTransition(save)
        }}
      >
        <div ref={summary} tabIndex={-1} role={state.status === 'refused' ? 'alert' : 'status'}>
          {state.message && (
            <p className={state.status === 'refused' ? 'desk-refused' : 'desk-done'}>{state.message}</p>
          )}
        </div>
        {texts.length > 0 && <Restored {...{ texts, shown }} isBegun={props.isBegun} zone={props.zone} onShow={show} />}
        {addresses.presence && <CompanyLine address={addresses.presence} version={saved.version} />}
        {theirs && <Conflict {...theirs} version={saved.version} labels={props.labels} onTake={take} />}
        <div hidden={theirs !== null}>
          <input type="hidden" name="version" value={saved.version} />
          {props.unkept?.map((field) => (
            <input key={field} type="hidden" name={`opened.${field}`} value={saved.fields[field]} />
          ))}
          {props.children(
            first,
            <>
              <BodyEditor
                handle={body}
                text={first.body}
                lang={first.lang ?? 'en'}
                isForeign={isForeign}
                readOnly={!canSave}
                components={components.map((each) => each.name)}
                addresses={addresses}
                readHead={readHead}
                onChange={changed}
                onSave={() => canSave && !isSaving && form.current?.requestSubmit()}
                onInsert={(name) => {
                  const component = components.find((each) => each.name === name)
                  if (component) setInserting([{ component, values: { children: body.current?.chosen() ?? '' } }])
                }}
                onPictures={askForPictures}
              />
              <Sending sent={sent} trouble={trouble} />
            </>,
          )}
          {canSave && (
            <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
              <button type="submit" className="desk-button" disabled={isSaving || isPosting}>
                {isSaving || isPosting ? t('form.saving') : submit}
              </button>
              <KeptLine keeping={keeping} signIn={addresses.signIn} />
            </div>
          )}
        </div>
      </form>
      {insert && (
        <Insert
          key={`${insert.component.name} ${insert.file?.name} ${inserting.length} ${insert.trouble}`}
          component={insert.file ? askedOf(insert.component) : insert.component}
          values={insert.values}
          file={insert.file?.name}
          trouble={insert.trouble}
          onDone={(given) => {
            setInserting((now) => now.slice(1))
            if (given) void finish(insert, given)
          }}
        />
      )}
    </State>
  )
}

/** The number of an article that was begun, which is gone on with at its address; whoever is signed out is sent somewhere else. */
function begunAs(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return /^NEXT_REDIRECT;[^;]*;\/admin\/articles\/(\d+)[?;]/.exec(digest)?.[1]
}
