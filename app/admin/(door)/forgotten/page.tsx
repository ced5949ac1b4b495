import type { Metadata } from 'next'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { canSend } from '#lib/mail/post.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { sendLink } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('door.forgottenTitle') }

export default function Page() {
  const t = deskWords()
  return (
    <>
      <h1 className="headline text-third">{t('door.forgottenTitle')}</h1>
      {canSend() ? (
        <Form action={sendLink} name={t('door.forgottenTitle')}>
          <Input
            name="email"
            label={t('door.email')}
            help={t('door.forgottenHelp')}
            type="email"
            autoComplete="username"
          />
          <Submit>{t('door.send')}</Submit>
        </Form>
      ) : (
        <p className="mt-4">{t('door.noMail')}</p>
      )}
      <p className="mt-6">
        <a href={adminPaths.signIn()}>{t('door.back')}</a>
      </p>
    </>
  )
}
