'use client'

import { useEffect, useRef } from 'react'
import { deskWords } from '#lib/messages/desk/words.ts'
import { nameOf } from './component-name.ts'
import type { Offered } from './component-source.ts'

type Props = {
  component: Offered
  /** What is known already: of a picture that was sent, or the words that were chosen. */
  values: Record<string, string>
  /** The picture that it is about, and why that was not taken as it was sent. */
  file?: string
  trouble?: string
  /** What was given, the text between its tags as `children`; null: nothing is to be inserted. */
  onDone: (given: Record<string, string> | null) => void
}

/** Asks for the properties of a component before it is written into the text. */
export function Insert({ component, values, file, trouble, onDone }: Props) {
  const t = deskWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const { name, props, holds } = component
  useEffect(() => dialog.current?.showModal(), [])
  const finish = (form: FormData) => {
    onDone(Object.fromEntries([...form].map(([prop, value]) => [prop, String(value)])))
  }
  return (
    <dialog ref={dialog} className="desk-dialog" aria-labelledby="insert-title" onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          finish(new FormData(event.currentTarget))
        }}
      >
        <h2 id="insert-title" className="headline text-third">
          {file ? t('insert.of', { name: nameOf(name), file }) : t('insert.title', { name: nameOf(name) })}
        </h2>
        <p role="alert" className="desk-error">
          {trouble}
        </p>
        {Object.entries(props).map(([prop, { about, required, kind }]) => (
          <div key={prop} className="desk-field">
            <label htmlFor={`insert-${prop}`}>
              {about}
              {!required && <span className="desk-optional"> {t('form.optional')}</span>}
            </label>
            <input
              id={`insert-${prop}`}
              name={prop}
              required={required}
              dir="auto"
              defaultValue={values[prop] ?? ''}
              inputMode={kind === 'number' ? 'numeric' : undefined}
              pattern={kind === 'number' ? '[0-9]{1,5}' : kind === 'url' ? '/.*' : undefined}
            />
          </div>
        ))}
        {holds === 'text' && (
          <div className="desk-field">
            <label htmlFor="insert-children">{t('insert.text')}</label>
            <textarea id="insert-children" name="children" rows={4} dir="auto" defaultValue={values.children ?? ''} />
          </div>
        )}
        <div className="mt-6 flex gap-4">
          <button type="submit" className="desk-button">
            {t('insert.insert')}
          </button>
          <button type="button" className="desk-quiet" onClick={() => onDone(null)}>
            {t('insert.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
