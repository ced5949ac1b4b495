import { Form, type FormAction, Submit } from '#components/admin/form/form.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { OpenSession } from '#lib/queries/desk/users.ts'

type Props = { sessions: OpenSession[]; present: string | null; zone: string | null; end: FormAction }

export function Sessions({ sessions, present, zone, end }: Props) {
  const t = deskWords()
  return (
    <section className="desk-section">
      <h2 className="headline text-third">{t('account.sessions')}</h2>
      <ul className="mt-2">
        {sessions.map(({ id, ipAddress, userAgent, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hair py-2">
            <span className="min-w-0 flex-1 basis-72">
              {t('account.session', { agent: userAgent || t('account.someDevice'), address: ipAddress ?? '' })}{' '}
              {id === present && <strong>{t('account.here')} </strong>}
              <span className="text-soft">
                <Moment at={createdAt} zone={zone} />
              </span>
            </span>
            <Form action={end} name={t('account.end')}>
              <input type="hidden" name="id" value={id} />
              <Submit quiet>{t('account.end')}</Submit>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={end} className="mt-4" name={t('account.endAll')}>
        <Submit quiet>{t('account.endAll')}</Submit>
      </Form>
    </section>
  )
}
