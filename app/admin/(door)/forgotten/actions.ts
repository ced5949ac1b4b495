'use server'

import { headers } from 'next/headers'
import { after } from 'next/server'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { admit } from '#lib/auth/backoff.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { clientHeader } from '#lib/http/client.ts'
import { emailAddress } from '#lib/http/email.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

const t = deskWords()

const request = z.object({ email: emailAddress() })

/** The answer is the same, and as quick, whether there is such an account or not. */
export async function sendLink(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(request, form)
  if (!input.ok) return input.error

  const { email } = input.value
  const asked = await headers()
  if ((await admit(`letter to ${email}`, asked.get(clientHeader) ?? '')) > 0) return refused(form, t('door.tooMany'))
  after(() => auth().api.requestPasswordReset({ body: { email } }).catch(refusal))
  return done(t('door.sent'))
}
