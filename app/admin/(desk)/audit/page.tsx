import type { Metadata } from 'next'
import { DeedTable } from '#components/admin/audit/deed-table.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeeds } from '#lib/queries/desk/audit.ts'
import { adminPaths } from '#lib/urls.ts'

export const metadata: Metadata = { title: deskWords()('audit.title') }

export default async function Page({ searchParams }: PageProps<'/admin/audit'>) {
  const viewer = await requireViewer('audit.read')
  const { before } = await searchParams
  const page = await listDeeds(viewer, typeof before === 'string' && /^\d{1,18}$/.test(before) ? BigInt(before) : null)
  const t = deskWords()
  return (
    <>
      <Heading title={t('audit.title')} standfirst={t('audit.standfirst')} />
      <DeedTable deeds={page?.deeds ?? []} zone={viewer.zone} />
      {page?.next && (
        <p className="mt-4">
          <a href={`${adminPaths.audit()}?before=${page.next}`}>{t('audit.older')}</a>
        </p>
      )}
    </>
  )
}
