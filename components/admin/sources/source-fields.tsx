import { Input, Select, TextArea } from '#components/admin/form/field.tsx'
import { Opened } from '#components/admin/form/opened.tsx'
import { asTyped } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskSource } from '#lib/queries/desk/sources.ts'

export const kinds = ['ORG_BLOG', 'NEWS_ORG', 'INDIE', 'VENDOR_DOC'] as const
export const shown = ['FULL', 'EXCERPT', 'LINK'] as const
export const uses = ['search', 'aiInput', 'aiTrain'] as const

/** What there is to choose from in a field; nothing where it is typed. */
export function optionsOf(field: string): { value: string; label: string }[] {
  const t = deskWords()
  const byPaper = { value: '', label: t('sources.byPaper') }
  if (field === 'kind') return kinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))
  if (field === 'rights') return [byPaper, ...shown.map((value) => ({ value, label: t(`sources.${value}`) }))]
  const isUse = uses.some((use) => use === field)
  return isUse ? [byPaper, { value: 'yes', label: t('sources.yes') }, { value: 'no', label: t('sources.no') }] : []
}

/** What is known of a source, and what it allows. */
export function SourceFields({ source }: { source: DeskSource }) {
  const t = deskWords()
  const { name, kind, homepage, description, owner, country, rights, search, aiInput, aiTrain } = source
  const typed = asTyped({ name, kind, homepage, description, owner, country, rights, search, aiInput, aiTrain })
  return (
    <>
      <Opened fields={typed} />
      <Input name="name" label={t('sources.name')} value={name} />
      <Select name="kind" label={t('sources.kind')} value={kind} options={optionsOf('kind')} />
      <Input name="homepage" label={t('sources.homepage')} type="url" value={typed.homepage} optional />
      <TextArea name="description" label={t('sources.description')} value={description} rows={3} optional />
      <Input name="owner" label={t('sources.owner')} help={t('sources.ownerHelp')} value={typed.owner} optional />
      <Input
        name="country"
        label={t('sources.country')}
        help={t('sources.countryHelp')}
        value={typed.country}
        optional
      />
      <fieldset className="desk-section">
        <legend className="headline float-left text-third">{t('sources.rightsTitle')}</legend>
        <div className="clear-both" />
        {(['rights', ...uses] as const).map((field) => (
          <Select
            key={field}
            name={field}
            label={t(`sources.${field}`)}
            value={typed[field]}
            options={optionsOf(field)}
          />
        ))}
      </fieldset>
    </>
  )
}
