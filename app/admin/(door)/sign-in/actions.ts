'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { admit, welcome } from '#lib/auth/backoff.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { clientHeader } from '#lib/http/client.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths, insideDesk } from '#lib/urls.ts'

const t = deskWords()

const credentials = z.object({
  email: z.email(t('form.email')).toLowerCase(),
  password: z.string().min(1, t('form.required')).max(200),
  next: z.string().max(2000).default(''),
})

export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(credentials, form)
  if (!input.ok) return input.error

  const { email, password, next } = input.value
  const asked = await headers()
  const address = asked.get(clientHeader) ?? ''
  const wait = await admit(email, address)
  if (wait > 0) return refused(form, waiting(wait))

  const signed = await auth().api.signInEmail({ body: { email, password }, headers: asked }).catch(refusal)
  if (!signed) return refused(form, t('door.wrong'))

  await welcome(email, address)
  redirect('twoFactorRedirect' in signed ? adminPaths.code(next) : insideDesk(next))
}

const second = z.object({
  code: z.string().trim().min(1, t('form.required')).max(40),
  next: z.string().max(2000).default(''),
})

export async function confirm(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(second, form)
  if (!input.ok) return input.error

  const asked = await headers()
  const address = asked.get(clientHeader) ?? ''
  const wait = await admit(null, address)
  if (wait > 0) return refused(form, waiting(wait))

  const code = input.value.code.replace(/\s/g, '')
  const { api } = auth()
  const signed = await (/^\d{6}$/.test(code)
    ? api.verifyTOTP({ body: { code }, headers: asked })
    : api.verifyBackupCode({ body: { code }, headers: asked })
  ).catch(refusal)
  if (!signed) return refused(form, t('door.codeWrong'))

  await welcome(null, address)
  redirect(insideDesk(input.value.next))
}

function waiting(seconds: number): string {
  return seconds < 120 ? t('door.wait', { seconds }) : t('door.waitMinutes', { minutes: Math.ceil(seconds / 60) })
}
