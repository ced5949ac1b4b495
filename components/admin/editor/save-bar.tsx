import type { ReactNode, RefObject } from 'react'
import { saveKeys } from '#components/admin/go/shortcuts.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Keeping } from './keeper.ts'
import { KeptLine } from './kept-line.tsx'

type Props = {
  bar: RefObject<HTMLDivElement | null>
  /** What the form was answered with, as far as it is said. */
  answer: RefObject<HTMLDivElement | null>
  state: FormState
  isWhole: boolean
  isSaving: boolean
  canSave: boolean
  keeping: Keeping
  isPublic: boolean
  signIn: string
  submit: ReactNode
  children: ReactNode
}

/** Saving, what came of it, and where what is typed is kept: in sight wherever one writes. */
export function SaveBar({ bar, answer, state, isWhole, isSaving, canSave, submit, children, ...kept }: Props) {
  const t = deskWords()
  const isRefused = state.status === 'refused'
  if (!canSave && !state.message) return null
  return (
    <div ref={bar} className={isWhole ? 'desk-bar desk-bar-whole' : 'desk-bar'}>
      <div>
        <div ref={answer} tabIndex={-1} role={isRefused ? 'alert' : 'status'}>
          {state.message && <p className={isRefused ? 'desk-refused' : 'desk-done'}>{state.message}</p>}
        </div>
        {canSave && <KeptLine {...kept} />}
        {children}
      </div>
      {canSave && (
        <button type="submit" className="desk-button" aria-keyshortcuts={saveKeys} disabled={isSaving}>
          {isSaving ? t('form.saving') : submit}
        </button>
      )}
    </div>
  )
}
