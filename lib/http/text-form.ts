import { z } from 'zod'
import { canonicalLanguage } from '../lang.ts'
import { deskWords } from '../messages/desk/words.ts'
import type { DeletedPicture } from '../mutations/named-pictures.ts'
import { withLf } from '../text/lines.ts'
import { refused } from './form.ts'
import type { FormState } from './form-state.ts'

const t = deskWords()

/** What the forms of articles and of pages of the house hold alike; forms end lines with CRLF. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => withLf(value))
    .pipe(z.string().max(most, t('form.tooLong', { most })))

export const language = z
  .string()
  .trim()
  .transform((tag) => canonicalLanguage(tag))
  .pipe(z.string(t('editor.languageWrong')))

/** The form again, when its text names a picture that was deleted. */
export function nameDeleted(form: FormData, { deletedPicture }: DeletedPicture): FormState {
  return refused(form, { body: t('media.inBin', { alt: deletedPicture }) })
}
