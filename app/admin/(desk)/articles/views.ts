'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { mostViews, removeView, renameView, restoreView, saveView, shareView } from '#lib/mutations/desk/views.ts'
import { queryOf, readFilters } from '#lib/queries/desk/articles.ts'
import type { Result } from '#lib/result.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const most = 60
const one = z.object({ id: rowId })
const name = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, t('form.required')).max(most, t('form.tooLong', { most })))

/** A view's query, by the list's own schema. */
const query = z
  .string()
  .max(10_000)
  .transform((text) => queryOf(readFilters(Object.fromEntries(new URLSearchParams(text)))))

export async function keep(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.read')
  const input = readForm(z.object({ name, query, share: z.literal('1').optional() }), form)
  if (!input.ok) return input.error
  if (input.value.query === '') return refused(form, t('views.everything'))

  const saved = await saveView(viewer, { ...input.value, isShared: input.value.share === '1' })
  if (!saved.ok) return refused(form, refusals[saved.error])
  revalidatePath(adminPaths.articles())
  return done(t('views.kept', { name: input.value.name }))
}

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.read')
  const input = readForm(one.extend({ name }), form)
  if (!input.ok) return input.error

  const { id, name: to } = input.value
  const renamed = await renameView(viewer, id, to)
  if (!renamed.ok) return refused(form, refusals[renamed.error])
  revalidatePath(adminPaths.articles())
  const { former } = renamed.value
  const answer = done(t('views.renamed', { name: to }))
  return former === to ? answer : { ...answer, undo: { id: String(id), name: former } }
}

export async function remove(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.read')
  return change(form, (id) => removeView(viewer, id))
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.read')
  return change(form, (id) => restoreView(viewer, id))
}

export async function share(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('view.share')
  return change(form, (id) => shareView(viewer, id, true))
}

export async function unshare(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('view.share')
  return change(form, (id) => shareView(viewer, id, false))
}

type Trouble = 'forbidden' | 'absent' | 'full' | 'taken'

async function change(form: FormData, work: (id: number) => Promise<Result<null, Trouble>>): Promise<FormState> {
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const changed = await work(input.value.id)
  if (!changed.ok) return refused(form, refusals[changed.error])
  revalidatePath(adminPaths.articles())
  return done('')
}

const refusals: Record<Trouble, string | Record<string, string>> = {
  forbidden: t('form.forbidden'),
  absent: t('form.gone'),
  full: t('views.full', { most: mostViews }),
  taken: { name: t('views.taken') },
}
