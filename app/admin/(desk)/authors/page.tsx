import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelList } from '#components/admin/labels/label-list.tsx'
import { LabelSearch } from '#components/admin/labels/label-search.tsx'
import { Pages } from '#components/admin/labels/pages.tsx'
import { RemovedList } from '#components/admin/labels/removed-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskAuthors } from '#lib/queries/desk/authors.ts'
import { listRemovedLabels, readLabelFilters } from '#lib/queries/desk/labels.ts'
import { adminPaths } from '#lib/urls.ts'
import { putBack } from '../removal.ts'

export const metadata: Metadata = { title: deskWords()('authors.title') }

export default async function Page({ searchParams }: PageProps<'/admin/authors'>) {
  const viewer = await requireViewer('author.edit')
  const filters = readLabelFilters(await searchParams)
  const { query, after } = filters
  const [{ lines, next }, removed] = await Promise.all([
    listDeskAuthors(viewer, filters),
    listRemovedLabels(viewer, 'author'),
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={t('authors.title')} standfirst={t('authors.standfirst')}>
        <a href={adminPaths.newAuthor()} className="desk-quiet">
          {t('authors.new')}
        </a>
      </Heading>
      <LabelSearch action={adminPaths.authors()} query={query} />
      <section className="desk-section">
        <h2 className="headline text-third">{query || t('authors.all')}</h2>
        {lines.length === 0 && <p>{t(query ? 'labels.none' : 'authors.none')}</p>}
        <LabelList lines={lines} hrefOf={adminPaths.author} />
        <Pages
          name={t('authors.all')}
          first={after && adminPaths.authors()}
          next={next && adminPaths.authors({ after: next })}
        />
      </section>
      <RemovedList of="author" removed={removed} putBack={putBack} />
    </>
  )
}
