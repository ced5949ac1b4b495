'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { draftsIn } from '#lib/http/kept-draft.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { createArticle } from '#lib/mutations/desk/articles.ts'
import { dropDrafts } from '#lib/mutations/desk/drafts.ts'
import { adminPaths } from '#lib/urls.ts'
import { nameAbsent, readArticle, set } from './typed.ts'

export async function beginArticle(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.create')
  const read = readArticle(form)
  if (!read.ok) return read.error
  const typed = await set(read.value, form)
  if (!typed.ok) return typed.error

  const begun = await createArticle(viewer, typed.value, z.uuid().safeParse(form.get('uid')).data)
  if (!begun.ok)
    return begun.error === 'forbidden' ? refused(form, deskWords()('form.forbidden')) : nameAbsent(form, begun.error)
  await dropDrafts(viewer, draftsIn(form))
  redirect(adminPaths.begun(begun.value.id, begun.value.newTopics))
}
