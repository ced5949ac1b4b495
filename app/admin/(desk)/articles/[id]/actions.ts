'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { saveForm } from './save.ts'

export async function save(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const version = z.coerce.number().int().positive().safeParse(form.get('version'))
  if (!version.success) return refused(form, deskWords()('form.gone'))
  const state = await saveForm(viewer, article, version.data, form)
  if (state.status === 'done') revalidatePath(adminPaths.article(article))
  return state
}
