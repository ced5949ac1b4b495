import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { RightsTable } from '#components/admin/people/rights-table.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'

export const metadata: Metadata = { title: deskWords()('roles.title') }

export default async function Page() {
  await requireViewer()
  const t = deskWords()
  return (
    <>
      <Heading title={t('roles.title')} standfirst={t('roles.standfirst')} />
      <RightsTable />
    </>
  )
}
