import { z } from 'zod'
import { env } from '../env.ts'
import { placeInside } from '../links/inside.ts'
import { deskWords } from '../messages/desk/words.ts'
import type { LabelRefusal, LabelText } from '../mutations/desk/label-text.ts'
import { authorKinds } from '../queries/desk/authors.ts'
import { entityKinds } from '../queries/directories.ts'
import { rowId } from '../row-id.ts'
import { labelSlug, nameKey } from '../slug.ts'

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

/** What is typed of a topic, an entity and an author alike. */
export const labelText = z.object({
  id: rowId,
  name: text(200).min(1, t('form.required')),
  slug: text(200)
    .min(1, t('form.required'))
    .transform((slug) => labelSlug(slug) ?? slug),
  description: text(2000).default(''),
  aliases: lines.pipe(z.array(z.string().max(200, t('form.tooLong', { most: 200 })))),
})

/** The same of one that is made: without an address it has one made of its name. */
export const newLabelText = labelText.omit({ id: true }).extend({
  slug: text(200)
    .default('')
    .transform((slug) => labelSlug(slug) ?? slug),
})

/** What is typed of an entity besides. */
export const entityFields = {
  kind: z.enum(entityKinds, t('form.choose')),
  sameAs: lines.pipe(z.array(z.url({ protocol: /^https?$/, error: t('entities.sameAsWrong') })).max(40)),
}

/** What is typed of an author besides. */
export const authorFields = {
  kind: z.enum(authorKinds, t('form.choose')),
  url: text(2000)
    .default('')
    .pipe(z.literal('').or(z.url({ protocol: /^https?$/, error: t('authors.urlWrong') })))
    .transform((url) => url || null),
}

export const merging = z.object({
  slug: z.string().max(200),
  into: text(500)
    .min(1, t('form.required'))
    .transform((address) => placeInside(address, env().SITE_URL)?.slug ?? address.normalize('NFC')),
  typed: z.string().max(200),
})

/** Why it was not written, in words, and at which field. */
export function refusalOf(error: LabelRefusal, { name, slug }: LabelText): Record<string, string> | string {
  if (typeof error === 'object') {
    if (nameKey(error.alias) === nameKey(name)) return { name: t('labels.nameTaken', error) }
    if (nameKey(error.alias) === nameKey(slug)) return { slug: t('labels.slugTaken') }
    return { aliases: t('labels.aliasTaken', error) }
  }
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
    'not the name': { typed: t('labels.notOtherName') },
  }[error]
}

/** Why it was not removed, or not put back. */
export function removalRefusal(error: 'forbidden' | 'absent' | 'in use' | 'taken'): string {
  return {
    forbidden: t('form.forbidden'),
    absent: t('form.gone'),
    'in use': t('labels.inUse'),
    taken: t('labels.takenSince'),
  }[error]
}
