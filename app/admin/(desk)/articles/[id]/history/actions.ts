'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { setText } from '#components/mdx/set-text.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { saveArticle } from '#lib/mutations/desk/articles.ts'
import { isUnknown } from '#lib/mutations/desk/named-topics.ts'
import { findSaved } from '#lib/queries/desk/manuscript.ts'
import { findVersion } from '#lib/queries/desk/versions.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { newTopics, noSuchTopics, quoted } from '../../typed.ts'

const t = deskWords()

/** Saves an earlier version as a new one; what was not kept of it stays as it is. */
export async function restore(article: number, version: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const asked = z.tuple([rowId, rowId]).safeParse([article, version])
  if (!asked.success) return refused(form, t('form.gone'))
  const [id, at] = asked.data
  const [former, now] = await Promise.all([findVersion(viewer, id, at), findSaved(viewer, id)])
  if (!former || !now) return refused(form, t('form.gone'))
  const { title, summary, body, isForeign } = former
  const labels = former.labels ?? now.labels
  const text = await setText(body, labels.lang, { foreign: isForeign })
  if (!text.ok) return refused(form, t('history.cannot', { message: text.error.message }))

  const save = (topics: string[]) =>
    saveArticle(viewer, id, now.version, { title, summary, ...labels, topics, text: text.value }, now.labels)
  const outcome = await save(labels.topics)
  // Topics that were removed since: the rest of the version comes back all the same.
  const gone = !outcome.ok && isUnknown(outcome.error) ? outcome.error.unknownTopics : []
  const restored = gone.length > 0 ? await save(labels.topics.filter((name) => !gone.includes(name))) : outcome
  if (!restored.ok) return refused(form, refusal(restored.error))
  revalidatePath(adminPaths.history(id))
  const { version: saved, newTopics: made } = restored.value
  const said = [
    t('history.restored', { version: String(saved), from: String(at) }),
    gone.length > 0 && t('history.withoutTopics', { count: gone.length, names: quoted(gone) }),
    newTopics(made),
  ]
  return done(said.filter(Boolean).join(' '))
}

type Refusal = Extract<Awaited<ReturnType<typeof saveArticle>>, { ok: false }>['error']

function refusal(error: Refusal): string {
  if (error === 'absent') return t('form.gone')
  if (error === 'forbidden') return t('form.forbidden')
  if (isUnknown(error)) return noSuchTopics(error)
  return 'deletedPicture' in error ? t('media.inBin', { alt: error.deletedPicture }) : t('editor.notNow')
}
