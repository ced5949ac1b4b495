'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { refusal } from '#lib/auth/refusal.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const withPassword = z.object({ password: z.string().min(1, t('form.required')).max(200) })

/** Makes a secret; nothing is asked for until a code has shown that the authenticator has it. */
export async function beginSecondStep(_: FormState, form: FormData): Promise<FormState> {
  await requireViewer()
  const input = readForm(withPassword, form)
  if (!input.ok) return input.error

  const begun = await auth()
    .api.enableTwoFactor({ body: input.value, headers: await headers() })
    .catch(refusal)
  if (!begun || !('totpURI' in begun)) return refused(form, { password: t('account.wrong') })
  return {
    status: 'done',
    message: t('account.secondCodes'),
    secret: begun.backupCodes,
    values: { uri: begun.totpURI },
  }
}

export async function confirmSecondStep(_: FormState, form: FormData): Promise<FormState> {
  await requireViewer()
  const input = readForm(z.object({ code: z.string().trim().min(1, t('form.required')).max(20) }), form)
  if (!input.ok) return input.error

  const verified = await auth()
    .api.verifyTOTP({ body: { code: input.value.code.replace(/\s/g, '') }, headers: await headers() })
    .catch(refusal)
  if (!verified) return refused(form, { code: t('account.codeWrong') })
  revalidatePath(adminPaths.account())
  return done(t('account.secondDone'))
}

export async function endSecondStep(_: FormState, form: FormData): Promise<FormState> {
  await requireViewer()
  const input = readForm(withPassword, form)
  if (!input.ok) return input.error

  const ended = await auth()
    .api.disableTwoFactor({ body: input.value, headers: await headers() })
    .catch(refusal)
  if (!ended) return refused(form, { password: t('account.wrong') })
  revalidatePath(adminPaths.account())
  return done(t('account.secondStopped'))
}
