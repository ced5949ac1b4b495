import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelList } from '#components/admin/labels/label-list.tsx'
import { LabelSearch } from '#components/admin/labels/label-search.tsx'
import { Pages } from '#components/admin/labels/pages.tsx'
import { RemovedList } from '#components/admin/labels/removed-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskEntities, listDuplicates } from '#lib/queries/desk/entities.ts'
import { listRemovedLabels, readLabelFilters } from '#lib/queries/desk/labels.ts'
import { adminPaths } from '#lib/urls.ts'
import { putBack } from './removal.ts'

export const metadata: Metadata = { title: deskWords()('entities.title') }

export default async function Page({ searchParams }: PageProps<'/admin/entities'>) {
  const viewer = await requireViewer('entity.edit')
  const filters = readLabelFilters(await searchParams)
  const isFirst = !filters.query && !filters.after
  const [{ lines, next }, pairs, removed] = await Promise.all([
    listDeskEntities(viewer, filters),
    isFirst ? listDuplicates(viewer) : [],
    listRemovedLabels(viewer, 'entity'),
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={t('entities.title')} standfirst={t('entities.standfirst')}>
        <a href={adminPaths.newEntity()} className="desk-quiet">
          {t('entities.new')}
        </a>
      </Heading>
      <LabelSearch action={adminPaths.entities()} query={filters.query} />
      {pairs.length > 0 && (
        <section className="desk-section">
          <h2 className="headline text-third">{t('entities.duplicates')}</h2>
          <ul>
            {pairs.map(({ one, other, likeness }) => (
              <li key={one.id} className="flex flex-wrap gap-x-4 border-b border-hair py-2">
                <a href={adminPaths.entity(one.id)}>{one.name}</a>
                <a href={adminPaths.entity(other.id)}>{other.name}</a>
                <span className="text-small text-soft">{t('entities.pair', { likeness })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="desk-section">
        <h2 className="headline text-third">{filters.query || t('entities.latest')}</h2>
        {lines.length === 0 && <p>{t('labels.none')}</p>}
        <LabelList lines={lines} hrefOf={adminPaths.entity} />
        <Pages
          name={t('entities.latest')}
          first={filters.after && adminPaths.entities()}
          next={next && adminPaths.entities({ after: next })}
        />
      </section>
      <RemovedList removed={removed} putBack={putBack} />
    </>
  )
}
