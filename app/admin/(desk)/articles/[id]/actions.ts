'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { bringBack, discardArticle } from '#lib/mutations/desk/discard.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { saveForm } from './save.ts'

const onArticle = z.object({ id: rowId })

const opened = z.object({ article: rowId, version: rowId })

export async function save(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const input = opened.safeParse({ article, version: form.get('version') })
  if (!input.success) return refused(form, deskWords()('form.gone'))
  const { article: id, version } = input.data
  const state = await saveForm(viewer, id, version, form)
  if (state.status === 'done') revalidatePath(adminPaths.article(id))
  return state
}

export async function discard(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.discard')
  return whetherKept(form, (id) => discardArticle(viewer, id))
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.discard')
  return whetherKept(form, (id) => bringBack(viewer, id))
}

async function whetherKept(
  form: FormData,
  work: (id: number) => ReturnType<typeof discardArticle>,
): Promise<FormState> {
  const input = readForm(onArticle, form)
  if (!input.ok) return input.error
  const { id } = input.value
  const worked = await work(id)
  const t = deskWords()
  const words = { absent: t('form.gone'), forbidden: t('form.forbidden'), 'not now': t('editor.notNow') }
  if (!worked.ok) return refused(form, words[worked.error])
  revalidatePath(adminPaths.article(id))
  return done(t('form.saved'))
}
