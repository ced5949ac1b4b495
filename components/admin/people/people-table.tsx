import { Select } from '#components/admin/form/field.tsx'
import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Person } from '#lib/queries/desk/users.ts'
import { roleOptions } from './role-options.ts'

type Actions = { setRole: FormAction; shutOut: FormAction; linkFor: FormAction }
type Props = { people: Person[]; viewer: Actor; actions: Actions }

export function PeopleTable({ people, viewer, actions }: Props) {
  const t = deskWords()
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.safety')}</th>
          <th scope="col">{t('people.articles')}</th>
          <th scope="col">{t('people.role')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} id={person.id}>
            <td>
              <span className="font-semibold">{person.name}</span>{' '}
              {person.id === viewer.id && <span className="text-soft">{t('people.you')}</span>}
              {person.disabledAt && <span className="text-accent">{t('people.disabled')}</span>}
              <br />
              {person.email}
              <br />
              <span className="text-soft">
                {t('people.since')} <Moment at={person.createdAt} zone={viewer.zone} />
              </span>
            </td>
            <td data-label={t('people.safety')}>{safety(person)}</td>
            <td data-label={t('people.articles')}>{person._count.articles}</td>
            <td>
              <PersonForms person={person} actions={actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function safety({ twoFactorEnabled, _count }: Person): string {
  const t = deskWords()
  const steps = [t('people.password'), ...(twoFactorEnabled ? [t('people.secondStep')] : [])]
  return [...steps, t('people.passkeys', { count: _count.passkeys })].join(', ')
}

function PersonForms({ person, actions }: { person: Person; actions: Actions }) {
  const t = deskWords()
  const { id, name, role, disabledAt } = person
  return (
    <details>
      <summary className="cursor-pointer py-2">{t(`role.${role}`)}</summary>
      <Form action={actions.setRole} name={t('people.changeRole', { name })}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        <Select name="role" label={t('people.changeRole', { name })} value={role} options={roleOptions()} />
        <Submit quiet>{t('people.setRole')}</Submit>
      </Form>
      <Form action={actions.linkFor} className="mt-3" name={t('people.link')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        <Submit quiet>{t('people.link')}</Submit>
      </Form>
      <Form action={actions.shutOut} className="mt-3" name={t(disabledAt ? 'people.enable' : 'people.disable')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="disabled" value={String(!disabledAt)} />
        <Submit quiet>{t(disabledAt ? 'people.enable' : 'people.disable')}</Submit>
      </Form>
    </details>
  )
}
