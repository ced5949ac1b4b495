import type { ReactNode } from 'react'
import type { NameAddresses } from '#components/admin/editor/addresses.ts'
import { NamesField } from '#components/admin/editor/names-field.tsx'
import { Input, Select, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Fields } from '#lib/text/fields.ts'
import { places } from './mended-at.tsx'

export const genres = ['NEWS', 'ANALYSIS', 'OPINION', 'BACKGROUND', 'INTERVIEW', 'REVIEW'] as const

type Props = { fields: Fields; addresses: NameAddresses; children: ReactNode }

/** What an article is typed into; `children` is where its text goes. */
export function ArticleFields({ fields, addresses, children }: Props) {
  const t = deskWords()
  const { title, summary, lang, genre, topics, entities, authors } = fields
  const options = genres.map((value) => ({ value, label: t(`genre.${value}`) }))
  return (
    <>
      <div id={places.headline}>
        <TextArea name="title" label={t('editor.headline')} value={title} rows={2} dir="auto" />
      </div>
      <div id={places.summary}>
        <TextArea
          name="summary"
          label={t('editor.summary')}
          help={t('editor.summaryHelp')}
          value={summary}
          rows={3}
          dir="auto"
        />
      </div>
      <div id={places.text}>{children}</div>
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <Input name="lang" label={t('editor.language')} help={t('editor.languageHelp')} value={lang} />
        <Select name="genre" label={t('editor.genre')} value={genre} options={options} />
        <div id={places.topics}>
          <NamesField
            name="topics"
            label={t('editor.topics')}
            help={t('editor.namesHelp')}
            value={topics}
            address={addresses.topics}
            optional
          />
        </div>
        <div id={places.names}>
          <NamesField
            name="entities"
            label={t('editor.entities')}
            help={t('editor.namesHelp')}
            value={entities}
            address={addresses.entities}
            optional
          />
        </div>
        <div id={places.byline}>
          <NamesField
            name="authors"
            label={t('editor.authors')}
            help={t('editor.bylinesHelp')}
            value={authors}
            address={addresses.authors}
            optional
          />
        </div>
      </div>
    </>
  )
}
