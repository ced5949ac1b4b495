'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { auth } from '#lib/auth/auth.ts'
import { attempt } from '#lib/auth/backoff.ts'
import { newPassword } from '#lib/auth/new-password.ts'
import { answerOf } from '#lib/auth/refusal.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { waiting } from '#lib/auth/waiting.ts'
import { isZone } from '#lib/dates.ts'
import { clientHeader } from '#lib/http/client.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { recordOwn } from '#lib/mutations/desk/audit.ts'
import { describeSelf, endSessions, removePasskey } from '#lib/mutations/desk/users.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const self = z.object({
  name: z
    .string()
    .trim()
    .min(1, t('form.required'))
    .max(100, t('form.tooLong', { most: 100 })),
  zone: z
    .string()
    .trim()
    .max(60)
    .refine((zone) => zone === '' || isZone(zone), t('account.zoneWrong')),
  letters: z.literal('1').optional(),
})

export async function saveSelf(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(self, form)
  if (!input.ok) return input.error

  const { name, zone, letters } = input.value
  await describeSelf(viewer, { name, zone: zone || null, mentionsByMail: letters === '1' })
  revalidatePath(adminPaths.overview(), 'layout')
  return done(t('form.saved'))
}

const change = () =>
  z.object({ present_password: z.string().min(1, t('form.required')).max(200), password: newPassword() })

export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(change(), form)
  if (!input.ok) return input.error

  const { present_password: currentPassword, password } = input.value
  const asked = await headers()
  const body = { currentPassword, newPassword: password, revokeOtherSessions: true }
  const changed = await attempt(viewer.email, asked.get(clientHeader) ?? '', () =>
    answerOf(auth().api.changePassword({ body, headers: asked })),
  )
  if (changed.ok) {
    await recordOwn(viewer, 'user.password')
    return done(t('account.changed'))
  }
  const { error } = changed
  return refused(form, typeof error === 'string' ? { present_password: t('account.wrong') } : waiting(error))
}

const session = z.object({ id: z.string().max(60).default('') })

/** Ends one session, or all of them, this one included. */
export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(session, form)
  if (!input.ok) return input.error

  await endSessions(viewer, input.value.id || null)
  if (!input.value.id) redirect(adminPaths.signIn())
  revalidatePath(adminPaths.account())
  return done(t('form.saved'))
}

export async function forgetPasskey(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(session, form)
  if (!input.ok) return input.error

  const removed = await removePasskey(viewer, input.value.id)
  revalidatePath(adminPaths.account())
  return removed ? done(t('form.saved')) : refused(form, t('form.gone'))
}
