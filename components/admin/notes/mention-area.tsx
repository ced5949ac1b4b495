'use client'

import { type InputEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { TextArea } from '#components/admin/form/field.tsx'
import { listKey } from '#components/admin/form/list-keys.ts'
import { Options, optionId } from '#components/admin/form/options.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Mentionable } from '#lib/queries/desk/notes.ts'

/** The name that is being typed begins at its @; the colleagues that it may become. */
type Offer = { at: number; colleagues: Mentionable[]; active: number }

const most = 6
const begun = /(?:^|[^\p{L}\p{M}\p{N}_])@([^@\n]{0,60})$/u

/** The field for a note: behind an @, colleagues are offered. Who writes a name by hand asks the same one. */
export function MentionArea({ colleagues }: { colleagues: Mentionable[] }) {
  const t = deskWords()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [offer, setOffer] = useState<Offer | null>(null)

  const look = ({ currentTarget }: InputEvent<HTMLTextAreaElement>) => {
    area.current = currentTarget
    const typed = begun.exec(currentTarget.value.slice(0, currentTarget.selectionEnd))?.[1]
    const found = typed === undefined ? [] : colleagues.filter((each) => isBegun(each, typed)).slice(0, most)
    const at = currentTarget.selectionEnd - (typed?.length ?? 0) - 1
    setOffer(found.length > 0 ? { at, colleagues: found, active: 0 } : null)
  }

  const choose = (index: number) => {
    const chosen = offer?.colleagues[index]
    if (!offer || !chosen || !area.current) return
    area.current.setRangeText(`@${chosen.handle} `, offer.at, area.current.selectionEnd, 'end')
    setOffer(null)
  }

  const press = (event: KeyboardEvent) => {
    if (!offer || event.nativeEvent.isComposing) return
    const meant = listKey(event.key, offer.active, offer.colleagues.length)
    if (meant === null) return
    if (meant === 'choose') choose(offer.active)
    else setOffer(meant === 'close' ? null : { ...offer, active: meant })
    event.preventDefault()
  }

  const [first] = colleagues
  return (
    <div className="desk-offering">
      {offer && (
        <Options
          id={list}
          label={t('notes.offered')}
          choices={offer.colleagues.map(({ name, handle }) => ({
            key: handle,
            name,
            detail: handle === name ? undefined : `@${handle}`,
          }))}
          active={offer.active}
          onChoose={choose}
        />
      )}
      <TextArea
        name="text"
        label={t('notes.new')}
        help={first ? t('notes.newHelp', { example: first.handle }) : t('notes.newHelpAlone')}
        rows={3}
        dir="auto"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offer ? list : undefined}
        aria-activedescendant={offer ? optionId(list, offer.active) : undefined}
        onInput={look}
        onKeyDown={press}
        onBlur={() => setOffer(null)}
      />
      <p role="status" className="sr-only">
        {offer && t('notes.count', { count: offer.colleagues.length })}
      </p>
    </div>
  )
}

/** Whether what is typed begins a name, one of its words, or how it is written. */
function isBegun({ name, handle }: Mentionable, typed: string): boolean {
  const folded = typed.normalize().toLowerCase()
  const whole = name.normalize().toLowerCase()
  return [whole, handle.toLowerCase(), ...whole.split(/\s+/)].some((each) => each.startsWith(folded))
}
