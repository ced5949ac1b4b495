'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type BulkDeed, bulkDeeds } from '#components/admin/articles/bulk-deeds.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import {
  publishArticle,
  restoreArticle,
  submitArticle,
  takeBack,
  takeDown,
  unpublish,
} from '#lib/mutations/desk/publication.ts'
import { addTopic, removeTopic } from '#lib/mutations/desk/tagging.ts'
import type { Result } from '#lib/result.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const ids = z.array(z.coerce.number().int().positive()).max(100)
const asked = z.object({ deed: z.enum(bulkDeeds), with: z.string().trim().max(500) })

type Deed = (viewer: Actor, id: number, text: string) => Promise<Result<null, string>>

/** Each deed, and what takes it back. */
const deeds: Record<BulkDeed, { do: Deed; undo: Deed; needsText?: true }> = {
  submit: { do: submitArticle, undo: takeBack },
  publish: { do: publishArticle, undo: unpublish },
  tag: { do: addTopic, undo: removeTopic, needsText: true },
  withdraw: {
    do: (viewer, id, because) => takeDown(viewer, id, { because }),
    undo: restoreArticle,
    needsText: true,
  },
}

/** Does the same with many articles, one after the other: each is asked for by itself, and what cannot be is left. */
export async function bulk(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const chosen = ids.safeParse(form.getAll('id'))
  if (!chosen.success || chosen.data.length === 0) return refused(form, t('bulk.none'))
  const input = readForm(asked, form)
  if (!input.ok) return input.error
  const { deed, with: text } = input.value
  if (deeds[deed].needsText && text === '') return refused(form, { with: t('form.required') })

  const managed = await each(viewer, deeds[deed].do, chosen.data, text)
  revalidatePath(adminPaths.articles())
  const left = chosen.data.length - managed.length
  const told = [t('bulk.done', { count: managed.length }), ...(left > 0 ? [t('bulk.not', { count: left })] : [])]
  const answer = done(told.join(' '))
  return managed.length > 0 ? { ...answer, undo: { deed, with: text, ids: managed.join(',') } } : answer
}

/** Takes back what `bulk` did. */
export async function undo(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const input = readForm(asked.extend({ ids: z.string().max(1100) }), form)
  if (!input.ok) return input.error
  const { deed, with: text } = input.value
  const chosen = ids.safeParse(input.value.ids.split(','))
  if (!chosen.success) return refused(form, t('bulk.none'))

  const managed = await each(viewer, deeds[deed].undo, chosen.data, text)
  revalidatePath(adminPaths.articles())
  return done(t('bulk.undone', { count: managed.length }))
}

async function each(viewer: Actor, deed: Deed, chosen: number[], text: string): Promise<number[]> {
  const managed: number[] = []
  for (const id of chosen) if ((await deed(viewer, id, text)).ok) managed.push(id)
  return managed
}
