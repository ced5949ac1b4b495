'use server'

import { redirect } from 'next/navigation'
import { mistakeSentence } from '#components/admin/editor/mistake-sentence.ts'
import { setText } from '#components/mdx/set-text.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { draftsIn } from '#lib/http/kept-draft.ts'
import { nameDeleted, text } from '#lib/http/text-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { dropDrafts } from '#lib/mutations/desk/drafts.ts'
import { createPage } from '#lib/mutations/desk/pages.ts'
import type { Taken } from '#lib/mutations/page-slug.ts'
import { loadHouse } from '#lib/queries/house.ts'
import { labelSlug } from '#lib/slug.ts'
import { adminPaths } from '#lib/urls.ts'
import { pageText } from '../save.ts'

const t = deskWords()

const page = pageText.extend({
  slug: text(200)
    .default('')
    .transform((typed) => typed.trim().replace(/^\//, ''))
    .transform((slug) => labelSlug(slug) ?? slug),
})

export async function create(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const read = readForm(page.omit({ note: true }), form)
  if (!read.ok) return read.error
  const { slug, body, ...fields } = read.value
  const set = await setText(body, fields.lang)
  if (!set.ok) return refused(form, { body: mistakeSentence(set.error) })

  const made = await createPage(viewer, slug, { ...fields, ...set.value })
  if (!made.ok) {
    if (made.error === 'forbidden') return refused(form, t('form.forbidden'))
    if (made.error === 'not a slug') return refused(form, { slug: t('pages.slugWrong') })
    return 'taken' in made.error ? refused(form, { slug: inTheWay(slug, made.error) }) : nameDeleted(form, made.error)
  }
  await loadHouse() // this process does not wait for the log
  await dropDrafts(viewer, draftsIn(form))
  redirect(adminPaths.page(made.value.slug))
}

function inTheWay(slug: string, { taken }: Taken): string {
  if (!taken) return t('pages.slugReserved', { slug })
  return t(taken.isWithdrawn ? 'pages.slugWithdrawn' : 'pages.slugTaken', { slug, title: taken.title })
}
