'use client'

import { createContext, type ReactNode, type RefObject, useContext, useRef, useState } from 'react'
import { Answer, type FormAction, State } from '#components/admin/form/form.tsx'
import { useSending } from '#components/admin/form/use-sending.ts'
import { type FormState, idle } from '#lib/http/form-state.ts'
import type { PublicationDeed } from './publication-deeds.ts'

type Shared = { state: FormState; send: (form: FormData) => void; sent: RefObject<HTMLFormElement | null> }

const Shared = createContext<Shared | null>(null)

/**
 * Forms that are answered in one place above them, so that what came of a deed is said when its form is gone with it. What is
 * wrong with a field is said in its form.
 */
export function DeedForms({ action, name, children }: { action: FormAction; name: string; children: ReactNode }) {
  const sent = useRef<HTMLFormElement>(null)
  const [state, send] = useSending(action, sent, name)
  const said = state.errors ? idle : state
  return (
    <Shared value={{ state, send, sent }}>
      <Answer state={said} takesFocus={said !== idle} />
      {children}
    </Shared>
  )
}

type Props = {
  deed: PublicationDeed
  id: number
  /** To which of several things of the article it is done. */
  of?: number
  name: string
  className?: string
  children: ReactNode
}

/** One of these forms. What was typed into it stays when another one is sent. */
export function DeedForm({ deed, id, of, name, className, children }: Props) {
  const shared = useContext(Shared)
  const [own, setOwn] = useState(idle)
  const values = shared?.state.values
  const isAnswered = values?.deed === deed && values.of === (of === undefined ? undefined : String(of))
  if (shared && isAnswered && shared.state !== own) setOwn(shared.state)
  return (
    <State value={own}>
      <form
        action={shared?.send}
        className={className}
        aria-label={name}
        noValidate
        onSubmit={({ currentTarget }) => {
          if (shared) shared.sent.current = currentTarget
        }}
      >
        {own.errors && <Answer state={own} takesFocus />}
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="id" value={id} />
        {of !== undefined && <input type="hidden" name="of" value={of} />}
        {children}
      </form>
    </State>
  )
}
