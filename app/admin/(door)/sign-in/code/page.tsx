import type { Metadata } from 'next'
import { Input } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { deskWords } from '#lib/messages/desk/words.ts'
import { adminPaths } from '#lib/urls.ts'
import { confirm } from '../actions.ts'

export const metadata: Metadata = { title: deskWords()('door.code') }

export default async function Page({ searchParams }: PageProps<'/admin/sign-in/code'>) {
  const { next } = await searchParams
  const t = deskWords()
  return (
    <>
      <h1 className="headline text-third">{t('door.code')}</h1>
      <Form action={confirm} name={t('door.code')}>
        <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
        <Input name="code" label={t('door.codeField')} help={t('door.codeHelp')} autoComplete="one-time-code" />
        <Submit>{t('door.signIn')}</Submit>
      </Form>
      <p className="mt-6">
        <a href={adminPaths.signIn(typeof next === 'string' ? next : undefined)}>{t('door.back')}</a>
      </p>
    </>
  )
}
