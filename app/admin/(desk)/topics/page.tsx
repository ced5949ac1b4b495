import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Arrange } from '#components/admin/labels/arrange.tsx'
import { LabelList } from '#components/admin/labels/label-list.tsx'
import { LabelSearch } from '#components/admin/labels/label-search.tsx'
import { Pages } from '#components/admin/labels/pages.tsx'
import { RemovedList } from '#components/admin/labels/removed-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listRemovedLabels, readLabelFilters } from '#lib/queries/desk/labels.ts'
import { listCurated, listDeskTopics } from '#lib/queries/desk/topics.ts'
import { adminPaths } from '#lib/urls.ts'
import { putBack } from '../removal.ts'
import { arrange } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('topics.title') }

export default async function Page({ searchParams }: PageProps<'/admin/topics'>) {
  const viewer = await requireViewer('topic.edit')
  const filters = readLabelFilters(await searchParams)
  const [curated, { lines, next }, removed] = await Promise.all([
    listCurated(viewer),
    listDeskTopics(viewer, filters),
    listRemovedLabels(viewer, 'topic'),
  ])
  const t = deskWords()
  const isCurated = (id: number) => curated.some((each) => each.id === id)
  return (
    <>
      <Heading title={t('topics.title')} standfirst={t('topics.standfirst')}>
        <a href={adminPaths.newTopic()} className="desk-quiet">
          {t('topics.new')}
        </a>
      </Heading>
      <section className="desk-section">
        <h2 className="headline text-third">{t('topics.curated')}</h2>
        {curated.length === 0 && <p>{t('topics.curatedNone')}</p>}
        <LabelList lines={curated} hrefOf={adminPaths.topic} arranged>
          {(line) => <Arrange line={line} steps={['up', 'down', 'out']} action={arrange} />}
        </LabelList>
      </section>
      <section className="desk-section">
        <h2 className="headline text-third">{t('topics.all')}</h2>
        <LabelSearch action={adminPaths.topics()} query={filters.query} />
        {lines.length === 0 && <p className="mt-4">{t('labels.none')}</p>}
        <LabelList lines={lines} hrefOf={adminPaths.topic}>
          {(line) => !isCurated(line.id) && <Arrange line={line} steps={['in']} action={arrange} />}
        </LabelList>
        <Pages
          name={t('topics.all')}
          first={filters.after && adminPaths.topics()}
          next={next && adminPaths.topics({ after: next })}
        />
      </section>
      <RemovedList of="topic" removed={removed} putBack={putBack} />
    </>
  )
}
