import type { Metadata } from 'next'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { AuthorFields } from '#components/admin/labels/author-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { create } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('authors.new') }

export default async function Page() {
  await requireViewer('author.edit')
  const t = deskWords()
  return (
    <>
      <Heading title={t('authors.new')} standfirst={t('authors.newHelp')} />
      <Form action={create} name={t('authors.new')} className="max-w-text">
        <AuthorFields author={null} />
        <Submit>{t('authors.make')}</Submit>
      </Form>
    </>
  )
}
