import { unstable_rethrow } from 'next/navigation'
import { type RefObject, useActionState, useEffect, useState } from 'react'
import { refused } from '#lib/http/form.ts'
import { type FormState, idle } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { FormAction } from './form.tsx'
import { keptForm, typedIn } from './kept-form.ts'
import { usePerson } from './person.tsx'

/**
 * Sends a form. When no answer comes, what was typed stays in the fields; when the session has ended, it is there again
 * after signing in.
 */
export function useSending(action: FormAction, form: RefObject<HTMLFormElement | null>, name: string) {
  const person = usePerson()
  const [found, setFound] = useState<FormState | null>(null)

  const send: FormAction = async (state, data) => {
    const device = person === null ? null : keptForm(person, name)
    try {
      const answer = await action(state, data)
      device?.take()
      return answer
    } catch (error) {
      const unsent = refused(data, deskWords()('form.noAnswer'))
      const typed = form.current && unsent.values && typedIn(form.current, unsent.values)
      if (leadsElsewhere(error)) device?.take()
      else if (typed) device?.keep(typed)
      unstable_rethrow(error)
      return unsent
    }
  }

  useEffect(() => {
    const values = person && keptForm(person, name).take()
    if (values) setFound({ status: 'refused', message: deskWords()('form.restored'), values })
  }, [person, name])

  // The server prints the form with the action itself, for browsers without scripts.
  const [answer, dispatch] = useActionState(typeof window === 'undefined' ? action : send, idle)
  return [answer === idle ? (found ?? answer) : answer, dispatch] as const
}

/** It was done and goes on at another page, or there is nothing to be done: only who is signed out comes back. */
function leadsElsewhere(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return digest.startsWith('NEXT_') && !/;\/admin\/sign-in[?;]/.test(digest)
}
