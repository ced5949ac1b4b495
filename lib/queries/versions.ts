import type { Prisma } from '../db/generated/client.ts'
import { reads } from '../press/print.ts'
import { tags } from '../press/tags.ts'
import { published } from './visibility.ts'

const versionFields = { id: true, slug: true, lang: true, title: true } satisfies Prisma.ArticleSelect
const others = {
  where: published(),
  orderBy: { id: 'asc' },
  take: 100,
  select: versionFields,
} satisfies Prisma.Article$translationsArgs

/** The languages that a text is here in: the relations of an article that lead to the others. */
export const versionsFields = {
  translationOf: true,
  original: { select: { ...versionFields, uid: true, listedAt: true, translations: others } },
  translations: others,
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof versionsFields & typeof versionFields }>

/** One text in one language. */
export type Version = { slug: string; lang: string; title: string }

export type Versions = {
  /** What names the original of a translation: its uid once it is here. */
  translationOf: string | null
  /** The public forms of the text, the original first and the article itself among them; none when it has but one. */
  versions: Version[]
  /** Whether the first of them is the original. */
  hasOriginal: boolean
}

export function toVersions({ id, slug, lang, title, translationOf, original, translations }: Row): Versions {
  reads(tags.translations(original?.id ?? id))
  const own = { id, slug, lang, title }
  const hasOriginal = !original || original.listedAt !== null
  const rows = original ? [...(hasOriginal ? [original] : []), ...original.translations] : [own, ...translations]
  const versions = rows.map((row) => ({ slug: row.slug, lang: row.lang, title: row.title }))
  return {
    translationOf: original?.uid ?? translationOf,
    versions: versions.length > 1 ? versions : [],
    hasOriginal,
  }
}
