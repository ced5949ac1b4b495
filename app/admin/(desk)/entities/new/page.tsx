import type { Metadata } from 'next'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { EntityFields } from '#components/admin/labels/entity-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { create } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('entities.new') }

export default async function Page() {
  await requireViewer('entity.edit')
  const t = deskWords()
  return (
    <>
      <Heading title={t('entities.new')} standfirst={t('entities.newHelp')} />
      <Form action={create} name={t('entities.new')} className="max-w-text">
        <EntityFields entity={null} />
        <Submit>{t('entities.make')}</Submit>
      </Form>
    </>
  )
}
