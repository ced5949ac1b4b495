import { Select } from '#components/admin/form/field.tsx'
import { Fold } from '#components/admin/form/fold.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Owner } from '#lib/queries/desk/users.ts'

type Props = { id: number; owner: { id: string; name: string } | null; people: Owner[]; action: FormAction }

/** Whose an article is, and the form that gives it to somebody else. */
export function Ownership({ id, owner, people, action }: Props) {
  const t = deskWords()
  const present = people.filter(({ disabledAt }) => disabledAt === null)
  const isPresent = present.some((each) => each.id === owner?.id)
  return (
    <section className="desk-section" aria-labelledby="ownership">
      <h2 id="ownership" className="headline text-third">
        {t('ownership.title')}
      </h2>
      <p>{owner?.name ?? t('articles.importer')}</p>
      <Form action={action} name={t('ownership.assign')}>
        <input type="hidden" name="id" value={id} />
        <Fold title={t('ownership.assignTitle')}>
          <Select
            name="person"
            label={t('ownership.person')}
            help={t('ownership.help')}
            value={isPresent ? owner?.id : ''}
            options={[
              ...(isPresent ? [] : [{ value: '', label: '–' }]),
              ...present.map(({ id: value, name: label }) => ({ value, label })),
            ]}
          />
          <Submit quiet>{t('ownership.assign')}</Submit>
        </Fold>
      </Form>
    </section>
  )
}
