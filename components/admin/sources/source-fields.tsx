import { Input, Select, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskSource } from '#lib/queries/desk/sources.ts'

export const kinds = ['ORG_BLOG', 'NEWS_ORG', 'INDIE', 'VENDOR_DOC'] as const
export const shown = ['FULL', 'EXCERPT', 'LINK'] as const
export const uses = ['search', 'aiInput', 'aiTrain'] as const

/** What is known of a source, and what it allows. */
export function SourceFields({ source }: { source: DeskSource }) {
  const t = deskWords()
  const { name, kind, homepage, description, owner, country, rights } = source
  const byPaper = { value: '', label: t('sources.byPaper') }
  const answers = [byPaper, { value: 'yes', label: t('sources.yes') }, { value: 'no', label: t('sources.no') }]
  const said = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  return (
    <>
      <Input name="name" label={t('sources.name')} value={name} />
      <Select
        name="kind"
        label={t('sources.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
      />
      <Input name="homepage" label={t('sources.homepage')} type="url" value={homepage ?? ''} optional />
      <TextArea name="description" label={t('sources.description')} value={description} rows={3} optional />
      <Input name="owner" label={t('sources.owner')} help={t('sources.ownerHelp')} value={owner ?? ''} optional />
      <Input
        name="country"
        label={t('sources.country')}
        help={t('sources.countryHelp')}
        value={country ?? ''}
        optional
      />
      <fieldset className="desk-section">
        <legend className="headline float-left text-third">{t('sources.rightsTitle')}</legend>
        <div className="clear-both" />
        <Select
          name="rights"
          label={t('sources.rights')}
          value={rights ?? ''}
          options={[byPaper, ...shown.map((value) => ({ value, label: t(`sources.${value}`) }))]}
        />
        {uses.map((use) => (
          <Select key={use} name={use} label={t(`sources.${use}`)} value={said(source[use])} options={answers} />
        ))}
      </fieldset>
    </>
  )
}
