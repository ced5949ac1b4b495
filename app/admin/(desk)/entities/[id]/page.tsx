import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Select, TextArea } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelFields } from '#components/admin/labels/label-fields.tsx'
import { kindOptions } from '#components/admin/labels/label-list.tsx'
import { MergeSection } from '#components/admin/labels/merge-section.tsx'
import { SplitSection } from '#components/admin/labels/split-section.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskEntity, listNaming } from '#lib/queries/desk/entities.ts'
import { listLookalikes } from '#lib/queries/desk/labels.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { edit, merge, split } from '../actions.ts'

type Props = PageProps<'/admin/entities/[id]'>

const load = cache(async (params: Props['params']) => {
  const { id } = await params
  const viewer = await requireViewer('entity.edit')
  const entity = /^\d{1,9}$/.test(id) ? await findDeskEntity(viewer, Number(id)) : null
  return entity ? { viewer, entity } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).entity.name }
}

export default async function Page({ params }: Props) {
  const { viewer, entity } = await load(params)
  const [alike, articles] = await Promise.all([listLookalikes('entity', entity.id), listNaming(viewer, entity.id)])
  const t = deskWords()
  return (
    <>
      <Heading title={entity.name} standfirst={t('labels.articles', { count: entity.articleCount })}>
        <a href={paths.entity(entity.slug)}>{t('labels.inPaper')}</a>
      </Heading>
      <div className="grid gap-x-12 wide:grid-cols-2">
        <Form action={edit} name={entity.name}>
          <Select name="kind" label={t('entities.kind')} value={entity.kind} options={kindOptions()} />
          <LabelFields label={entity} />
          <TextArea
            name="sameAs"
            label={t('entities.sameAs')}
            help={t('entities.sameAsHelp')}
            value={entity.sameAs.join('\n')}
            optional
          />
          <Submit>{t('form.save')}</Submit>
        </Form>
        <div>
          <MergeSection label={entity} alike={alike} hrefOf={adminPaths.entity} action={merge} />
          <SplitSection entity={entity} articles={articles} action={split} />
        </div>
      </div>
    </>
  )
}
