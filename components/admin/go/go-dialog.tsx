'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { listKey } from '#components/admin/form/list-keys.ts'
import { Options, optionId } from '#components/admin/form/options.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Target } from '#lib/queries/desk/lookup.ts'
import { keyOf } from './found.tsx'
import { Keys } from './keys.tsx'
import { useFound } from './use-found.ts'

type Props = {
  first: Target[]
  address: string
  withKeys: boolean
  onGo: (target: Target) => void
  onClose: () => void
}

/** A field, and below it where it leads: a combobox by APG, in a dialog that gives the focus back. */
export function GoDialog({ first, address, withKeys, onGo, onClose }: Props) {
  const t = deskWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const isAwaited = useRef(false)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState({ query: '', index: 0 })
  const { found, trouble, ...answer } = useFound(query, first, address)
  const active = chosen.query === answer.query ? chosen.index : 0
  const isFound = found.length > 0

  const go = (target: Target | undefined) => {
    if (!target) return
    dialog.current?.close()
    onGo(target)
  }
  const goOn = useRef(go)
  goOn.current = go

  useEffect(() => {
    dialog.current?.showModal()
    field.current?.focus()
  }, [])
  useEffect(() => {
    if (!isAwaited.current || answer.query !== query) return
    isAwaited.current = false
    goOn.current(found[0])
  }, [answer.query, query, found])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const meant = listKey(event.key, active, found.length)
    if (meant === null || meant === 'close') return // the dialog closes itself
    event.preventDefault()
    if (meant !== 'choose') return setChosen({ query: answer.query, index: meant })
    if (answer.query === query) return go(found[active])
    isAwaited.current = true // what is offered is for other words than those that are typed
  }

  const said = trouble && t(trouble === 'signed out' ? 'go.signedOut' : 'go.offline')
  return (
    <dialog ref={dialog} className="desk-dialog desk-palette" aria-labelledby={`${id}-label`} onClose={onClose}>
      <div className="flex items-baseline justify-between gap-4">
        <label id={`${id}-label`} htmlFor={`${id}-field`} className="font-semibold">
          {t('go.field')}
        </label>
        <button type="button" className="desk-plain" onClick={() => dialog.current?.close()}>
          {t('go.close')}
        </button>
      </div>
      <input
        ref={field}
        id={`${id}-field`}
        type="text"
        role="combobox"
        aria-expanded={isFound}
        aria-controls={isFound ? `${id}-list` : undefined}
        aria-activedescendant={isFound ? optionId(`${id}-list`, active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={100}
        value={query}
        onChange={({ currentTarget }) => {
          isAwaited.current = false
          setQuery(currentTarget.value)
        }}
        onKeyDown={press}
      />
      {isFound && (
        <Options
          id={`${id}-list`}
          label={t('go.found')}
          choices={found.map((target, index) => ({ ...target, key: keyOf(target, index) }))}
          active={active}
          onChoose={(index) => go(found[index])}
        />
      )}
      <p role="status" className={isFound ? 'sr-only' : 'mt-3'}>
        {said ?? t('go.count', { count: found.length })}
      </p>
      <details className="desk-fold mt-4" open={withKeys}>
        <summary>{t('go.keys')}</summary>
        <Keys />
      </details>
    </dialog>
  )
}
