'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { setText } from '#components/mdx/set-text.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pageSlug } from '#lib/house/slug.ts'
import { done, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editPage } from '#lib/mutations/desk/pages.ts'
import { findSavedPage } from '#lib/queries/desk/page-manuscript.ts'
import { findPageVersion } from '#lib/queries/desk/page-versions.ts'
import { loadHouse } from '#lib/queries/house.ts'
import { rowId } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

const t = deskWords()
const asked = z.tuple([pageSlug, rowId])

/** Saves the text of an earlier version as a new one. */
export async function restore(page: string, version: number, _: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = asked.safeParse([page, version])
  if (!input.success) return refused(form, t('form.gone'))
  const [slug, at] = input.data
  const [former, now] = await Promise.all([findPageVersion(viewer, slug, at), findSavedPage(viewer, slug)])
  if (!former || !now) return refused(form, t('form.gone'))
  const text = await setText(former.body, former.lang)
  if (!text.ok) return refused(form, t('history.cannot', { message: text.error.message }))
  const restored = await editPage(viewer, slug, { ...former, ...text.value }, { from: now.version, note: null })
  if (!restored.ok) {
    if (typeof restored.error === 'object')
      return refused(form, t('media.inBin', { alt: restored.error.deletedPicture }))
    const words = { absent: t('form.gone'), forbidden: t('form.forbidden'), conflict: t('editor.notNow') }
    return refused(form, words[restored.error])
  }
  await loadHouse()
  revalidatePath(adminPaths.pageHistory(slug))
  return done(t('history.restored', { version: String(restored.value.version), from: String(at) }))
}
