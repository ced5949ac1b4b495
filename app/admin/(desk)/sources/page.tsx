import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { SourceList } from '#components/admin/sources/source-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskSources } from '#lib/queries/desk/sources.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'

export const metadata: Metadata = { title: deskWords()('sources.title') }

export default async function Page({ searchParams }: PageProps<'/admin/sources'>) {
  const viewer = await requireViewer('source.edit')
  const { after } = await searchParams
  const { sources, next } = await listDeskSources(viewer, rowIdOf(after))
  const t = deskWords()
  return (
    <>
      <Heading title={t('sources.title')} standfirst={t('sources.standfirst')} />
      <SourceList sources={sources} />
      {next && (
        <p className="mt-4">
          <a href={adminPaths.sources(next)}>{t('sources.older')}</a>
        </p>
      )}
    </>
  )
}
