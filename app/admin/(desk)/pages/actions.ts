'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { setText } from '#components/mdx/set-text.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { done, readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { canonicalLanguage } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { editPage } from '#lib/mutations/desk/pages.ts'
import { adminPaths, pageSlugs } from '#lib/urls.ts'

const t = deskWords()

const text = (most: number) => z.string().trim().max(most, t('form.tooLong', { most }))

const page = z.object({
  slug: z.enum(pageSlugs),
  version: z.coerce.number().int().positive(),
  title: text(200).min(1, t('form.required')),
  description: text(500),
  lang: z
    .string()
    .trim()
    .transform((tag) => canonicalLanguage(tag))
    .pipe(z.string(t('editor.languageWrong'))),
  body: z
    .string()
    .transform((body) => body.replaceAll('\r\n', '\n')) // as forms send what was typed
    .pipe(z.string().max(512 * 1024, t('form.tooLong', { most: 512 * 1024 }))),
  note: text(300),
})

export async function save(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('page.edit')
  const input = readForm(page, form)
  if (!input.ok) return input.error

  const { slug, version: from, note, body, ...fields } = input.value
  const set = await setText(body, fields.lang)
  if (!set.ok) return refused(form, { body: mistake(set.error) })
  const saved = await editPage(viewer, slug, { ...fields, ...set.value }, { from, note: note || null })
  if (saved.ok) {
    revalidatePath(adminPaths.page(slug))
    return done(t('pages.saved', { version: String(saved.value.version) }))
  }
  const words = { forbidden: t('form.forbidden'), absent: t('form.gone'), conflict: t('pages.conflict') } as const
  return refused(form, words[saved.error])
}

function mistake({ message, line }: { message: string; line: number | null }): string {
  return line === null ? t('editor.inTextSomewhere', { message }) : t('editor.inText', { line: String(line), message })
}
