import type { Metadata } from 'next'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { shortest } from '#lib/auth/password-length.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findInvitation } from '#lib/queries/desk/users.ts'
import { site } from '#lib/queries/visibility.ts'
import { joinDesk } from './actions.ts'

export function generateMetadata(): Metadata {
  return { title: deskWords()('door.join', { site: site().name }), referrer: 'no-referrer' }
}

export default async function Page({ params }: PageProps<'/admin/invitation/[token]'>) {
  const { token } = await params
  const invitation = await findInvitation(token)
  const t = deskWords()
  if (!invitation) return <p>{t('door.linkOld')}</p>
  const { email, role } = invitation
  const title = t('door.join', { site: site().name })
  return (
    <>
      <h1 className="headline text-third">{title}</h1>
      <p className="mt-2">{t('door.joinHelp', { role: t(`role.${role}`) })}</p>
      <Form action={joinDesk.bind(null, token)} name={title}>
        <Input name="name" label={t('door.name')} autoComplete="name" />
        <Input
          name="email"
          label={t('door.email')}
          type="email"
          value={email ?? ''}
          readOnly={email !== null}
          autoComplete="username"
        />
        <Input
          name="password"
          label={t('door.password')}
          help={t('door.passwordHelp', { least: shortest })}
          type="password"
          autoComplete="new-password"
        />
        <Submit>{t('door.joinSubmit')}</Submit>
      </Form>
    </>
  )
}
