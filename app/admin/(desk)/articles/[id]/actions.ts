'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { inZone } from '#lib/dates.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import {
  publishArticle,
  type Refusal,
  returnToDraft,
  scheduleArticle,
  submitArticle,
  takeDown,
} from '#lib/mutations/desk/publication.ts'
import type { Result } from '#lib/result.ts'
import { adminPaths } from '#lib/urls.ts'
import { saveForm } from './save.ts'

const t = deskWords()
const id = z.coerce.number().int().positive()

export async function save(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const version = z.coerce.number().int().positive().safeParse(form.get('version'))
  if (!version.success) return refused(form, t('form.gone'))
  const state = await saveForm(viewer, article, version.data, form)
  if (state.status === 'done') revalidatePath(adminPaths.article(article))
  return state
}

export async function submit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.submit')
  return step(form, (article) => submitArticle(viewer, article))
}

export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, (article) => publishArticle(viewer, article))
}

export async function back(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, (article) => returnToDraft(viewer, article))
}

export async function schedule(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  const input = readForm(z.object({ id, at: z.string().max(30) }), form)
  if (!input.ok) return input.error
  const at = inZone(input.value.at, viewer.zone ?? 'UTC')
  if (!at) return refused(form, { at: t('editor.scheduleWrong') })
  return step(form, (article) => scheduleArticle(viewer, article, at))
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.withdraw')
  const input = readForm(z.object({ because: z.string().trim().min(1, t('form.required')).max(500) }), form)
  if (!input.ok) return input.error
  return step(form, (article) => takeDown(viewer, article, input.value.because))
}

type Trouble = Refusal | 'past'

async function step(form: FormData, work: (id: number) => Promise<Result<null, Trouble>>): Promise<FormState> {
  const input = readForm(z.object({ id }), form)
  if (!input.ok) return input.error
  const result = await work(input.value.id)
  if (!result.ok) return refused(form, words(result.error))
  revalidatePath(adminPaths.article(input.value.id))
  return done(t('form.saved'))
}

function words(error: Trouble): string {
  return {
    absent: t('form.gone'),
    forbidden: t('form.forbidden'),
    'not now': t('editor.notNow'),
    past: t('editor.schedulePast'),
  }[error]
}
