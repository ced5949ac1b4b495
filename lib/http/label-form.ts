import { z } from 'zod'
import { deskWords } from '../messages/desk/words.ts'
import type { LabelRefusal } from '../mutations/desk/label-text.ts'

const t = deskWords()

const text = (most: number) => z.string().trim().max(most, t('form.tooLong', { most }))

/** A list that is typed one a line. */
export const lines = z
  .string()
  .max(20_000)
  .default('')
  .transform((list) =>
    list
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )

export const labelId = z.coerce.number().int().positive()

/** What is typed of a topic or an entity alike. */
export const labelText = z.object({
  id: labelId,
  name: text(200).min(1, t('form.required')),
  slug: text(200)
    .min(1, t('form.required'))
    .transform((slug) => slug.normalize('NFC')),
  description: text(2000).default(''),
  aliases: lines.pipe(z.array(z.string().max(200, t('form.tooLong', { most: 200 })))),
})

export const merging = z.object({
  slug: z.string().max(200),
  into: text(200).min(1, t('form.required')),
  typed: z.string().max(200),
})

/** Why it was not written, in words, and at which field. */
export function refusalOf(error: LabelRefusal): Record<string, string> | string {
  if (typeof error === 'object') return { aliases: t('labels.aliasTaken', error) }
  return {
    forbidden: t('form.forbidden'),
    absent: t('form.gone'),
    taken: { slug: t('labels.slugTaken') },
    'not a slug': { slug: t('labels.slugWrong') },
  }[error]
}

/** The same for two that were to become one. */
export function mergeRefusal(error: 'forbidden' | 'absent' | 'same' | 'not the name'): Record<string, string> | string {
  return {
    forbidden: t('form.forbidden'),
    absent: { into: t('labels.noSuch') },
    same: { into: t('labels.same') },
    'not the name': { typed: t('labels.notTheName') },
  }[error]
}
