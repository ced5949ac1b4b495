'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { NamesField } from '#components/admin/editor/names-field.tsx'
import { Input, Select } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit, useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { BulkDeed } from './bulk-deeds.ts'

type Props = {
  deeds: BulkDeed[]
  actions: Record<'bulk' | 'undo', FormAction>
  /** Where topics are looked for by name. */
  topics: string
  children: ReactNode
}

/** A list whose ticked articles are dealt with together; what was done can be taken back at once. */
export function Bulk({ deeds, actions, topics, children }: Props) {
  const t = deskWords()
  return (
    <Form
      action={actions.bulk}
      name={t('bulk.title')}
      after={({ undo }) =>
        undo && (
          <Form key={JSON.stringify(undo)} action={actions.undo} name={t('bulk.undo')} className="desk-bulk-undo">
            {Object.entries(undo).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Submit quiet>{t('bulk.undo')}</Submit>
          </Form>
        )
      }
    >
      {deeds.length > 0 && <Bar deeds={deeds} topics={topics} />}
      {children}
    </Form>
  )
}

/** What is done with those that are ticked. It stays in view, and shows what the chosen deed needs (app/styles/desk.css). */
function Bar({ deeds, topics }: Pick<Props, 'deeds' | 'topics'>) {
  const t = deskWords()
  const { bar, count, chooseAll } = useTicked()
  return (
    <fieldset ref={bar} className="desk-bulk">
      <legend className="sr-only">{t('bulk.title')}</legend>
      {count === null ? (
        <p>{t('bulk.title')}</p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-4">
          <span role="status">{t('bulk.chosen', { count })}</span>
          <button type="button" className="desk-plain" onClick={() => chooseAll(true)}>
            {t('bulk.all')}
          </button>
          <button type="button" className="desk-plain" onClick={() => chooseAll(false)}>
            {t('bulk.nothing')}
          </button>
        </p>
      )}
      <div className="desk-bulk-deed">
        <Select
          name="deed"
          label={t('bulk.deed')}
          options={deeds.map((deed) => ({ value: deed, label: t(`bulk.${deed}`) }))}
        />
        <Submit quiet>{t('bulk.go')}</Submit>
      </div>
      {deeds.includes('tag') && (
        <div className="desk-bulk-tag">
          <NamesField name="topic" label={t('bulk.topic')} address={topics} />
        </div>
      )}
      {deeds.includes('withdraw') && (
        <div className="desk-bulk-withdraw">
          <Input name="because" label={t('editor.because')} help={t('editor.becauseHelp')} />
          <Input
            name="count"
            label={t('bulk.count')}
            help={t('bulk.countHelp', { count: count ?? 0 })}
            inputMode="numeric"
          />
        </div>
      )}
    </fieldset>
  )
}

/** How many boxes of the form are ticked, once scripts have loaded, and what ticks all of them or none. */
function useTicked() {
  const bar = useRef<HTMLFieldSetElement>(null)
  const [count, setCount] = useState<number | null>(null)
  const boxes = () => [...(bar.current?.form?.querySelectorAll<HTMLInputElement>('input[name="seen"]') ?? [])]
  const look = () => setCount(boxes().filter(({ checked }) => checked).length)
  useFormState() // an answer ticks them again, or brings others
  useEffect(look)
  useEffect(() => {
    const form = bar.current?.form
    form?.addEventListener('change', look)
    return () => form?.removeEventListener('change', look)
  })
  const chooseAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked
    look()
  }
  return { bar, count, chooseAll }
}
