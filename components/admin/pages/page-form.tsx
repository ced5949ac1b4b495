'use client'

import { type SyntheticEvent, useEffect, useState } from 'react'
import { ask } from '#components/admin/editor/ask.ts'
import { pageLabels } from '#components/admin/editor/field-labels.ts'
import { TextForm, type TextFormProps } from '#components/admin/editor/text-form.tsx'
import { Input, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { NewPageFields, PageFields } from '#lib/text/fields.ts'

/** The form of a page of the house. */
export function PageForm({ slug, ...form }: TextFormProps<PageFields> & { slug: string }) {
  const t = deskWords()
  const { slug: _, ...labels } = pageLabels()
  return (
    <TextForm {...form} text={`page:${slug}`} labels={labels} isBegun>
      {({ title, description, lang, note }, body) => (
        <>
          <Title value={title} />
          <Description value={description} />
          {body}
          <div className="grid gap-x-6 tablet:grid-cols-2">
            <Language value={lang} />
            <Input name="note" label={labels.note} help={t('pages.noteHelp')} value={note} dir="auto" optional />
          </div>
        </>
      )}
    </TextForm>
  )
}

/** The form of one that is not begun; `offer` is where the desk says what address a title would have. */
export function NewPageForm({ offer, ...form }: TextFormProps<NewPageFields> & { offer: string }) {
  const labels = pageLabels()
  return (
    <TextForm {...form} text="page:new" labels={labels} isBegun={false}>
      {({ title, slug, description, lang }, body) => (
        <>
          <Place title={title} slug={slug} offer={offer} />
          <Description value={description} />
          {body}
          <Language value={lang} />
        </>
      )}
    </TextForm>
  )
}

/** What a new page is called, and where it stands: as one types the one, scripts say what becomes of the other. */
function Place({ title, slug, offer }: { title: string; slug: string; offer: string }) {
  const t = deskWords()
  const [typed, setTyped] = useState({ title: '', slug })
  const path = useOffered(offer, typed.slug === '' ? typed.title : '')
  const read = ({ target }: SyntheticEvent) => {
    if (target instanceof HTMLInputElement) setTyped((now) => ({ ...now, [target.name]: target.value.trim() }))
  }
  return (
    <div onInput={read}>
      <Title value={title} />
      <Input
        name="slug"
        label={pageLabels().slug}
        help={t('pages.slugHelp')}
        value={slug}
        autoComplete="off"
        dir="auto"
        optional
      />
      <p role="status" className="desk-help">
        {path && t('pages.slugOffered', { path: decodeURI(path) })}
      </p>
    </div>
  )
}

const pause = 300 // milliseconds without another key

/** The address that a page with this title would have; null while nobody knows. */
function useOffered(address: string, title: string): string | null {
  const [offered, setOffered] = useState<{ title: string; path: string | null }>({ title: '', path: null })
  useEffect(() => {
    if (title === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const got = await ask<{ path: string | null }>(address + encodeURIComponent(title), undefined, stop.signal)
      if (got.ok && !stop.signal.aborted) setOffered({ title, ...got.value })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [title, address])
  return offered.title === title ? offered.path : null
}

function Title({ value }: { value: string }) {
  return <Input name="title" label={pageLabels().title} value={value} dir="auto" />
}

function Description({ value }: { value: string }) {
  return (
    <TextArea
      name="description"
      label={pageLabels().description}
      help={deskWords()('pages.descriptionHelp')}
      value={value}
      rows={2}
      dir="auto"
    />
  )
}

function Language({ value }: { value: string }) {
  return <Input name="lang" label={pageLabels().lang} help={deskWords()('editor.languageHelp')} value={value} />
}
