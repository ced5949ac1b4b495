'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { newPassword } from '#lib/auth/new-password.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { emailAddress } from '#lib/http/email.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { join } from '#lib/mutations/desk/invitations.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const newcomer = () =>
  z.object({
    name: z
      .string()
      .trim()
      .min(1, t('form.required'))
      .max(100, t('form.tooLong', { most: 100 })),
    email: emailAddress(),
    password: newPassword(),
  })

export async function joinDesk(token: string, _: FormState, form: FormData): Promise<FormState> {
  const input = readForm(newcomer(), form)
  if (!input.ok) return input.error

  const link = z.string().safeParse(token)
  const joined = await join(link.data ?? '', input.value)
  if (!joined.ok) return refused(form, t(joined.error === 'absent' ? 'door.linkOld' : 'door.hereAlready'))

  const body = { email: joined.value.email, password: input.value.password }
  await auth()
    .api.signInEmail({ body, headers: await headers() })
    .catch(refusal)
  redirect(adminPaths.overview())
}
