'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { newLabelText, refusalOf } from '#lib/http/label-form.ts'
import { createTopic } from '#lib/mutations/desk/topics.ts'
import { adminPaths } from '#lib/urls.ts'

export async function create(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('topic.edit')
  const input = readForm(newLabelText, form)
  if (!input.ok) return input.error

  const made = await createTopic(viewer, input.value)
  if (!made.ok) return refused(form, refusalOf(made.error, input.value))
  redirect(adminPaths.topic(made.value.id))
}
