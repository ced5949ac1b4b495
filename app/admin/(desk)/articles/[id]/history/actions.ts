'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { setText } from '#components/mdx/set-text.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { saveArticle } from '#lib/mutations/desk/articles.ts'
import { findSaved } from '#lib/queries/desk/manuscript.ts'
import { findVersion } from '#lib/queries/desk/versions.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const number = z.int().positive()

/** Saves the text of an earlier version as a new one. */
export async function restore(article: number, version: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('article.edit')
  const asked = z.tuple([number, number]).safeParse([article, version])
  if (!asked.success) return refused(form, t('form.gone'))
  const [former, now] = await Promise.all([findVersion(viewer, article, version), findSaved(viewer, article)])
  if (!former || !now) return refused(form, t('form.gone'))
  const text = await setText(former.body, now.fields.lang, { foreign: former.isForeign })
  if (!text.ok) return refused(form, t('history.cannot', { message: text.error.message }))

  const { title, summary } = former
  const { lang } = now.fields
  const edited = { title, summary, lang, genre: now.genre, text: text.value }
  const restored = await saveArticle(viewer, article, now.version, edited)
  if (!restored.ok) {
    const words = { absent: t('form.gone'), forbidden: t('form.forbidden') }
    return refused(form, typeof restored.error === 'string' ? words[restored.error] : t('editor.notNow'))
  }
  revalidatePath(adminPaths.history(article))
  return done(t('history.restored', { version: String(restored.value.version), from: String(version) }))
}
