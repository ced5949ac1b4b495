'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { endPreviewLink, makePreviewLink } from '#lib/mutations/desk/preview-links.ts'
import { rowId } from '#lib/row-id.ts'
import { absolute, adminPaths, paths } from '#lib/urls.ts'

const t = deskWords()

export async function share(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.share')
  const input = readForm(z.object({ id: rowId, days: z.coerce.number().int().min(1).max(90) }), form)
  if (!input.ok) return input.error

  const link = await makePreviewLink(viewer, input.value.id, input.value.days)
  if (!link.ok) return refused(form, t(link.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.preview(input.value.id))
  return done(t('preview.shared'), [absolute(paths.preview(link.value.token))])
}

export async function end(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.share')
  const input = readForm(z.object({ id: rowId, link: z.uuid() }), form)
  if (!input.ok) return input.error

  const ended = await endPreviewLink(viewer, input.value.id, input.value.link)
  if (!ended.ok) return refused(form, t(ended.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.preview(input.value.id))
  return done(t('form.saved'))
}
