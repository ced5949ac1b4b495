import { z } from 'zod'
import { mistakeSentence } from '#components/admin/editor/mistake-sentence.ts'
import { setText } from '#components/mdx/set-text.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { draftsIn } from '#lib/http/kept-draft.ts'
import { saveMerged } from '#lib/http/merged-save.ts'
import { language, nameDeleted, text } from '#lib/http/text-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { dropDrafts } from '#lib/mutations/desk/drafts.ts'
import { editPage } from '#lib/mutations/desk/pages.ts'
import { findFormerPage, findSavedPage } from '#lib/queries/desk/page-manuscript.ts'
import { loadHouse } from '#lib/queries/house.ts'
import { failed, ok } from '#lib/result.ts'
import { keepEndings } from '#lib/text/lines.ts'

const t = deskWords()

export const pageText = z.object({
  title: text(200).pipe(z.string().trim().min(1, t('form.required'))),
  description: text(500).pipe(z.string().trim()),
  lang: language,
  body: text(512 * 1024),
  note: text(300).pipe(z.string().trim()),
})

/** Saves what was typed into a page that was opened at `version`, put together with what others have saved since. */
export async function savePageForm(viewer: Actor, slug: string, version: number, form: FormData): Promise<FormState> {
  const read = readForm(pageText, form)
  if (!read.ok) return read.error
  return saveMerged(form, {
    version,
    mine: read.value,
    find: () => findSavedPage(viewer, slug),
    former: async () => (await findFormerPage(slug, version)) ?? nothing,
    async write({ note, body, ...fields }, saved) {
      const set = await setText(keepEndings(saved.body, body), fields.lang)
      if (!set.ok) return failed(refused(form, { body: mistakeSentence(set.error) }))
      const edited = { ...fields, ...set.value }
      const outcome = await editPage(viewer, slug, edited, { from: saved.version, note: note || null })
      if (outcome.ok) {
        await loadHouse() // this process does not wait for the log
        await dropDrafts(viewer, draftsIn(form))
        return ok(outcome.value.version)
      }
      if (outcome.error === 'conflict') return ok(null)
      if (typeof outcome.error === 'object') return failed(nameDeleted(form, outcome.error))
      return failed(refused(form, outcome.error === 'absent' ? t('form.gone') : t('form.forbidden')))
    },
  })
}

const nothing = { title: '', description: '', lang: '', body: '', note: '' }
