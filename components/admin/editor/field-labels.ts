import { deskWords } from '#lib/messages/desk/words.ts'
import type { FieldName } from '#lib/text/fields.ts'

/** What a field of an article is called. */
export function labelOf(name: FieldName): string {
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
  }[name]
}
