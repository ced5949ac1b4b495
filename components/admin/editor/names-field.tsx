'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Frame, type Shared, useField } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { completed, type Edit, namesIn, placeAt, tidied, withoutLast } from '#lib/text/names.ts'
import { ask } from './ask.ts'
import { deedOf } from './combobox-keys.ts'

/** What the desk offers for a name that is being typed (lib/queries/desk/names.ts). */
type Offer = { name: string; kind: string | null; articleCount: number; alias: string | null }
type Offers = { found: Offer[]; canBeNew: boolean }

/** The last one may be the name as it was typed: nothing is called so yet. */
type Option = Offer & { isNew: boolean }

type Props = Pick<Shared, 'name' | 'label' | 'value' | 'help' | 'optional'> & {
  address: string
  /** Whether a name that nothing is called yet is offered, too. */
  offersNew?: boolean
}

const pause = 150 // milliseconds

/**
 * Names in a row, as text; with scripts, those that are known are offered while one is typed: an editable combobox with a
 * listbox, as the ARIA Authoring Practices have it. Nothing is chosen before an arrow is pressed.
 */
export function NamesField({ address, offersNew = true, ...shared }: Props) {
  const t = deskWords()
  const { id, error, control } = useField(shared)
  const input = useRef<HTMLInputElement>(null)
  const asking = useRef(new AbortController())
  const [options, setOptions] = useState<Option[]>([])
  const [active, setActive] = useState<number | null>(null)
  const [isReady, setReady] = useState(false) // before scripts load it is a field as any other
  const isOpen = options.length > 0
  useEffect(() => {
    setReady(true)
    return () => asking.current.abort()
  }, [])

  const close = () => {
    asking.current.abort()
    setOptions([])
    setActive(null)
  }
  const look = async () => {
    close()
    const stop = new AbortController()
    asking.current = stop
    const typed = input.current && placeAt(input.current.value, input.current.selectionStart ?? 0).name
    if (!typed) return
    await new Promise((done) => setTimeout(done, pause))
    if (stop.signal.aborted) return
    const answer = await ask<Offers>(address + encodeURIComponent(typed), undefined, stop.signal)
    if (stop.signal.aborted || !answer.ok || !input.current) return
    const options = optionsOf(typed, answer.value, input.current.value)
    setOptions(offersNew ? options : options.filter(({ isNew }) => !isNew))
  }
  const take = ({ name }: Option) => {
    if (!input.current) return
    const { value, selectionStart } = input.current
    close()
    write(input.current, completed(value, placeAt(value, selectionStart ?? value.length), name))
    close() // writing is typing, which looks for names
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const deed = deedOf(event.key)
    const chosen = active === null ? undefined : options[active]
    if (isOpen && (deed === 'next' || deed === 'previous')) setActive(stepped(active, deed, options.length))
    else if (deed === 'next') void look()
    else if (deed === 'take' && chosen) take(chosen)
    else if (deed === 'close' && isOpen) close()
    else if (deed === 'take out' && isAtEnd(event.currentTarget)) {
      const edit = withoutLast(event.currentTarget.value)
      if (!edit) return
      write(event.currentTarget, edit)
      close()
    } else return
    event.preventDefault()
  }
  return (
    <Frame {...shared} id={id} error={error}>
      <div className="desk-combobox">
        <input
          key={control.defaultValue}
          {...control}
          ref={input}
          type="text"
          dir="auto"
          autoComplete="off"
          {...(isReady && {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': isOpen,
            'aria-controls': `${id}-options`,
            'aria-activedescendant': active === null ? undefined : `${id}-option-${active}`,
          })}
          onInput={look}
          onKeyDown={press}
          onBlur={({ currentTarget }) => {
            close()
            const { value } = currentTarget
            const tidy = tidied(value)
            if (tidy !== value) write(currentTarget, { from: tidy.length, to: value.length, insert: '' })
            close()
          }}
        />
        <div id={`${id}-options`} role="listbox" aria-label={t('editor.offers')} hidden={!isOpen}>
          {options.map((option, index) => (
            <div
              key={`${option.isNew} ${option.name}`}
              id={`${id}-option-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()} // the caret stays where it is
              onClick={() => take(option)}
              onKeyDown={undefined}
            >
              {option.isNew ? t('editor.newName', { name: option.name }) : <Known {...option} />}
            </div>
          ))}
        </div>
        <span role="status" className="sr-only">
          {isOpen && t('editor.offered', { count: options.length })}
        </span>
      </div>
    </Frame>
  )
}

function Known({ name, kind, alias, articleCount }: Offer) {
  const t = deskWords()
  const details = [
    alias !== null && t('editor.alsoCalled', { alias }),
    kind !== null && kind !== 'OTHER' && t(`kind.${kind as 'PERSON'}`),
    t('labels.articles', { count: articleCount }),
  ].filter(Boolean)
  return (
    <>
      {name} <small>{details.join(', ')}</small>
    </>
  )
}

/** What stands in the row already is not offered again. */
function optionsOf(typed: string, { found, canBeNew }: Offers, row: string): Option[] {
  const there = new Set(namesIn(row).filter((name) => name !== typed))
  const known = found.filter(({ name }) => !there.has(name)).map((offer) => ({ ...offer, isNew: false }))
  const fresh = { name: typed, kind: null, articleCount: 0, alias: null, isNew: true }
  return canBeNew && !there.has(typed) ? [...known, fresh] : known
}

/** Past the last comes the first, and the other way round. */
function stepped(active: number | null, deed: 'next' | 'previous', count: number): number {
  if (active === null) return deed === 'next' ? 0 : count - 1
  return (active + (deed === 'next' ? 1 : -1) + count) % count
}

function isAtEnd({ value, selectionStart, selectionEnd }: HTMLInputElement): boolean {
  return selectionStart === value.length && selectionEnd === value.length
}

/** Writes as if it was typed, so that the browser can undo it and the form hears of it. */
function write(input: HTMLInputElement, { from, to, insert }: Edit): void {
  const isFocused = document.activeElement === input
  input.setSelectionRange(from, to)
  const isWritten = isFocused && document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  if (isWritten) return
  input.setRangeText(insert, from, to, 'end')
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
