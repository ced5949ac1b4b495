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

const label = z.object({ of: z.enum(['topic', 'entity', 'author']), id: rowId })

const lists = { topic: adminPaths.topics, entity: adminPaths.entities, author: adminPaths.authors }

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(label, form)
  if (!input.ok) return input.error

  const { of, id } = input.value
  const removed = await removeLabel(viewer, of, id)
  if (!removed.ok) return refused(form, removalRefusal(removed.error))
  redirect(lists[of]())
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(label, form)
  if (!input.ok) return input.error

  const { of, id } = input.value
  const back = await putBackLabel(viewer, of, id)
  if (!back.ok) return refused(form, removalRefusal(back.error))
  redirect(adminPaths[of](id))
}
