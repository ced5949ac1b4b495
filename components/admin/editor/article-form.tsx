'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { ArticleFields } from '#components/admin/articles/article-fields.tsx'
import { type FormAction, State } from '#components/admin/form/form.tsx'
import { type FormState, idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { type Fields, mergeFields, sameFields, type Theirs } from '#lib/text/fields.ts'
import type { Addresses } from './addresses.ts'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { CompanyLine } from './company.tsx'
import { askedOf, isPicture, type Offered, sourceOf } from './component-source.ts'
import { Conflict } from './conflict.tsx'
import { readFields, writeFields } from './form-fields.ts'
import { Insert } from './insert.tsx'
import type { Kept } from './keeper.ts'
import { KeptLine } from './kept-line.tsx'
import { Restored } from './restored.tsx'
import { upload } from './uploads.ts'
import { useKeeping } from './use-keeping.ts'

type Props = {
  /** Null for one that is not begun yet. */
  id: number | null
  name: string
  action: FormAction
  version: number
  fields: Fields
  draft: Kept | null
  person: string
  isForeign: boolean
  canSave: boolean
  components: Offered[]
  addresses: Addresses
  submit: ReactNode
}

/** What is about to be inserted; a picture is sent once it was said what it shows. */
type Inserting = { component: Offered; values: Record<string, string>; file?: File }

type Saved = { version: number; fields: Fields }

/**
 * The form of an article. Without scripts it is sent as any other; with them nothing that is typed into it is lost: it is kept
 * on the device and at the desk, comes back after a crash, and is put together with what others save meanwhile.
 */
export function ArticleForm(props: Props) {
  const { id, name, action, person, isForeign, canSave, components, addresses, submit } = props
  const t = deskWords()
  const [posted, send, isPosting] = useActionState(action, idle)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [first] = useState<Fields>(() => ({ ...props.fields, ...posted.values }))
  const [saved, setSaved] = useState<Saved>({ version: props.version, fields: props.fields })
  const [texts, setTexts] = useState<Kept[]>([])
  const [shown, setShown] = useState<Kept | null>(null)
  const [theirs, setTheirs] = useState<{ mine: Fields; theirs: Theirs } | null>(null)
  const [inserting, setInserting] = useState<Inserting[]>([])
  const [notice, setNotice] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const body = useRef<BodyHandle>(null)
  const basis = useRef(saved)
  basis.current = saved
  const state = answer ?? posted

  const read = (): Fields => (form.current ? readFields(form.current, body.current?.text() ?? '') : first)
  const write = (fields: Fields) => {
    if (form.current) writeFields(form.current, fields)
    body.current?.replace(fields.body)
  }
  const lastRead = useRef<Kept | null>(null)
  const readKept = useRef<() => Kept | null>(() => null)
  readKept.current = () => {
    if (!form.current) return lastRead.current // the form is gone; a timer was quicker than its end
    const { version, fields: opened } = basis.current
    const fields = read()
    return sameFields(fields, opened) || !canSave
      ? null
      : { version, opened, fields, typedAt: new Date().toISOString() }
  }
  const { keeping, keeper, device } = useKeeping({ person, article: id, address: addresses.draft, read: readKept })
  const changed = () => keeper.current?.changed()
  const stand = (now: Saved) => {
    basis.current = now
    setSaved(now)
  }

  const show = (text: Kept | null) => {
    const now = readKept.current()
    const others = texts.filter((each) => each !== shown)
    if (now) setTexts([now, ...others].slice(0, 4)) // what was typed into the one that goes stays within reach
    stand(text ? { version: text.version, fields: text.opened } : { version: props.version, fields: props.fields })
    write(text?.fields ?? props.fields)
    setShown(text)
    if (text) changed()
    else void keeper.current?.drop()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left behind is looked for once, when the form opens
  useEffect(() => {
    const left = [device.find(), props.draft]
      .filter((kept) => kept !== null)
      .filter(
        ({ fields }, index, all) =>
          !sameFields(fields, props.fields) && !all.slice(0, index).some((other) => sameFields(other.fields, fields)),
      )
      .sort((one, other) => (one.typedAt < other.typedAt ? 1 : -1))
    const [latest] = left
    if (!latest || !canSave || posted.status !== 'idle') return
    setTexts(left)
    setShown(latest)
    stand({ version: latest.version, fields: latest.opened })
    write(latest.fields)
    changed()
  }, [])

  useEffect(() => {
    if (state.status === 'refused' && !state.article) summary.current?.focus() // a conflict takes the focus itself
  }, [state])

  const settle = (sent: Fields, now: FormState) => {
    setAnswer(now)
    if (!now.article) return
    setTexts([])
    setShown(null)
    if ('theirs' in now.article) return setTheirs({ mine: read(), theirs: now.article.theirs })
    const merged = mergeFields(sent, read(), now.article.saved.fields) // with what was typed while it was saved
    if (merged.isClean) {
      stand(now.article.saved)
      write(merged.fields)
    } else stand({ version: basis.current.version, fields: sent })
    if (sameFields(read(), basis.current.fields)) void keeper.current?.saved()
    else changed()
  }

  const save = async () => {
    if (!form.current) return
    const sent = read()
    const data = new FormData(form.current)
    data.set('body', sent.body)
    keeper.current?.keepHere()
    try {
      settle(sent, await action(idle, data))
    } catch (error) {
      if (isBegun(error)) {
        stand({ version: 1, fields: sent }) // it goes on at its own address
        device.forget()
      }
      unstable_rethrow(error)
      setAnswer({ status: 'refused', message: t('keep.offline') })
    } finally {
      setSaving(false)
    }
  }

  const take = (fields: Fields) => {
    if (!theirs) return
    stand({ version: theirs.theirs.version, fields: theirs.theirs.fields })
    setTheirs(null)
    setAnswer({ status: 'done', message: t('merge.taken') })
    write(fields)
    changed()
  }

  const askForPictures = (files: File[]) => {
    const figure = components.find(isPicture)
    if (figure) setInserting(files.map((file) => ({ component: figure, values: {}, file })))
  }

  const finish = async ({ component, file }: Inserting, given: Record<string, string>) => {
    if (!file) return body.current?.insert(sourceOf(component, given, given.children))
    setNotice(t('write.uploading', { name: file.name }))
    const sent = await upload(file, given, addresses.upload)
    if (typeof sent === 'string') {
      const reason = t(sent === 'too large' ? 'write.tooLarge' : 'write.noAnswer')
      if (sent === 'no answer') setInserting((now) => [...now, { component, values: given, file }]) // to be tried again
      return setNotice(t('write.uploadFailed', { name: file.name, reason }))
    }
    setNotice('')
    body.current?.insert(sourceOf(component, { ...given, ...sent }))
  }

  const [insert] = inserting
  const opened = ['lang', 'genre', 'topics', 'entities', 'authors'] as const
  return (
    <State value={{ ...state, values: undefined }}>
      <form
        ref={form}
        action={send}
        aria-label={name}
        noValidate
        onInput={changed}
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
        {texts.length > 0 && <Restored {...{ texts, shown }} onShow={show} />}
        {addresses.presence && <CompanyLine address={addresses.presence} version={saved.version} />}
        {theirs && <Conflict {...theirs} onTake={take} />}
        <div hidden={theirs !== null}>
          <input type="hidden" name="version" value={saved.version} />
          {opened.map((field) => (
            <input key={field} type="hidden" name={`opened.${field}`} value={saved.fields[field]} />
          ))}
          <ArticleFields fields={first}>
            <BodyEditor
              handle={body}
              text={first.body}
              lang={first.lang}
              isForeign={isForeign}
              readOnly={!canSave}
              components={components.map((each) => each.name)}
              addresses={addresses}
              readHead={read}
              onChange={changed}
              onSave={() => canSave && !isSaving && form.current?.requestSubmit()}
              onInsert={(name) => {
                const component = components.find((each) => each.name === name)
                if (component) setInserting([{ component, values: { children: body.current?.chosen() ?? '' } }])
              }}
              onPictures={askForPictures}
            />
            {notice && <p role="status">{notice}</p>}
          </ArticleFields>
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
          key={`${insert.component.name} ${insert.file?.name} ${inserting.length}`}
          component={insert.file ? askedOf(insert.component) : insert.component}
          values={insert.values}
          onDone={(given) => {
            setInserting((now) => now.slice(1))
            if (given) void finish(insert, given)
          }}
        />
      )}
    </State>
  )
}

/** An article that was begun is gone on with at its address; whoever is signed out is sent somewhere else. */
function isBegun(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return /^NEXT_REDIRECT;[^;]*;\/admin\/articles\/\d+;/.test(digest)
}
