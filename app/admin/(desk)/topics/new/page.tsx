import type { Metadata } from 'next'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelFields } from '#components/admin/labels/label-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { create } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('topics.new') }

export default async function Page() {
  await requireViewer('topic.edit')
  const t = deskWords()
  return (
    <>
      <Heading title={t('topics.new')} standfirst={t('topics.newHelp')} />
      <Form action={create} name={t('topics.new')} className="max-w-text">
        <LabelFields label={null} />
        <Submit>{t('topics.make')}</Submit>
      </Form>
    </>
  )
}
