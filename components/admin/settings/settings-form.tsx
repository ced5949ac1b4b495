'use client'

import type { ReactNode } from 'react'
import { Hidden } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit, useFormState } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = { action: FormAction; version: number; children: ReactNode }

/** The settings, which can be taken back as soon as they are saved. */
export function SettingsForm({ action, version, children }: Props) {
  const t = deskWords()
  return (
    <Form action={action} name={t('settings.title')} className="max-w-text">
      <Hidden name="version" value={version} />
      {children}
      <p className="mt-8 flex flex-wrap gap-4">
        <Submit>{t('form.save')}</Submit>
        <Undo />
      </p>
    </Form>
  )
}

/** A button of the same form: what it is answered with takes the place of what saving was. */
function Undo() {
  const { undo } = useFormState()
  if (!undo) return null
  return (
    <button type="submit" name="undo" value={undo.version} className="desk-quiet">
      {deskWords()('settings.undo')}
    </button>
  )
}
