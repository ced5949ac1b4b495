import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { EntityFields } from '#components/admin/labels/entity-fields.tsx'
import { MergeSection } from '#components/admin/labels/merge-section.tsx'
import { RemoveSection } from '#components/admin/labels/remove-section.tsx'
import { SplitSection } from '#components/admin/labels/split-section.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskEntity, listNaming } from '#lib/queries/desk/entities.ts'
import { findLabelAt, listLookalikes } from '#lib/queries/desk/labels.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { paths } from '#lib/urls.ts'
import { remove } from '../../removal.ts'
import { edit, merge, split } from '../actions.ts'

type Props = PageProps<'/admin/entities/[id]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('entity.edit')
  const id = rowIdOf((await params).id) ?? notFound()
  return { viewer, entity: (await findDeskEntity(viewer, id)) ?? notFound() }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).entity.name }
}

export default async function Page({ params, searchParams }: Props) {
  const { viewer, entity } = await load(params)
  const { into: chosen } = await searchParams
  const [alike, into, articles] = await Promise.all([
    listLookalikes('entity', entity.id),
    typeof chosen === 'string' ? findLabelAt(viewer, 'entity', chosen) : null,
    listNaming(viewer, entity.id),
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={entity.name} standfirst={t('labels.articles', { count: entity.articleCount })}>
        <a href={paths.entity(entity.slug)}>{t('labels.inPaper')}</a>
      </Heading>
      <div className="grid gap-x-12 wide:grid-cols-2">
        <Form action={edit} name={entity.name}>
          <EntityFields entity={entity} />
          <Submit>{t('form.save')}</Submit>
        </Form>
        <div>
          <MergeSection of="entity" label={entity} alike={alike} into={into} action={merge} />
          <SplitSection entity={entity} articles={articles} action={split} />
          {entity._count.articles === 0 && <RemoveSection of="entity" label={entity} action={remove} />}
        </div>
      </div>
    </>
  )
}
