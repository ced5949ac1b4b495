'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { saveArticle } from '#lib/mutations/desk/articles.ts'
import { adminPaths } from '#lib/urls.ts'
import { readTyped } from '../typed.ts'

const t = deskWords()

export async function save(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const version = z.coerce.number().int().positive().safeParse(form.get('version'))
  if (!version.success) return refused(form, t('form.gone'))
  const typed = await readTyped(form)
  if (!typed.ok) return typed.error

  const saved = await saveArticle(viewer, article, version.data, typed.value)
  if (saved.ok) {
    revalidatePath(adminPaths.article(article))
    return done(t('editor.saved', { version: String(saved.value.version) }))
  }
  if (typeof saved.error === 'string')
    return refused(form, t(saved.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  const { by, version: theirs } = saved.error.conflict
  return refused(form, t('editor.conflict', { by: by ?? t('editor.somebody'), version: String(theirs) }))
}
