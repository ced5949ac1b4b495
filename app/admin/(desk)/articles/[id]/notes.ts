'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { sendMention } from '#lib/mail/messages.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import * as mutations from '#lib/mutations/desk/notes.ts'
import type { Result } from '#lib/result.ts'
import { rowId } from '#lib/row-id.ts'
import { withLf } from '#lib/text/lines.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const most = 4000
const onArticle = z.object({ id: rowId })
const one = onArticle.extend({ note: rowId })
const written = onArticle.extend({
  text: z
    .string()
    .transform((text) => withLf(text).trim())
    .pipe(z.string().min(1, t('form.required')).max(most, t('form.tooLong', { most }))),
})

export async function leave(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  const input = readForm(written, form)
  if (!input.ok) return input.error

  const { id, text } = input.value
  const left = await mutations.leaveNote(viewer, id, text)
  if (!left.ok) return refused(form, whyNot(left.error))
  const { article, asked, letters, unknown } = left.value
  for (const colleague of letters) void sendMention(colleague, { from: viewer.name, article, text }) // nobody waits for the mail
  revalidatePath(adminPaths.article(id))
  const told = asked.length > 0 ? [t('notes.told', { names: list(asked), count: asked.length })] : []
  return { ...done(t('notes.left')), report: [...told, ...unknown.map((name) => t('notes.nobody', { name }))] }
}

function whyNot(error: 'absent' | 'forbidden' | mutations.Unasked): string | Record<string, string> {
  if (error === 'absent') return t('form.gone')
  if (error === 'forbidden') return t('form.forbidden')
  const lines =
    'ambiguous' in error
      ? error.ambiguous.map((name) => t('notes.ambiguous', { name }))
      : error.shutOut.map((name) => t('notes.shutOut', { name }))
  return { text: [...new Set(lines)].join(' ') }
}

function list(names: string[]): string {
  return new Intl.ListFormat('en').format(names)
}

export async function settle(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  return change(form, (id, note) => mutations.settleNote(viewer, id, note, true))
}

export async function reopen(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  return change(form, (id, note) => mutations.settleNote(viewer, id, note, false))
}

export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  return change(form, (id, note) => mutations.takeBackNote(viewer, id, note))
}

export async function putBack(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  return change(form, (id, note) => mutations.putBackNote(viewer, id, note))
}

async function change(
  form: FormData,
  work: (id: number, note: number) => Promise<Result<null, 'absent' | 'forbidden'>>,
): Promise<FormState> {
  const input = readForm(one, form)
  if (!input.ok) return input.error

  const { id, note } = input.value
  const changed = await work(id, note)
  if (!changed.ok) return refused(form, whyNot(changed.error))
  revalidatePath(adminPaths.article(id))
  return done('')
}

/** What one is asked on an article, said to be seen. */
export async function see(state: FormState, form: FormData): Promise<FormState> {
  await requireViewer('article.note')
  const seen = await notice(state, form)
  if (seen.status === 'done') revalidatePath(adminPaths.overview())
  return seen
}

/** The same, because it came into view: the page stays as it is, so that it still shows what is new. */
export async function notice(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.note')
  const input = readForm(onArticle, form)
  if (!input.ok) return input.error

  const seen = await mutations.seeMentions(viewer, input.value.id)
  return seen.ok ? done('') : refused(form, t('form.forbidden'))
}
