import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OpenInvitation } from '#lib/queries/desk/users.ts'
import { deskTime } from '../frame/desk-time.ts'

export function OpenInvitations({ invitations, withdraw }: { invitations: OpenInvitation[]; withdraw: FormAction }) {
  const t = deskWords()
  if (invitations.length === 0) return null
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('people.open')}</h2>
      <ul>
        {invitations.map(({ id, email, role, expiresAt, invitedBy }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hair py-2">
            <span>
              {t('people.openUntil', {
                email: email ?? '',
                role: t(`role.${role}`),
                date: deskTime(expiresAt, null),
                name: invitedBy?.name ?? '',
              })}
            </span>
            <Form action={withdraw} name={`${t('people.withdraw')}: ${email}`}>
              <input type="hidden" name="id" value={id} />
              <Submit quiet>{t('people.withdraw')}</Submit>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
