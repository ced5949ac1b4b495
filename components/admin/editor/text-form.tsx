'use client'

import { unstable_rethrow } from 'next/navigation'
import { type KeyboardEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { type FormAction, State } from '#components/admin/form/form.tsx'
import { isEscape, isPressed } from '#components/admin/go/shortcuts.ts'
import { type FormState, idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type FormFields, mergeFields, sameFields, type Theirs } from '#lib/text/fields.ts'
import type { Addresses } from './addresses.ts'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { CompanyLine } from './company.tsx'
import { nameOf } from './component-name.ts'
import { askedOf, type Offered } from './component-source.ts'
import { Conflict } from './conflict.tsx'
import { deviceFor } from './device.ts'
import { keepPage } from './drops.ts'
import type { Labels } from './field-labels.ts'
import { filledIn, openedAt, readFields, type Saved, writeFields } from './form-fields.ts'
import { Insert } from './insert.tsx'
import { type Copy, copiesOf, type Kept, latestOf, type Typed } from './keeper.ts'
import { LeftBehind } from './left-behind.tsx'
import { useTelling } from './open-text.tsx'
import { Restored } from './restored.tsx'
import { SaveBar } from './save-bar.tsx'
import { Sending } from './sending.tsx'
import { useInserting } from './use-inserting.ts'
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
  /** Whether readers have what is saved, at once. */
  isPublic: boolean
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
  const [isWhole, setWhole] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const body = useRef<BodyHandle>(null)
  const inserting = useInserting(components, body, addresses.upload)
  const sought = useRef('')
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
    if ('theirs' in now.text) {
      setWhole(false)
      return setTheirs({ mine: read(), theirs: now.text.theirs })
    }
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

  const press = (event: KeyboardEvent) => {
    if (isPressed(event.nativeEvent, 's')) {
      event.preventDefault() // the browser would save the page
      if (canSave && !isSaving && !theirs) form.current?.requestSubmit()
    } else if (isEscape(event) && !event.defaultPrevented) setWhole(false)
  }

  const { asked } = inserting
  return (
    <State value={{ ...state, values: undefined }}>
      <form
        ref={form}
        action={send}
        aria-label={name}
        noValidate
        onInput={changed}
        onKeyDown={press}
        onDragOver={keepPage}
        onDrop={keepPage}
        onSubmit={(event) => {
          event.preventDefault()
          setSaving(true)
          startTransition(save)
        }}
      >
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
            <BodyEditor
              handle={body}
              text={first.body}
              lang={first.lang ?? 'en'}
              isForeign={isForeign}
              readOnly={!canSave}
              components={components.map((each) => each.name)}
              addresses={addresses}
              bar={bar}
              isWhole={isWhole}
              readHead={readHead}
              onChange={changed}
              onWhole={setWhole}
              onInsert={inserting.insert}
              onPictures={inserting.insertPictures}
              onLibrary={inserting.insertFromLibrary}
            />,
          )}
        </div>
        <SaveBar
          {...{ bar, answer: summary, state, isWhole, keeping, submit }}
          isSaving={isSaving || isPosting}
          canSave={canSave && theirs === null}
          isPublic={props.isPublic}
          signIn={addresses.signIn}
        >
          <Sending sent={inserting.sent} trouble={inserting.trouble} />
          {inserting.left.map((each) => (
            <LeftBehind
              key={each.id}
              name={each.file?.name ?? nameOf(each.component.name)}
              onGoOn={() => inserting.goOn(each)}
              onDrop={() => inserting.drop(each)}
            />
          ))}
        </SaveBar>
      </form>
      {asked && (
        <Insert
          key={asked.id}
          component={asked.file ? askedOf(asked.component) : asked.component}
          values={asked.values}
          file={asked.file}
          place={asked.place}
          trouble={asked.trouble}
          library={{ address: addresses.library, signIn: addresses.signIn, sought }}
          isFromLibrary={asked.isFromLibrary}
          onDone={inserting.done}
          onLeave={inserting.leave}
        />
      )}
    </State>
  )
}

/** Which text it is now that it is begun, and gone on with at its address; whoever is signed out is sent somewhere else. */
function begunAs(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  const begun = /^NEXT_REDIRECT;[^;]*;\/admin\/(?:articles\/(?<article>\d+)|pages\/(?<page>[^/?;]+))[?;]/.exec(digest)
  const { article, page } = begun?.groups ?? {}
  return article ?? (page && `page:${decodeURIComponent(page)}`)
}
