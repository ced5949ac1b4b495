'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { lookAtLinks } from '#lib/links/look.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { leaveLink } from '#lib/mutations/desk/links.ts'
import { findDeskArticle } from '#lib/queries/desk/articles.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()

/** Asks every link of an article that was not asked within the last minute. */
export async function checkAgain(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const id = rowId.safeParse(article)
  const found = id.success ? await findDeskArticle(viewer, id.data) : null
  if (!found) return refused(form, t('form.gone'))
  if (!may(viewer, 'article.edit', { ownerId: found.createdById, status: found.status }))
    return refused(form, t('form.forbidden'))

  const looked = await lookAtLinks(found.id, { wait: 10_000, notWithin: 60 })
  revalidatePath(adminPaths.article(found.id))
  if (looked === 'deaf' || looked === 'off') return refused(form, t(`links.${looked}`))
  return done(t(looked === 'asking' ? 'links.asking' : 'links.asked'))
}

export async function leave(article: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const id = rowId.safeParse(article)
  const input = readForm(z.object({ link: rowId, left: z.enum(['0', '1']) }), form)
  if (!input.ok) return input.error
  if (!id.success) return refused(form, t('form.gone'))

  const left = await leaveLink(viewer, id.data, input.value.link, input.value.left === '1')
  if (!left.ok) return refused(form, t(left.error === 'absent' ? 'form.gone' : 'form.forbidden'))
  revalidatePath(adminPaths.article(id.data))
  return done(t('form.saved'))
}
