'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { assignArticle } from '#lib/mutations/desk/assign.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

export async function assign(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.assign')
  const input = readForm(z.object({ id: rowId, person: z.string().max(60) }), form)
  if (!input.ok) return input.error

  const { id, person } = input.value
  const assigned = await assignArticle(viewer, id, person)
  if (!assigned.ok) return refused(form, answers[assigned.error])
  revalidatePath(adminPaths.article(id))
  return done(t('ownership.isNow', assigned.value))
}

/** What is said of each trouble, and by which field. */
const answers = {
  absent: t('form.gone'),
  forbidden: t('form.forbidden'),
  nobody: { person: t('ownership.nobody') },
}
