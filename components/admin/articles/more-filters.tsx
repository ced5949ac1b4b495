import { NamesField } from '#components/admin/editor/names-field.tsx'
import { nameAddresses } from '#components/admin/editor/offered.ts'
import { Input, Select } from '#components/admin/form/field.tsx'
import { languageName } from '#lib/lang.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskFilters } from '#lib/queries/desk/articles.ts'
import { origins } from '#lib/queries/desk/described.ts'
import type { Owner } from '#lib/queries/desk/users.ts'

type Props = { filters: DeskFilters; owners: Owner[]; languages: string[] }

/** What an article is like, to narrow the list by; it stands open while something is narrowed by it. */
export function MoreFilters({ filters, owners, languages }: Props) {
  const t = deskWords()
  const { topic, author, person, lang, origin, from, to } = filters
  const isSet = [topic, author, person, lang, origin, from, to].some(Boolean)
  const any = (label: string) => ({ value: '', label })
  return (
    <details className="desk-fold mt-3" open={isSet}>
      <summary>{t('articles.more')}</summary>
      <div className="grid items-start gap-x-4 tablet:grid-cols-2 wide:grid-cols-4">
        <NamesField
          name="topic"
          label={t('articles.topic')}
          help={t('articles.topicHelp')}
          value={topic}
          address={nameAddresses.topics}
          offersNew={false}
        />
        <Input name="author" label={t('articles.author')} value={author} autoComplete="off" dir="auto" />
        {owners.length > 0 && (
          <Select
            name="person"
            label={t('articles.person')}
            value={person}
            options={[any(t('articles.anybody')), ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Select
          name="lang"
          label={t('articles.lang')}
          value={lang}
          options={[
            any(t('articles.anyLang')),
            ...languages.map((tag) => ({ value: tag, label: languageName(tag, 'en') })),
          ]}
        />
        <Select
          name="origin"
          label={t('articles.origin')}
          value={origin ?? ''}
          options={[
            any(t('articles.anyOrigin')),
            ...origins.map((each) => ({ value: each, label: t(`articles.origins.${each}`) })),
          ]}
        />
        <Input name="from" type="date" label={t('articles.from')} help={t('articles.dayHelp')} value={from} />
        <Input name="to" type="date" label={t('articles.to')} value={to} />
      </div>
    </details>
  )
}
