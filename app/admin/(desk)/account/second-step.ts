'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { attempt, type Wait } from '#lib/auth/backoff.ts'
import { answerOf, refusal } from '#lib/auth/refusal.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { waiting } from '#lib/auth/waiting.ts'
import { clientHeader } from '#lib/http/client.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { recordOwn } from '#lib/mutations/desk/audit.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const withPassword = z.object({ password: z.string().min(1, t('form.required')).max(200) })

/** Makes a secret; nothing is asked for until a code has shown that the authenticator has it. */
export async function beginSecondStep(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(withPassword, form)
  if (!input.ok) return input.error

  const asked = await headers()
  const begun = await attempt(viewer.email, asked.get(clientHeader) ?? '', () =>
    answerOf(auth().api.enableTwoFactor({ body: input.value, headers: asked })),
  )
  if (!begun.ok) return refused(form, whyNot(begun.error))
  if (!('totpURI' in begun.value)) return refused(form, t('form.gone'))
  const { backupCodes, totpURI } = begun.value
  await recordOwn(viewer, 'user.self', [{ field: 'recovery codes', from: null, to: backupCodes.length }])
  return { status: 'done', message: t('account.secondCodes'), secret: backupCodes, values: { uri: totpURI } }
}

export async function confirmSecondStep(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(z.object({ code: z.string().trim().min(1, t('form.required')).max(20) }), form)
  if (!input.ok) return input.error

  const verified = await auth()
    .api.verifyTOTP({ body: { code: input.value.code.replace(/\s/g, '') }, headers: await headers() })
    .catch(refusal)
  if (!verified) return refused(form, { code: t('account.codeWrong') })
  await recordOwn(viewer, 'user.self', [{ field: 'second step', from: false, to: true }])
  revalidatePath(adminPaths.account())
  return done(t('account.secondDone'))
}

export async function endSecondStep(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(withPassword, form)
  if (!input.ok) return input.error

  const asked = await headers()
  const ended = await attempt(viewer.email, asked.get(clientHeader) ?? '', () =>
    answerOf(auth().api.disableTwoFactor({ body: input.value, headers: asked })),
  )
  if (!ended.ok) return refused(form, whyNot(ended.error))
  await recordOwn(viewer, 'user.self', [{ field: 'second step', from: true, to: false }])
  revalidatePath(adminPaths.account())
  return done(t('account.secondStopped'))
}

function whyNot(error: string | Wait): string | Record<string, string> {
  return typeof error === 'string' ? { password: t('account.wrong') } : waiting(error)
}
