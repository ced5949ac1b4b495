'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type BulkDeed, bulkDeeds } from '#components/admin/articles/bulk-deeds.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { chosen } from '#lib/http/chosen.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { bringBack, discardArticle } from '#lib/mutations/desk/discard.ts'
import { isUnknown, type UnknownTopics } from '#lib/mutations/desk/named-topics.ts'
import {
  type Newer,
  publishArticle,
  restoreArticle,
  submitArticle,
  takeBack,
  takeDown,
  unpublish,
} from '#lib/mutations/desk/publication.ts'
import { addTopic, removeTopic } from '#lib/mutations/desk/tagging.ts'
import { findTitles } from '#lib/queries/desk/articles.ts'
import type { Result } from '#lib/result.ts'
import { rowId } from '#lib/row-id.ts'
import { namesIn } from '#lib/text/names.ts'
import { adminPaths } from '#lib/urls.ts'
import { newTopics, noSuchTopics } from './typed.ts'

const t = deskWords()
const most = 100 // at once
const text = z.string().trim().max(500)
const asked = z.object({ deed: z.enum(bulkDeeds) })

/** An article as the list showed it: `5.2` is the second version of the fifth. */
const seenArticle = z.preprocess((text) => String(text).split('.'), z.tuple([rowId, rowId]))

type Trouble =
  | 'absent'
  | 'forbidden'
  | 'not now'
  | 'embargoed'
  | 'leaves sooner'
  | 'another name'
  | 'too late'
  | Newer
  | UnknownTopics
type Managed = { newTopics: string[] } | null
type Deed = (viewer: Actor, id: number, text: string, seen: number) => Promise<Result<Managed, Trouble>>
type Chosen = [id: number, seen: number]

/** Each deed, what takes it back, and the field that says with what it is done. */
const deeds: Record<BulkDeed, { do: Deed; undo: Deed; field?: 'topic' | 'because'; back?: string }> = {
  submit: { do: submitArticle, undo: takeBack },
  publish: { do: (viewer, id, _, seen) => publishArticle(viewer, id, seen), undo: unpublish },
  tag: { do: addTopic, undo: removeTopic, field: 'topic' },
  withdraw: {
    do: (viewer, id, because) => takeDown(viewer, id, { because }),
    undo: restoreArticle,
    field: 'because',
    back: t('bulk.backIntoPaper'),
  },
  discard: { do: discardArticle, undo: bringBack },
  bringBack: { do: bringBack, undo: discardArticle },
}

/** Does the same with many articles, one after the other: each is asked for by itself, and what cannot be is left. */
export async function bulk(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(
    asked.extend({
      seen: chosen(seenArticle, most),
      topic: text.default(''),
      because: text.default(''),
      count: z.string().trim().max(10).default(''),
    }),
    form,
  )
  if (!input.ok) return input.error
  const { deed, seen: articles, topic, because, count } = input.value
  const { length } = articles
  if (length === 0) return refused(form, t('bulk.none'))
  const { field, back } = deeds[deed]
  const [name = '', ...others] = namesIn(topic)
  const using = field === 'topic' ? name : field === 'because' ? because : ''
  const wrong = {
    ...(field && using === '' ? { [field]: t('form.required') } : {}),
    ...(field === 'topic' && others.length > 0 ? { topic: t('bulk.oneTopic') } : {}),
    ...(deed === 'withdraw' && count !== String(length) ? { count: t('bulk.howMany', { count: length }) } : {}),
  }
  if (Object.keys(wrong).length > 0) return refused(form, wrong)

  const { managed, left, made } = await each(viewer, deeds[deed].do, articles, using)
  const unknown = left.map(([, why]) => why).find(isUnknown)
  if (unknown) return refused(form, { topic: noSuchTopics(unknown) })
  revalidatePath(adminPaths.articles())
  const said = [t('bulk.done', { count: managed.length }), newTopics(made), managed.length > 0 ? back : '']
  const message = said.filter(Boolean).join(' ')
  const report = await nameLeft(viewer, left)
  return managed.length > 0
    ? { ...done(message), report, undo: { deed, with: using, ids: managed.join(',') } }
    : { ...refused(form, message), report }
}

/** Which were left, and why. */
async function nameLeft(viewer: Actor, left: [id: number, why: Trouble][]): Promise<string[]> {
  const titles = await findTitles(
    viewer,
    left.map(([id]) => id),
  )
  return left.map(([id, why]) => `${titles.get(id) ?? t('bulk.unknown', { id: String(id) })}: ${reasonOf(why)}`)
}

const reasons = {
  absent: t('form.gone'),
  forbidden: t('form.forbidden'),
  'not now': t('bulk.notNow'),
  embargoed: t('publication.embargoed'),
  'leaves sooner': t('publication.leavesSooner'),
  'another name': t('publication.anotherName'),
  'too late': t('publication.tooLate'),
}

function reasonOf(why: Trouble): string {
  if (typeof why === 'string') return reasons[why]
  if (isUnknown(why)) return noSuchTopics(why)
  const { by, version } = why.conflict
  return t('bulk.newer', { by: by ?? t('editor.somebody'), version: String(version) })
}

/** Takes back what `bulk` did. */
export async function undo(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(asked.extend({ with: text, ids: z.string().max(1100) }), form)
  if (!input.ok) return input.error
  const { deed, with: using } = input.value
  const ids = z.array(rowId).max(most).safeParse(input.value.ids.split(','))
  if (!ids.success) return refused(form, t('bulk.none'))

  const articles = ids.data.map((id): Chosen => [id, 0])
  const { managed, left } = await each(viewer, deeds[deed].undo, articles, using)
  revalidatePath(adminPaths.articles())
  const message = t('bulk.undone', { count: managed.length })
  return { ...(managed.length > 0 ? done(message) : refused(form, message)), report: await nameLeft(viewer, left) }
}

async function each(viewer: Actor, deed: Deed, articles: Chosen[], text: string) {
  const managed: number[] = []
  const left: [id: number, why: Trouble][] = []
  const made: string[] = []
  for (const [id, seen] of articles) {
    const outcome = await deed(viewer, id, text, seen)
    if (outcome.ok) {
      managed.push(id)
      made.push(...(outcome.value?.newTopics ?? []))
    } else left.push([id, outcome.error])
  }
  return { managed, left, made }
}
