import type { Metadata } from 'next'
import { DeedFilters } from '#components/admin/audit/deed-filters.tsx'
import { DeedTable } from '#components/admin/audit/deed-table.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeeds, readDeedFilters } from '#lib/queries/desk/audit.ts'
import { listPeople } from '#lib/queries/desk/users.ts'
import { adminPaths } from '#lib/urls.ts'

export const metadata: Metadata = { title: deskWords()('audit.title') }

export default async function Page({ searchParams }: PageProps<'/admin/audit'>) {
  const viewer = await requireViewer('audit.read')
  const filters = readDeedFilters(await searchParams)
  const [page, people] = await Promise.all([listDeeds(viewer, filters), listPeople(viewer)])
  const t = deskWords()
  return (
    <>
      <Heading title={t('audit.title')} standfirst={t('audit.standfirst')} />
      <DeedFilters filters={filters} people={people ?? []} zone={viewer.zone} />
      {page?.deeds.length === 0 && <p className="mt-6">{t('audit.none')}</p>}
      <DeedTable deeds={page?.deeds ?? []} zone={viewer.zone} />
      <nav className="mt-4 flex gap-6" aria-label={t('audit.title')}>
        {filters.before && <a href={adminPaths.audit({ ...filters, before: null })}>{t('audit.newest')}</a>}
        {page?.next && <a href={adminPaths.audit({ ...filters, before: page.next })}>{t('audit.older')}</a>}
      </nav>
    </>
  )
}
