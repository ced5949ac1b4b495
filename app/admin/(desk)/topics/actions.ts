'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { labelText, mergeRefusal, merging, refusalOf } from '#lib/http/label-form.ts'
import { asTyped, contested, readOpened } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { arrangeTopic, editTopic, mergeTopic, mostCurated } from '#lib/mutations/desk/topics.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

const words = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  full: t('topics.full', { most: mostCurated }),
} as const

export async function arrange(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('topic.edit')
  const input = readForm(z.object({ id: rowId, step: z.enum(['up', 'down', 'in', 'out']) }), form)
  if (!input.ok) return input.error

  const moved = await arrangeTopic(viewer, input.value.id, input.value.step)
  if (!moved.ok) return refused(form, words[moved.error])
  revalidatePath(adminPaths.topics())
  return done('')
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('topic.edit')
  const input = readForm(labelText, form)
  if (!input.ok) return input.error

  const { id, ...text } = input.value
  const edited = await editTopic(viewer, id, text, readOpened(labelText, form, input.value))
  if (!edited.ok) {
    if (typeof edited.error === 'object' && 'contested' in edited.error)
      return contested(form, edited.error.contested, asTyped)
    return refused(form, refusalOf(edited.error, text))
  }
  revalidatePath(adminPaths.topic(id))
  return done(t('form.saved'))
}

export async function merge(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('topic.edit')
  const input = readForm(merging, form)
  if (!input.ok) return input.error

  const merged = await mergeTopic(viewer, input.value)
  if (!merged.ok) return refused(form, mergeRefusal(merged.error))
  redirect(adminPaths.topic(merged.value.id))
}
