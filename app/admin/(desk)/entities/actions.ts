'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { labelId, labelText, lines, mergeRefusal, merging, refusalOf } from '#lib/http/label-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editEntity, mergeEntity, splitEntity } from '#lib/mutations/desk/entities.ts'
import { entityKinds } from '#lib/queries/directories.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const entity = labelText.extend({
  kind: z.enum(entityKinds, t('form.choose')),
  sameAs: lines.pipe(z.array(z.url({ protocol: /^https?$/, error: t('entities.sameAsWrong') })).max(40)),
})

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(entity, form)
  if (!input.ok) return input.error

  const { id, ...text } = input.value
  const edited = await editEntity(viewer, id, text)
  if (!edited.ok) return refused(form, refusalOf(edited.error))
  revalidatePath(adminPaths.entity(id))
  return done(t('form.saved'))
}

export async function merge(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(merging, form)
  if (!input.ok) return input.error

  const merged = await mergeEntity(viewer, input.value)
  if (!merged.ok) return refused(form, mergeRefusal(merged.error))
  redirect(adminPaths.entity(merged.value.id))
}

const splitting = z.object({ id: labelId, name: z.string().trim().min(1, t('form.required')).max(200) })
const chosen = z.object({ aliases: z.array(z.string().max(200)), articleIds: z.array(labelId).max(1000) })

export async function split(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(splitting, form)
  if (!input.ok) return input.error
  const choice = chosen.safeParse({ aliases: form.getAll('alias'), articleIds: form.getAll('article') })
  if (!choice.success) return refused(form, t('form.choose'))

  const { id, name } = input.value
  const made = await splitEntity(viewer, id, { name, ...choice.data })
  if (!made.ok) return refused(form, splitRefusal(made.error))
  redirect(adminPaths.entity(made.value.id))
}

function splitRefusal(error: 'forbidden' | 'absent' | 'nothing' | { alias: string }): Record<string, string> | string {
  if (typeof error === 'object') return { name: t('labels.aliasTaken', error) }
  return { forbidden: t('form.forbidden'), absent: t('form.gone'), nothing: t('entities.splitNothing') }[error]
}
