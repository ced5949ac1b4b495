import { Select, TextArea } from '#components/admin/form/field.tsx'
import { Opened } from '#components/admin/form/opened.tsx'
import { asTyped } from '#lib/http/opened.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { DeskEntity } from '#lib/queries/desk/entities.ts'
import { LabelFields } from './label-fields.tsx'
import { kindOptions } from './label-list.tsx'

/** What is said of an entity; null for one that is made here. */
export function EntityFields({ entity }: { entity: DeskEntity | null }) {
  const t = deskWords()
  const typed = asTyped({ kind: entity?.kind, sameAs: entity?.sameAs })
  return (
    <>
      {entity && <Opened fields={typed} />}
      <Select name="kind" label={t('entities.kind')} value={entity?.kind ?? 'PERSON'} options={kindOptions()} />
      <LabelFields label={entity} />
      <TextArea
        name="sameAs"
        label={t('entities.sameAs')}
        help={t('entities.sameAsHelp')}
        value={typed.sameAs}
        optional
      />
    </>
  )
}
