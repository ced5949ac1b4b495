import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelList } from '#components/admin/labels/label-list.tsx'
import { LabelSearch } from '#components/admin/labels/label-search.tsx'
import { Pages } from '#components/admin/labels/pages.tsx'
import { PairList } from '#components/admin/labels/pair-list.tsx'
import { RemovedList } from '#components/admin/labels/removed-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import {
  listDeskEntities,
  listDuplicates,
  type NameKind,
  nameKinds,
  readEntityFilters,
} from '#lib/queries/desk/entities.ts'
import { listRemovedLabels, listToldApart } from '#lib/queries/desk/labels.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { putBack } from '../removal.ts'
import { tell } from './apart.ts'

export const metadata: Metadata = { title: deskWords()('entities.title') }

export default async function Page({ searchParams }: PageProps<'/admin/entities'>) {
  const viewer = await requireViewer('entity.edit')
  const params = await searchParams
  const filters = readEntityFilters(params)
  const { query, kind, after } = filters
  const isFirst = !query && !kind && !after
  const before = rowIdOf(params.pairs)
  const [{ lines, next }, duplicates, apart, removed] = await Promise.all([
    listDeskEntities(viewer, filters),
    isFirst ? listDuplicates(viewer, before) : { pairs: [], next: null },
    listToldApart(viewer),
    listRemovedLabels(viewer, 'entity'),
  ])
  const isLooking = duplicates.pairs.length > 0 || duplicates.next !== null || before !== null
  const t = deskWords()
  const title = query || (kind ? kindName(kind) : t('entities.latest'))
  return (
    <>
      <Heading title={t('entities.title')} standfirst={t('entities.standfirst')}>
        <a href={adminPaths.newEntity()} className="desk-quiet">
          {t('entities.new')}
        </a>
      </Heading>
      <LabelSearch action={adminPaths.entities()} query={query}>
        <label>
          {t('entities.kind')}
          <select name="kind" defaultValue={kind ?? ''}>
            <option value="">{t('entities.anyKind')}</option>
            {nameKinds.map((each) => (
              <option key={each} value={each}>
                {kindName(each)}
              </option>
            ))}
          </select>
        </label>
      </LabelSearch>
      {isFirst && isLooking && (
        <section className="desk-section">
          <h2 className="headline text-third">{t('entities.duplicates')}</h2>
          {duplicates.pairs.length === 0 && <p>{t('entities.noDuplicates')}</p>}
          <PairList pairs={duplicates.pairs} areTwo={false} tell={tell}>
            {({ likeness }) => <span className="text-small text-soft">{t('entities.pair', { likeness })}</span>}
          </PairList>
          <Pages
            name={t('entities.duplicates')}
            first={before === null ? null : adminPaths.entities()}
            next={duplicates.next === null ? null : adminPaths.entities({ pairs: duplicates.next })}
          />
        </section>
      )}
      <section className="desk-section">
        <h2 className="headline text-third">{title}</h2>
        {lines.length === 0 && <p>{t('labels.none')}</p>}
        <LabelList lines={lines} hrefOf={adminPaths.entity} />
        <Pages
          name={title}
          first={after && adminPaths.entities({ kind })}
          next={next && adminPaths.entities({ kind, after: next })}
        />
      </section>
      {apart.length > 0 && (
        <section className="desk-section">
          <h2 className="headline text-third">{t('entities.apart')}</h2>
          <PairList pairs={apart} areTwo tell={tell} />
        </section>
      )}
      <RemovedList of="entity" removed={removed} putBack={putBack} />
    </>
  )
}

function kindName(kind: NameKind): string {
  const t = deskWords()
  return kind === 'UNSAID' ? t('entities.unsaid') : t(`kind.${kind}`)
}
