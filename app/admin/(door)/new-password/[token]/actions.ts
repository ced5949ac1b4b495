'use server'

import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { newPassword } from '#lib/auth/new-password.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

export async function setPassword(token: string, _: FormState, form: FormData): Promise<FormState> {
  const t = deskWords()
  const input = readForm(z.object({ password: newPassword() }), form)
  if (!input.ok) return input.error

  const set = await auth()
    .api.resetPassword({ body: { newPassword: input.value.password, token } })
    .catch(refusal)
  return set ? done(t('door.passwordSet')) : refused(form, `${t('door.linkOld')} ${t('door.linkOldHelp')}`)
}
