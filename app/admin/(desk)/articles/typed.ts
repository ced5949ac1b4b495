import { z } from 'zod'
import { genres } from '#components/admin/articles/article-fields.tsx'
import { mistakeSentence } from '#components/admin/editor/mistake-sentence.ts'
import { setText } from '#components/mdx/set-text.ts'
import { readForm, refused } from '#lib/http/form.ts'
import type { FormState } from '#lib/http/form-state.ts'
import { language, nameDeleted, text } from '#lib/http/text-form.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Typed } from '#lib/mutations/desk/articles.ts'
import type { UnknownTopics } from '#lib/mutations/desk/named-topics.ts'
import type { DeletedPicture } from '#lib/mutations/named-pictures.ts'
import type { Saved } from '#lib/queries/desk/manuscript.ts'
import { ok, type Result } from '#lib/result.ts'
import { keepEndings } from '#lib/text/lines.ts'
import { namesIn } from '#lib/text/names.ts'

const t = deskWords()

const names = z
  .string()
  .max(2000, t('form.tooLong', { most: 2000 }))
  .transform(namesIn)

const article = z.object({
  title: text(300).pipe(z.string().trim().min(1, t('form.required'))),
  summary: text(1000).pipe(z.string().trim()),
  body: text(512 * 1024),
  lang: language,
  genre: z.enum(genres, t('form.choose')),
  topics: names,
  entities: names,
  authors: names,
  note: z
    .string()
    .trim()
    .max(300, t('form.tooLong', { most: 300 }))
    .default(''),
})

/** An article's form, read. */
export type Read = z.output<typeof article>

export function readArticle(form: FormData): Result<Read, FormState> {
  return readForm(article, form)
}

/** The form again, when it names a picture that was deleted, or topics that its writer may not make. */
export function nameAbsent(form: FormData, absent: DeletedPicture | UnknownTopics): FormState {
  if ('deletedPicture' in absent) return nameDeleted(form, absent)
  return refused(form, { topics: noSuchTopics(absent) })
}

export function noSuchTopics({ unknownTopics }: UnknownTopics): string {
  return t('editor.noSuchTopic', { count: unknownTopics.length, names: quoted(unknownTopics) })
}

/** Which topics are new, when some are; that may have been a slip. */
export function newTopics(names: string[]): string {
  return names.length > 0 ? t('editor.newTopics', { count: names.length, names: quoted(names) }) : ''
}

export function quoted(names: string[]): string {
  return new Intl.ListFormat('en').format(names.map((name) => `“${name}”`))
}

/**
 * Sets the text of what was read. With the article that it came from, its lines end as they did there, and a text from
 * elsewhere that nobody has changed goes on being one.
 * @returns the form again, with what is wrong and where
 */
export async function set(read: Read, form: FormData, former?: Saved): Promise<Result<Typed, FormState>> {
  const { body: typed, ...fields } = read
  const body = former ? keepEndings(former.body, typed) : typed
  const outcome = await setText(body, fields.lang, { foreign: former?.isForeign && body === former.body })
  if (outcome.ok) return ok({ ...fields, text: outcome.value })
  return { ok: false, error: refused(form, { body: mistakeSentence(outcome.error) }) }
}
