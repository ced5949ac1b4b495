'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { readMoment, zoned } from '#lib/http/moment.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { NoAddress } from '#lib/mutations/articles.ts'
import {
  correctArticle,
  type Newer,
  publishArticle,
  type Refusal,
  renameAtDesk,
  restoreArticle,
  returnToDraft,
  scheduleArticle,
  scheduleEnd,
  setEmbargo,
  submitArticle,
  takeBack as takeBackArticle,
  takeDown,
} from '#lib/mutations/desk/publication.ts'
import type { Result } from '#lib/result.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const reason = z
  .string()
  .trim()
  .min(1, t('form.required'))
  .max(1000, t('form.tooLong', { most: 1000 }))

export async function submit(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.submit')
  return step(form, nothing, (id) => submitArticle(viewer, id))
}

export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.submit')
  return step(form, nothing, (id) => takeBackArticle(viewer, id))
}

export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, seeing, (id, { seen }) => publishArticle(viewer, id, seen))
}

export async function back(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, nothing, (id) => returnToDraft(viewer, id))
}

export async function schedule(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, timed.extend(seeing.shape), async (id, { at, seen, ...clocks }) => {
    const moment = readMoment(at, clocks)
    return moment ? scheduleArticle(viewer, id, seen, moment) : { ok: false, error: 'no time' }
  })
}

export async function embargo(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.publish')
  return step(form, timed, async (id, { at, ...clocks }) => {
    const moment = readMoment(at, clocks)
    return moment || at === '' ? setEmbargo(viewer, id, moment) : { ok: false, error: 'no time' }
  })
}

export async function end(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.withdraw')
  return step(form, timed, async (id, { at, ...clocks }) => {
    const moment = readMoment(at, clocks)
    return moment || at === '' ? scheduleEnd(viewer, id, moment) : { ok: false, error: 'no time' }
  })
}

export async function correct(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.correct')
  return step(form, seeing.extend({ text: reason }), (id, { seen, text }) => correctArticle(viewer, id, seen, text))
}

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.rename')
  const input = z.object({ slug: z.string().trim().toLowerCase().max(200) })
  return step(form, input, (id, { slug }) => renameAtDesk(viewer, id, slug))
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.withdraw')
  const input = z.object({ because: reason, named: z.string().max(400) })
  return step(form, input, (id, typed) => takeDown(viewer, id, typed))
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.withdraw')
  return step(form, nothing, (id) => restoreArticle(viewer, id))
}

const nothing = z.object({})
const seeing = z.object({ seen: rowId })
const timed = zoned.extend({ at: z.string().trim().max(30) })

type Trouble = Refusal | NoAddress | 'past' | 'embargoed' | 'leaves sooner' | 'another name' | 'no time'

/** Parse, write, answer. */
async function step<S extends z.ZodObject>(
  form: FormData,
  schema: S,
  work: (id: number, input: z.output<S>) => Promise<Result<null, Trouble | Newer>>,
): Promise<FormState> {
  const article = readForm(z.object({ id: rowId }), form)
  if (!article.ok) return article.error
  const input = readForm(schema, form)
  if (!input.ok) return input.error

  const { id } = article.value
  const result = await work(id, input.value)
  const trouble = result.ok ? null : result.error
  if (typeof trouble === 'string') return refused(form, answers[trouble])
  revalidatePath(adminPaths.article(id))
  return trouble ? isNewer(form, trouble) : done(t('form.saved'))
}

/** The form again, of the version that there is now: sent once more, it is done. */
function isNewer(form: FormData, { conflict }: Newer): FormState {
  const by = conflict.by ?? t('editor.somebody')
  const message = t('publication.newer', { by, version: String(conflict.version) })
  const seen = Number(form.get('seen'))
  return { ...refused(form, message), newer: { seen, saved: conflict.version } }
}

/** What is said of each trouble, and by which field. */
const answers: Record<Trouble, string | Record<string, string>> = {
  absent: t('form.gone'),
  forbidden: t('form.forbidden'),
  'not now': t('editor.notNow'),
  past: { at: t('publication.past') },
  embargoed: t('publication.embargoed'),
  'leaves sooner': t('publication.leavesSooner'),
  'no time': { at: t('publication.noTime') },
  taken: { slug: t('publication.taken') },
  'not a slug': { slug: t('publication.notASlug') },
  'another name': { named: t('publication.anotherName') },
}
