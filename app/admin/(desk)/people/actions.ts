'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { roles } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { emailAddress } from '#lib/http/email.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { sendInvitation } from '#lib/mail/messages.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { invite, withdrawInvitation } from '#lib/mutations/desk/invitations.ts'
import { makePasswordLink } from '#lib/mutations/desk/password-links.ts'
import { changeRole, setDisabled } from '#lib/mutations/desk/users.ts'
import { absolute, adminPaths } from '#lib/urls.ts'

const t = deskWords()

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  'here already': t('people.hereAlready'),
  'last administrator': t('people.lastAdministrator'),
} as const

const role = z.enum(roles, t('form.choose'))
const id = z.string().min(1).max(60)

const invitation = z.object({ email: emailAddress(), role })

export async function inviteSomebody(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('user.manage')
  const input = readForm(invitation, form)
  if (!input.ok) return input.error

  const invited = await invite(viewer, input.value)
  if (!invited.ok) return refused(form, words[invited.error])

  revalidatePath(adminPaths.people())
  const { email } = input.value
  const { token } = invited.value
  return (await sendInvitation(email, token, viewer.name))
    ? done(t('people.invited', { email }))
    : done(t('people.showLink'), [absolute(adminPaths.invitation(token))])
}

export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('user.manage')
  const input = readForm(z.object({ id }), form)
  if (!input.ok) return input.error

  const gone = await withdrawInvitation(viewer, input.value.id)
  if (!gone.ok) return refused(form, words[gone.error])
  revalidatePath(adminPaths.people())
  return done(t('form.saved'))
}

export async function setRole(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('user.manage')
  const input = readForm(z.object({ id, name: z.string().max(200), role }), form)
  if (!input.ok) return input.error

  const changed = await changeRole(viewer, input.value.id, input.value.role)
  if (!changed.ok) return refused(form, words[changed.error])
  revalidatePath(adminPaths.people())
  return done(t('people.roleChanged', { name: input.value.name, role: t(`role.${input.value.role}`) }))
}

export async function shutOut(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('user.manage')
  const input = readForm(z.object({ id, disabled: z.enum(['true', 'false']) }), form)
  if (!input.ok) return input.error

  const set = await setDisabled(viewer, input.value.id, input.value.disabled === 'true')
  if (!set.ok) return refused(form, words[set.error])
  revalidatePath(adminPaths.people())
  return done(t('form.saved'))
}

export async function linkFor(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('user.manage')
  const input = readForm(z.object({ id, name: z.string().max(200) }), form)
  if (!input.ok) return input.error

  const link = await makePasswordLink(viewer, input.value.id)
  if (!link.ok) return refused(form, words[link.error])
  return done(t('people.passwordLink', { name: input.value.name }), [
    absolute(adminPaths.newPassword(link.value.token)),
  ])
}
