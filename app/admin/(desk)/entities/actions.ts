'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { kindOptions } from '#components/admin/labels/label-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { chosen } from '#lib/http/chosen.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { entityFields, labelText, mergeRefusal, merging, refusalOf } from '#lib/http/label-form.ts'
import { asTyped, contested, readOpened } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editEntity, mergeEntity, splitEntity } from '#lib/mutations/desk/entities.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const entity = labelText.extend(entityFields)

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(entity, form)
  if (!input.ok) return input.error

  const { id, ...text } = input.value
  const edited = await editEntity(viewer, id, text, readOpened(entity, form, input.value))
  if (!edited.ok) {
    if (typeof edited.error === 'object' && 'contested' in edited.error)
      return contested(form, edited.error.contested, asTyped, saidOf)
    return refused(form, refusalOf(edited.error, text))
  }
  revalidatePath(adminPaths.entity(id))
  return done(t('form.saved'))
}

function saidOf(field: string, value: string): string {
  return (field === 'kind' && kindOptions().find((kind) => kind.value === value)?.label) || value
}

export async function merge(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(merging, form)
  if (!input.ok) return input.error

  const merged = await mergeEntity(viewer, input.value)
  if (!merged.ok) return refused(form, mergeRefusal(merged.error))
  redirect(adminPaths.entity(merged.value.id))
}

const splitting = z.object({
  id: rowId,
  name: z.string().trim().min(1, t('form.required')).max(200),
  typed: z.string().max(200),
  alias: chosen(z.string().max(200), 1000),
  article: chosen(rowId, 1000),
})

export async function split(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(splitting, form)
  if (!input.ok) return input.error

  const { id, name, typed, alias: aliases, article: articleIds } = input.value
  const made = await splitEntity(viewer, id, { name, typed, aliases, articleIds })
  if (!made.ok) return refused(form, splitRefusal(made.error))
  redirect(adminPaths.entity(made.value.id))
}

function splitRefusal(
  error: 'forbidden' | 'absent' | 'nothing' | 'not the name' | { alias: string },
): Record<string, string> | string {
  if (typeof error === 'object') return { name: t('labels.aliasTaken', error) }
  if (error === 'not the name') return { typed: t('labels.notTheName') }
  return { forbidden: t('form.forbidden'), absent: t('form.gone'), nothing: t('entities.splitNothing') }[error]
}
