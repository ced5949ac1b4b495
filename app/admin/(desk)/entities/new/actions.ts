'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { entityFields, newLabelText, refusalOf } from '#lib/http/label-form.ts'
import { createEntity } from '#lib/mutations/desk/entities.ts'
import { adminPaths } from '#lib/urls.ts'

const entity = newLabelText.extend(entityFields)

export async function create(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(entity, form)
  if (!input.ok) return input.error

  const made = await createEntity(viewer, input.value)
  if (!made.ok) return refused(form, refusalOf(made.error, input.value))
  redirect(adminPaths.entity(made.value.id))
}
