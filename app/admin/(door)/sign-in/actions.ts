'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { attempt } from '#lib/auth/backoff.ts'
import { answerOf } from '#lib/auth/refusal.ts'
import { waiting } from '#lib/auth/waiting.ts'
import { clientHeader } from '#lib/http/client.ts'
import { emailAddress } from '#lib/http/email.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths, insideDesk } from '#lib/urls.ts'

const t = deskWords()

const credentials = z.object({
  email: emailAddress(),
  password: z.string().min(1, t('form.required')).max(200),
  next: z.string().max(2000).default(''),
})

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(credentials, form)
  if (!input.ok) return input.error

  const { email, password, next } = input.value
  const asked = await headers()
  const signed = await attempt(email, asked.get(clientHeader) ?? '', () =>
    answerOf(auth().api.signInEmail({ body: { email, password }, headers: asked })),
  )
  if (!signed.ok) return refused(form, typeof signed.error === 'string' ? t('door.wrong') : waiting(signed.error))
  redirect('twoFactorRedirect' in signed.value ? adminPaths.code(next) : insideDesk(next))
}

const second = z.object({
  code: z.string().trim().min(1, t('form.required')).max(40),
  next: z.string().max(2000).default(''),
})

export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(second, form)
  if (!input.ok) return input.error

  const asked = await headers()
  const code = input.value.code.replace(/\s/g, '')
  const { api } = auth()
  const verify = /^\d{6}$/.test(code) ? api.verifyTOTP : api.verifyBackupCode
  const signed = await attempt(null, asked.get(clientHeader) ?? '', () =>
    answerOf(verify({ body: { code }, headers: asked })),
  )
  if (!signed.ok) return refused(form, typeof signed.error === 'string' ? whyNot(signed.error) : waiting(signed.error))
  redirect(insideDesk(input.value.next))
}

/** What the library's codes mean; of ten minutes it says the same as of a step that was never begun. */
function whyNot(code: string): string | Record<string, string> {
  switch (code) {
    case 'INVALID_TWO_FACTOR_COOKIE':
      return t('door.codeLate')
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return t('door.codeMany')
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return t('door.codeLocked')
    default:
      return { code: t('door.codeWrong') }
  }
}
