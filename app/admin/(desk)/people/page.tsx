import type { Metadata } from 'next'
import { Input, Select } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { OpenInvitations } from '#components/admin/people/open-invitations.tsx'
import { PeopleTable } from '#components/admin/people/people-table.tsx'
import { roleOptions } from '#components/admin/people/role-options.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listInvitations, listPeople } from '#lib/queries/desk/users.ts'
import { inviteSomebody, linkFor, setRole, shutOut, takeBack } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('people.title') }

export default async function Page() {
  const viewer = await requireViewer('user.manage')
  const [people, invitations] = await Promise.all([listPeople(viewer), listInvitations(viewer)])
  const t = deskWords()
  return (
    <>
      <Heading title={t('people.title')} standfirst={t('people.standfirst')} />
      <PeopleTable people={people ?? []} viewer={viewer} actions={{ setRole, shutOut, linkFor }} />
      <section className="desk-section max-w-text">
        <h2 className="headline text-third">{t('people.inviteTitle')}</h2>
        <Form action={inviteSomebody} name={t('people.inviteTitle')}>
          <Input name="email" label={t('people.email')} type="email" autoComplete="off" />
          <Select name="role" label={t('people.role')} options={roleOptions()} value="AUTHOR" />
          <Submit>{t('people.invite')}</Submit>
        </Form>
      </section>
      <OpenInvitations zone={viewer.zone} invitations={invitations ?? []} withdraw={takeBack} />
    </>
  )
}
