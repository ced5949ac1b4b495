import { Input, Select, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

export const genres = ['NEWS', 'ANALYSIS', 'OPINION', 'BACKGROUND', 'INTERVIEW', 'REVIEW'] as const

type Values = Partial<
  Record<'title' | 'summary' | 'body' | 'lang' | 'genre' | 'topics' | 'entities' | 'authors', string>
>

/** What an article is typed into. */
export function ArticleFields({ title, summary, body, lang, genre, topics, entities, authors }: Values) {
  const t = deskWords()
  const options = genres.map((value) => ({ value, label: t(`genre.${value}`) }))
  return (
    <>
      <TextArea name="title" label={t('editor.headline')} value={title} rows={2} />
      <TextArea name="summary" label={t('editor.summary')} help={t('editor.summaryHelp')} value={summary} rows={3} />
      <TextArea name="body" label={t('editor.body')} help={t('editor.bodyHelp')} value={body} rows={20} />
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <Input name="lang" label={t('editor.language')} help={t('editor.languageHelp')} value={lang} />
        <Select name="genre" label={t('editor.genre')} value={genre ?? 'NEWS'} options={options} />
        <Input name="topics" label={t('editor.topics')} help={t('editor.listHelp')} value={topics} optional />
        <Input name="entities" label={t('editor.entities')} help={t('editor.listHelp')} value={entities} optional />
        <Input name="authors" label={t('editor.authors')} help={t('editor.listHelp')} value={authors} optional />
      </div>
    </>
  )
}
