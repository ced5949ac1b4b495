import type { Metadata } from 'next'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { shortest } from '#lib/auth/password-length.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { setPassword } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('door.newPassword'), referrer: 'no-referrer' }

export default async function Page({ params }: PageProps<'/admin/new-password/[token]'>) {
  const { token } = await params
  const t = deskWords()
  return (
    <>
      <h1 className="headline text-third">{t('door.newPassword')}</h1>
      <Form action={setPassword.bind(null, token)} name={t('door.newPassword')}>
        <Input
          name="password"
          label={t('door.newPassword')}
          help={t('door.passwordHelp', { least: shortest })}
          type="password"
          autoComplete="new-password"
        />
        <Submit>{t('form.save')}</Submit>
      </Form>
    </>
  )
}
