import type { ReactNode } from 'react'
import { Input, Select, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Fields } from '#lib/text/fields.ts'

export const genres = ['NEWS', 'ANALYSIS', 'OPINION', 'BACKGROUND', 'INTERVIEW', 'REVIEW'] as const

type Props = { fields: Fields; children: ReactNode }

/** What an article is typed into; `children` is where its text goes. */
export function ArticleFields({ fields, children }: Props) {
  const t = deskWords()
  const { title, summary, lang, genre, topics, entities, authors } = fields
  const options = genres.map((value) => ({ value, label: t(`genre.${value}`) }))
  return (
    <>
      <TextArea name="title" label={t('editor.headline')} value={title} rows={2} />
      <TextArea name="summary" label={t('editor.summary')} help={t('editor.summaryHelp')} value={summary} rows={3} />
      {children}
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <Input name="lang" label={t('editor.language')} help={t('editor.languageHelp')} value={lang} />
        <Select name="genre" label={t('editor.genre')} value={genre} options={options} />
        <Input name="topics" label={t('editor.topics')} help={t('editor.listHelp')} value={topics} optional />
        <Input name="entities" label={t('editor.entities')} help={t('editor.listHelp')} value={entities} optional />
        <Input name="authors" label={t('editor.authors')} help={t('editor.listHelp')} value={authors} optional />
      </div>
    </>
  )
}
