'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { liveDeeds, setLive } from '#lib/mutations/desk/live.ts'
import { setStory } from '#lib/mutations/desk/story.ts'
import { setOriginal } from '#lib/mutations/desk/translation.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const address = z
  .string()
  .trim()
  .max(400, t('form.tooLong', { most: 400 }))

export async function original(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const input = readForm(z.object({ id: rowId, original: address }), form)
  if (!input.ok) return input.error

  const { id, original: name } = input.value
  const set = await setOriginal(viewer, id, name)
  if (!set.ok) return refused(form, answers[set.error])
  revalidatePath(adminPaths.article(id))
  if (!set.value) return done(t('belonging.isNone'))
  const { title, through } = set.value
  return done(through ? t('belonging.isNowThrough', { through, title }) : t('belonging.isNow', { title }))
}

export async function live(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const input = readForm(z.object({ id: rowId, deed: z.enum(liveDeeds) }), form)
  if (!input.ok) return input.error

  const { id, deed } = input.value
  const set = await setLive(viewer, id, deed)
  if (!set.ok) return refused(form, answers[set.error])
  revalidatePath(adminPaths.article(id))
  return done(t('form.saved'))
}

export async function story(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('story.edit')
  const input = readForm(z.object({ id: rowId, story: address }), form)
  if (!input.ok) return input.error

  const { id, story: name } = input.value
  const set = await setStory(viewer, id, name)
  if (!set.ok) return refused(form, ofStory[set.error])
  revalidatePath(adminPaths.article(id))
  return done(set.value ? t('belonging.storyNow', set.value) : t('belonging.storyNone'))
}

/** What is said of each trouble, and by which field. */
const answers = {
  absent: t('form.gone'),
  forbidden: t('form.forbidden'),
  'not now': t('editor.notNow'),
  'not found': { original: t('belonging.notFound') },
  itself: { original: t('belonging.itself') },
  'its own translation': { original: t('belonging.ownTranslation') },
  'same language': { original: t('belonging.sameLanguage') },
}

const ofStory = {
  absent: t('form.gone'),
  forbidden: t('form.forbidden'),
  'not found': { story: t('belonging.storyNotFound') },
  itself: { story: t('belonging.itself') },
}
