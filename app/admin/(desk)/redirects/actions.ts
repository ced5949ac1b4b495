'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { env } from '#lib/env.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { type Place, placeInside } from '#lib/links/inside.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { addRedirect, putBackRedirect, removeRedirect } from '#lib/mutations/desk/redirects.ts'
import { rowId } from '#lib/row-id.ts'
import { isSlug } from '#lib/slug.ts'
import { adminPaths, item } from '#lib/urls.ts'

const t = deskWords()

const one = z.object({ id: rowId })

/** `/news/a-story`, also with the paper's name before it. */
const place = z.string().transform((typed, context): Place => {
  const { section, slug = '' } = placeInside(typed.trim(), env().SITE_URL) ?? {}
  const address = slug.normalize('NFC')
  if (section && isSlug(address)) return { section, slug: address }
  context.addIssue({ code: 'custom', message: t('redirects.wrong') })
  return z.NEVER
})

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('redirect.edit')
  const input = readForm(z.object({ from: place, to: place }), form)
  if (!input.ok) return input.error

  const { from, to } = input.value
  const added = await addRedirect(viewer, from, to)
  if (!added.ok) return refused(form, refusals[added.error])
  revalidatePath(adminPaths.redirects())
  return done(t('redirects.added', { path: item(from.section, from.slug) }))
}

const refusals = {
  forbidden: t('form.forbidden'),
  'other section': { to: t('redirects.other') },
  taken: { from: t('redirects.taken') },
  known: { from: t('redirects.known') },
  'no target': { to: t('redirects.noTarget') },
} satisfies Record<string, Record<string, string> | string>

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('redirect.edit')
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const removed = await removeRedirect(viewer, input.value.id)
  if (!removed.ok) return refused(form, t(removed.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.redirects())
  return done('')
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('redirect.edit')
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const back = await putBackRedirect(viewer, input.value.id)
  if (!back.ok) return refused(form, notBack[back.error])
  revalidatePath(adminPaths.redirects())
  return done('')
}

const notBack = { forbidden: t('form.forbidden'), absent: t('form.gone'), taken: t('redirects.takenSince') }
