import { Input, Select } from '#components/admin/form/field.tsx'
import { Opened } from '#components/admin/form/opened.tsx'
import { asTyped } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { authorKinds, type DeskAuthor } from '#lib/queries/desk/authors.ts'
import { LabelFields } from './label-fields.tsx'

/** What is said of an author; null for one that is made here. */
export function AuthorFields({ author }: { author: DeskAuthor | null }) {
  const t = deskWords()
  const typed = asTyped({ kind: author?.kind, url: author?.url })
  const options = authorKinds.map((value) => ({ value, label: t(`kind.${value}`) }))
  return (
    <>
      {author && <Opened fields={typed} />}
      <Select name="kind" label={t('authors.kind')} value={author?.kind ?? 'PERSON'} options={options} />
      <LabelFields label={author} words="authors" />
      <Input
        name="url"
        label={t('authors.url')}
        help={t('authors.urlHelp')}
        value={typed.url}
        inputMode="url"
        autoComplete="off"
        optional
      />
    </>
  )
}
