'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { tellApart } from '#lib/mutations/desk/told-apart.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const pair = z.object({ one: rowId, other: rowId, areTwo: z.enum(['1', '']) })

/** Tells two names apart, or takes that back. */
export async function tell(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('entity.edit')
  const input = readForm(pair, form)
  if (!input.ok) return input.error

  const { one, other, areTwo } = input.value
  const told = await tellApart(viewer, one, other, areTwo === '1')
  if (!told.ok) return refused(form, deskWords()(told.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.entities())
  return done('')
}
