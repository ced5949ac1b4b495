import { z } from 'zod'
import { genres } from '#components/admin/articles/article-fields.tsx'
import { setText } from '#components/mdx/set-text.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { canonicalLanguage } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Typed } from '#lib/mutations/desk/articles.ts'
import { ok, type Result } from '#lib/result.ts'

const t = deskWords()

const text = (most: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n')) // as forms send what was typed
    .pipe(z.string().max(most, t('form.tooLong', { most })))

const names = z
  .string()
  .max(2000)
  .transform((list) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  )

const article = z.object({
  title: text(300).pipe(z.string().trim().min(1, t('form.required'))),
  summary: text(1000).pipe(z.string().trim()),
  body: text(512 * 1024),
  lang: z
    .string()
    .trim()
    .transform((tag) => canonicalLanguage(tag))
    .pipe(z.string(t('editor.languageWrong'))),
  genre: z.enum(genres, t('form.choose')),
  topics: names,
  entities: names,
  authors: names,
})

/** Reads an article's form and sets its text. @returns the form again, with what is wrong and where */
export async function readTyped(form: FormData): Promise<Result<Typed, FormState>> {
  const input = readForm(article, form)
  if (!input.ok) return input
  const { body, ...fields } = input.value
  const set = await setText(body, fields.lang)
  if (set.ok) return ok({ ...fields, text: set.value })
  const { message, line } = set.error
  const error =
    line === null ? t('editor.inTextSomewhere', { message }) : t('editor.inText', { line: String(line), message })
  return { ok: false, error: refused(form, { body: error }) }
}
