import type { Metadata } from 'next'
import { Ended } from '#components/admin/door/ended.tsx'
import { PasskeyDoor } from '#components/admin/door/passkey-door.tsx'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { signIn } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('door.signIn') }

export default async function Page({ searchParams }: PageProps<'/admin/sign-in'>) {
  const { next } = await searchParams
  const t = deskWords()
  return (
    <>
      <h1 className="headline text-third">{t('door.signIn')}</h1>
      <Ended />
      <Form action={signIn} name={t('door.signIn')}>
        <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
        <Input name="email" label={t('door.email')} type="email" autoComplete="username webauthn" />
        <Input name="password" label={t('door.password')} type="password" autoComplete="current-password" />
        <Submit>{t('door.signIn')}</Submit>
      </Form>
      <PasskeyDoor next={typeof next === 'string' ? next : ''} />
      <p className="mt-6">
        <a href={adminPaths.forgotten()}>{t('door.forgotten')}</a>
      </p>
    </>
  )
}
