'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { readMoment, zoned } from '#lib/http/moment.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { mostPins, movePin, pinArticle, weighArticle } from '#lib/mutations/desk/front.ts'
import { findNamedArticle } from '#lib/queries/desk/named.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  'not coming': t('front.notComing'),
  'too early': { until: t('front.tooEarly') },
  full: t('front.full', { most: mostPins }),
  past: t('front.past'),
} as const

const pinning = zoned.extend({
  address: z.string().trim().min(1, t('form.required')).max(2000),
  until: z.string().default(''),
})

export async function pin(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('front.edit')
  const input = readForm(pinning, form)
  if (!input.ok) return input.error

  const article = await findNamedArticle(viewer, input.value.address)
  if (!article) return refused(form, { address: t('front.absent') })
  const until = input.value.until ? readMoment(input.value.until, input.value) : null
  if (input.value.until && !until) return refused(form, { until: t('front.untilWrong') })

  const pinned = await pinArticle(viewer, article.id, until)
  if (!pinned.ok) return refused(form, words[pinned.error])
  revalidatePath(adminPaths.front())
  return done(t('form.saved'))
}

export async function pinStanding(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('front.edit')
  const input = readForm(z.object({ id: rowId }), form)
  if (!input.ok) return input.error

  const pinned = await pinArticle(viewer, input.value.id, null)
  if (!pinned.ok) return refused(form, words[pinned.error])
  revalidatePath(adminPaths.front())
  return done('')
}

export async function move(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('front.edit')
  const input = readForm(z.object({ id: rowId, step: z.enum(['up', 'down', 'out']) }), form)
  if (!input.ok) return input.error

  const moved = await movePin(viewer, input.value.id, input.value.step)
  if (!moved.ok) return refused(form, words[moved.error])
  revalidatePath(adminPaths.front())
  return done('')
}

export async function weigh(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.feature')
  const input = readForm(z.object({ id: rowId, importance: z.coerce.number().int().min(-1).max(3) }), form)
  if (!input.ok) return input.error

  const weighed = await weighArticle(viewer, input.value.id, input.value.importance)
  if (!weighed.ok) return refused(form, words[weighed.error])
  revalidatePath(adminPaths.front())
  revalidatePath(adminPaths.article(input.value.id))
  return done(t('front.weighed'))
}
