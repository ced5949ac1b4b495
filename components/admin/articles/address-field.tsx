'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Frame, type Shared, useField } from '#components/admin/form/field.tsx'
import { listKey } from '#components/admin/form/list-keys.ts'
import { Options, optionId } from '#components/admin/form/options.tsx'
import { useFound } from '#components/admin/go/use-found.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

const none: [] = []

/**
 * The address of something in the paper. Before scripts load it is typed or pasted; with them, what is called so is offered
 * while one types, as the ARIA Authoring Practices have it. Nothing is chosen before an arrow is pressed.
 */
export function AddressField({ lookup, ...shared }: Shared & { lookup: string }) {
  const t = deskWords()
  const { id, error, control } = useField(shared)
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(-1)
  const { found, ...answer } = useFound(query, none, lookup)
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const isOpen = query !== '' && answer.query === query && found.length > 0

  const ask = (text: string) => {
    setQuery(text.includes('/') ? '' : text.trim()) // an address needs no help
    setActive(-1)
  }
  const take = (index: number) => {
    const chosen = found[index]
    if (input.current && chosen && 'path' in chosen) input.current.value = decodeURI(chosen.path)
    ask('')
  }
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return
    const meant = listKey(event.key, active, found.length)
    if (meant === null || (meant === 'choose' && active < 0)) return
    event.preventDefault()
    if (meant === 'choose') take(active)
    else if (meant === 'close') ask('')
    else setActive(meant)
  }
  return (
    <div className="desk-offering">
      {isOpen && (
        <Options
          id={`${id}-list`}
          label={t('go.found')}
          choices={found.map((target, index) => ({ ...target, key: `${index} ${target.name}` }))}
          active={active}
          onChoose={take}
        />
      )}
      <Frame {...shared} id={id} error={error}>
        <input
          key={control.defaultValue}
          {...control}
          ref={input}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          {...(isReady && {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': isOpen,
            'aria-controls': isOpen ? `${id}-list` : undefined,
            'aria-activedescendant': isOpen && active >= 0 ? optionId(`${id}-list`, active) : undefined,
          })}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={press}
          onBlur={() => ask('')}
        />
        <span role="status" className="sr-only">
          {isOpen && t('go.count', { count: found.length })}
        </span>
      </Frame>
    </div>
  )
}
