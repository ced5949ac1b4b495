import type { Metadata } from 'next'
import { ArticleLine } from '#components/admin/articles/article-line.tsx'
import { Bulk } from '#components/admin/articles/bulk.tsx'
import { bulkActions, bulkDeeds } from '#components/admin/articles/bulk-deeds.ts'
import { Filters } from '#components/admin/articles/filters.tsx'
import { Narrowed } from '#components/admin/articles/narrowed.tsx'
import { nameAddresses } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Views } from '#components/admin/views/views.tsx'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskArticles, readFilters } from '#lib/queries/desk/articles.ts'
import { listOwners } from '#lib/queries/desk/users.ts'
import { listViews } from '#lib/queries/desk/views.ts'
import { listLanguages } from '#lib/queries/languages.ts'
import { adminPaths } from '#lib/urls.ts'
import { bulk, undo } from './bulk.ts'
import * as views from './views.ts'

export const metadata: Metadata = { title: deskWords()('articles.title') }

export default async function Page({ searchParams }: PageProps<'/admin/articles'>) {
  const viewer = await requireViewer()
  const filters = readFilters(await searchParams)
  const [{ cards, next }, kept, owners, languages] = await Promise.all([
    listDeskArticles(viewer, filters),
    listViews(viewer),
    listOwners(viewer),
    listLanguages(),
  ])
  const t = deskWords()
  const deeds = bulkDeeds
    .filter((deed) => (deed === 'bringBack') === (filters.status === 'DISCARDED'))
    .filter((deed) => may(viewer, bulkActions[deed]))
  return (
    <>
      <Heading title={t('articles.title')}>
        <a href={adminPaths.newArticle()} className="desk-quiet">
          {t('articles.new')}
        </a>
      </Heading>
      <Filters filters={filters} owners={owners} languages={languages} />
      <Narrowed filters={filters} owners={owners} />
      <Views views={kept} filters={filters} canShare={may(viewer, 'view.share')} actions={views} />
      <Bulk actions={{ bulk, undo }} deeds={cards.length > 0 ? deeds : []} topics={nameAddresses.topics}>
        {cards.length === 0 && <p className="mt-6">{t('articles.none')}</p>}
        <ul className="mt-4">
          {cards.map((card) => (
            <ArticleLine key={card.id} card={card} zone={viewer.zone} choice />
          ))}
        </ul>
      </Bulk>
      <nav className="mt-4 flex gap-6" aria-label={t('articles.title')}>
        {filters.before && <a href={adminPaths.articles({ ...filters, before: null })}>{t('articles.newest')}</a>}
        {next && <a href={adminPaths.articles({ ...filters, before: next })}>{t('articles.older')}</a>}
      </nav>
    </>
  )
}
