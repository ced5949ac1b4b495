import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { LabelFields } from '#components/admin/labels/label-fields.tsx'
import { MergeSection } from '#components/admin/labels/merge-section.tsx'
import { RemoveSection } from '#components/admin/labels/remove-section.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findLabelAt, listLookalikes } from '#lib/queries/desk/labels.ts'
import { findDeskTopic } from '#lib/queries/desk/topics.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { paths } from '#lib/urls.ts'
import { remove } from '../../removal.ts'
import { edit, merge } from '../actions.ts'

type Props = PageProps<'/admin/topics/[id]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('topic.edit')
  const id = rowIdOf((await params).id) ?? notFound()
  return { viewer, topic: (await findDeskTopic(viewer, id)) ?? notFound() }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).topic.name }
}

export default async function Page({ params, searchParams }: Props) {
  const { viewer, topic } = await load(params)
  const { into: chosen } = await searchParams
  const [alike, into] = await Promise.all([
    listLookalikes('topic', topic.id),
    typeof chosen === 'string' ? findLabelAt(viewer, 'topic', chosen) : null,
  ])
  const t = deskWords()
  return (
    <>
      <Heading title={topic.name} standfirst={t('labels.articles', { count: topic.articleCount })}>
        <a href={paths.topic(topic.slug)}>{t('labels.inPaper')}</a>
      </Heading>
      <div className="grid gap-x-12 wide:grid-cols-2">
        <Form action={edit} name={topic.name}>
          <LabelFields label={topic} />
          <Submit>{t('form.save')}</Submit>
        </Form>
        <div>
          <MergeSection of="topic" label={topic} alike={alike} into={into} action={merge} />
          {topic._count.articles === 0 && <RemoveSection of="topic" label={topic} action={remove} />}
        </div>
      </div>
    </>
  )
}
