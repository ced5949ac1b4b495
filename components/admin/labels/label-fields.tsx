import { Input, TextArea } from '#components/admin/form/field.tsx'
import { Opened } from '#components/admin/form/opened.tsx'
import { asTyped } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { otherNames } from '#lib/mutations/desk/label-text.ts'

type Label = {
  id: number
  name: string
  slug: string
  description: string
  aliases: { alias: string }[]
  formerSlugs: { slug: string }[]
}

const wordsOf = {
  labels: {
    description: 'labels.description',
    descriptionHelp: 'labels.descriptionHelp',
    aliases: 'labels.aliases',
    aliasesHelp: 'labels.aliasesHelp',
  },
  authors: {
    description: 'authors.description',
    descriptionHelp: 'authors.descriptionHelp',
    aliases: 'authors.aliases',
    aliasesHelp: 'authors.aliasesHelp',
  },
} as const

type Props = {
  /** Null for one that is made here. */
  label: Label | null
  /** Whose words describe it. */
  words?: keyof typeof wordsOf
}

/** What is said of a topic, an entity and an author alike. */
export function LabelFields({ label, words = 'labels' }: Props) {
  const t = deskWords()
  const { name, slug, description, aliases, formerSlugs } = label ?? nothing
  const typed = asTyped({ name, slug, description, aliases: otherNames({ name, aliases }) })
  const said = wordsOf[words]
  const former = formerSlugs.map((each) => each.slug).join(', ')
  return (
    <>
      {label && <input type="hidden" name="id" value={label.id} />}
      {label && <Opened fields={typed} />}
      <Input name="name" label={t('labels.name')} value={name} />
      <Input
        name="slug"
        label={t('labels.slug')}
        help={t(label ? 'labels.slugHelp' : 'labels.slugOfName')}
        value={slug}
        optional={label === null}
      />
      {former && <p className="desk-help">{t('labels.former', { list: former })}</p>}
      <TextArea
        name="description"
        label={t(said.description)}
        help={t(said.descriptionHelp)}
        value={description}
        rows={3}
        optional
      />
      <TextArea name="aliases" label={t(said.aliases)} help={t(said.aliasesHelp)} value={typed.aliases} optional />
    </>
  )
}

const nothing = { name: '', slug: '', description: '', aliases: [], formerSlugs: [] }
