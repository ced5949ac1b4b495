import { Input, TextArea } from '#components/admin/form/field.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'

type Props = {
  label: {
    id: number
    name: string
    slug: string
    description: string
    aliases: { alias: string }[]
    formerSlugs: { slug: string }[]
  }
}

/** What is said of a topic or an entity alike. */
export function LabelFields({ label }: Props) {
  const t = deskWords()
  const { id, name, slug, description, aliases, formerSlugs } = label
  const others = aliases.map(({ alias }) => alias).filter((alias) => alias !== name)
  const former = formerSlugs.map((each) => each.slug).join(', ')
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <Input name="name" label={t('labels.name')} value={name} />
      <Input name="slug" label={t('labels.slug')} help={t('labels.slugHelp')} value={slug} />
      {former && <p className="desk-help">{t('labels.former', { list: former })}</p>}
      <TextArea
        name="description"
        label={t('labels.description')}
        help={t('labels.descriptionHelp')}
        value={description}
        rows={3}
        optional
      />
      <TextArea
        name="aliases"
        label={t('labels.aliases')}
        help={t('labels.aliasesHelp')}
        value={others.join('\n')}
        optional
      />
    </>
  )
}
