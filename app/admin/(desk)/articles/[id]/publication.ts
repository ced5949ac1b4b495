'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type PublicationDeed, publicationDeeds } from '#components/admin/articles/publication-deeds.ts'
import { deskTime } from '#components/admin/frame/desk-time.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { readMoment, zoned } from '#lib/http/moment.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { NoAddress } from '#lib/mutations/articles.ts'
import {
  correctArticle,
  mendCorrection,
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
  takeBack,
  takeDown,
  unpublish,
} from '#lib/mutations/desk/publication.ts'
import { failed, ok, type Result } from '#lib/result.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

/** One deed on one article; which it is, its form says. */
export async function publication(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const asked = readForm(
    z.object({ id: rowId, deed: z.enum(publicationDeeds), of: z.string().max(20).optional() }),
    form,
  )
  if (!asked.ok) return asked.error
  const { id, deed, of } = asked.value
  return { values: { deed, ...(of ? { of } : {}) }, ...(await deeds[deed](viewer, id, form)) }
}

type Deed = (viewer: Actor, id: number, form: FormData) => Promise<FormState>
type Trouble = Refusal | NoAddress | 'past' | 'embargoed' | 'leaves sooner' | 'another name' | 'no time' | 'too late'

const reason = z
  .string()
  .trim()
  .min(1, t('form.required'))
  .max(1000, t('form.tooLong', { most: 1000 }))
const nothing = z.object({})
const seeing = z.object({ seen: rowId })
const timed = zoned.extend({ at: z.string().trim().max(30) })

const deeds: Record<PublicationDeed, Deed> = {
  submit: step(nothing, (viewer, id) => said(t('publication.submitted'), submitArticle(viewer, id))),
  takeBack: step(nothing, (viewer, id) => said(t('publication.isDraft'), takeBack(viewer, id))),
  publish: step(seeing, (viewer, id, { seen }) => said(t('publication.published'), publishArticle(viewer, id, seen))),
  unpublish: step(nothing, (viewer, id) => said(t('publication.undone'), unpublish(viewer, id))),
  back: step(nothing, (viewer, id) => said(t('publication.isDraft'), returnToDraft(viewer, id))),
  schedule: step(timed.extend(seeing.shape), async (viewer, id, { at, seen, ...clocks }) => {
    const moment = readMoment(at, clocks)
    if (!moment) return failed('no time')
    return said(
      t('publication.scheduled', { at: deskTime(moment, viewer.zone) }),
      scheduleArticle(viewer, id, seen, moment),
    )
  }),
  embargo: step(timed, async (viewer, id, { at, ...clocks }) => {
    const moment = readMoment(at, clocks)
    if (at !== '' && !moment) return failed('no time')
    const words = moment
      ? t('publication.isEmbargoed', { at: deskTime(moment, viewer.zone) })
      : t('publication.noEmbargo')
    return said(words, setEmbargo(viewer, id, moment))
  }),
  end: step(timed, async (viewer, id, { at, ...clocks }) => {
    const moment = readMoment(at, clocks)
    if (at !== '' && !moment) return failed('no time')
    const words = moment ? t('publication.ends', { at: deskTime(moment, viewer.zone) }) : t('publication.stays')
    return said(words, scheduleEnd(viewer, id, moment))
  }),
  correct: step(seeing.extend({ text: reason }), (viewer, id, { seen, text }) =>
    said(t('publication.corrected'), correctArticle(viewer, id, seen, text)),
  ),
  mend: step(z.object({ of: rowId, text: reason }), (viewer, id, notice) =>
    said(t('publication.mended'), mendCorrection(viewer, id, notice)),
  ),
  rename: step(z.object({ slug: z.string().trim().toLowerCase().max(200) }), (viewer, id, { slug }) =>
    said(t('publication.renamed'), renameAtDesk(viewer, id, slug)),
  ),
  withdraw: step(z.object({ because: reason, named: z.string().max(400) }), (viewer, id, typed) =>
    said(t('publication.takenDown'), takeDown(viewer, id, typed)),
  ),
  restore: step(nothing, (viewer, id) => said(t('publication.isBack'), restoreArticle(viewer, id))),
}

/** Parse, write, answer. */
function step<S extends z.ZodObject>(
  schema: S,
  work: (viewer: Actor, id: number, input: z.output<S>) => Promise<Result<string, Trouble | Newer>>,
): Deed {
  return async (viewer, id, form) => {
    const input = readForm(schema, form)
    if (!input.ok) return input.error
    const worked = await work(viewer, id, input.value)
    if (worked.ok) {
      revalidatePath(adminPaths.article(id))
      return done(worked.value)
    }
    if (typeof worked.error === 'string') return refused(form, answers[worked.error])
    revalidatePath(adminPaths.article(id))
    return isNewer(id, form, worked.error)
  }
}

async function said<E>(words: string, worked: Promise<Result<null, E>>): Promise<Result<string, E>> {
  const result = await worked
  return result.ok ? ok(words) : result
}

/** The form again, of the version that there is now: sent once more, it is done. */
function isNewer(id: number, form: FormData, { conflict }: Newer): FormState {
  const by = conflict.by ?? t('editor.somebody')
  const message = t('publication.newer', { by, version: String(conflict.version) })
  const seen = Number(form.get('seen'))
  return {
    ...refused(form, message),
    newer: { saved: conflict.version, compared: adminPaths.compared(id, seen, conflict.version) },
  }
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
  'too late': t('publication.tooLate'),
  'another name': { named: t('publication.anotherName') },
}
