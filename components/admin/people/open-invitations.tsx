import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OpenInvitation } from '#lib/queries/desk/users.ts'

type Props = { invitations: OpenInvitation[]; zone: string | null; withdraw: FormAction }

export function OpenInvitations({ invitations, zone, withdraw }: Props) {
  const t = deskWords()
  if (invitations.length === 0) return null
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('people.open')}</h2>
      <ul>
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hair py-2"
          >
            <span>
              <InvitationLine invitation={invitation} zone={zone} />
            </span>
            <Form action={withdraw} name={withdrawalOf(invitation)}>
              <input type="hidden" name="id" value={invitation.id} />
              <Submit quiet name={withdrawalOf(invitation)}>
                {t('people.withdraw')}
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first link is nobody's in particular. */
function InvitationLine({ invitation, zone }: { invitation: OpenInvitation; zone: string | null }) {
  const { email, role, expiresAt, invitedBy } = invitation
  const t = deskWords()
  const what = { role: t(`role.${role}`), date: () => <Moment at={expiresAt} zone={zone} /> }
  if (email === null) return t.rich('people.openFirst', what)
  return t.rich('people.openUntil', { ...what, email, name: invitedBy?.name ?? '' })
}

function withdrawalOf({ email }: OpenInvitation): string {
  const t = deskWords()
  return email === null ? t('people.withdrawFirst') : t('people.withdrawOne', { email })
}
