'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { removalRefusal } from '#lib/http/label-form.ts'
import { putBackLabel, removeLabel } from '#lib/mutations/desk/removed-labels.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const one = z.object({ id: rowId })

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('author.edit')
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const removed = await removeLabel(viewer, 'author', input.value.id)
  if (!removed.ok) return refused(form, removalRefusal(removed.error))
  redirect(adminPaths.authors())
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('author.edit')
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const back = await putBackLabel(viewer, 'author', input.value.id)
  if (!back.ok) return refused(form, removalRefusal(back.error))
  redirect(adminPaths.author(input.value.id))
}
