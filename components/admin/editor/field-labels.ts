import { deskWords } from '#lib/messages/desk/words.ts'
import type { Fields, NewPageFields } from '#lib/text/fields.ts'

/** What the fields of a form are called, by their names. */
export type Labels = Record<string, string>

export function articleLabels(): Fields {
  const t = deskWords()
  return {
    title: t('editor.headline'),
    summary: t('editor.summary'),
    body: t('editor.body'),
    lang: t('editor.language'),
    genre: t('editor.genre'),
    topics: t('editor.topics'),
    entities: t('editor.entities'),
    authors: t('editor.authors'),
    note: t('editor.note'),
  }
}

export function pageLabels(): NewPageFields {
  const t = deskWords()
  return {
    title: t('pages.name'),
    description: t('pages.description'),
    body: t('editor.body'),
    lang: t('editor.language'),
    note: t('pages.note'),
    slug: t('pages.slug'),
  }
}
