'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { type FormState, idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { useSending } from './use-sending.ts'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const State = createContext<FormState>(idle)

/** What the form that a field stands in was answered with. */
export function useFormState(): FormState {
  return useContext(State)
}

type Props = {
  action: FormAction
  children: ReactNode
  className?: string
  name?: string
  /** What comes below the form once it was answered. */
  after?: (state: FormState) => ReactNode
}

/**
 * A form that works before scripts load; afterwards it stays where it is and says what came of it. Nothing typed is lost
 * because no answer came.
 */
export function Form({ action, children, className, name, after }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [state, send] = useSending(action, form, name ?? '')
  return (
    <State value={state}>
      <form ref={form} action={send} className={className} aria-label={name} noValidate>
        <Answer state={state} takesFocus={state.status === 'refused'} />
        {children}
      </form>
      {after?.(state)}
    </State>
  )
}

/** What came of a form; `takesFocus` when the keyboard goes there. */
export function Answer({ state, takesFocus }: { state: FormState; takesFocus: boolean }) {
  const summary = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus anew
  useEffect(() => {
    if (takesFocus) summary.current?.focus()
  }, [state, takesFocus])
  const { status, message, report, secret } = state
  return (
    <div ref={summary} tabIndex={-1} role={status === 'refused' ? 'alert' : 'status'}>
      {message && <p className={status === 'refused' ? 'desk-refused' : 'desk-done'}>{message}</p>}
      {report && (
        <ul className="desk-report">
          {report.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {secret && (
        <ul className="desk-secret">
          {secret.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

type SubmitProps = { children: ReactNode; quiet?: boolean; plain?: boolean; name?: string }

/** Says that it is at work, and cannot be pressed twice; the keyboard stays on it. `plain` looks like a word of the line that it stands in. */
export function Submit({ children, quiet = false, plain = false, name }: SubmitProps) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      className={plain ? 'desk-plain' : quiet ? 'desk-quiet' : 'desk-button'}
      aria-label={name}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? deskWords()('form.saving') : children}
    </button>
  )
}
