import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { SourceFields } from '#components/admin/sources/source-fields.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskSource } from '#lib/queries/desk/sources.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { paths } from '#lib/urls.ts'
import { edit } from './actions.ts'

type Props = PageProps<'/admin/sources/[id]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('source.edit')
  const id = rowIdOf((await params).id) ?? notFound()
  return (await findDeskSource(viewer, id)) ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function Page({ params }: Props) {
  const source = await load(params)
  const t = deskWords()
  return (
    <>
      <Heading title={source.name} standfirst={t('sources.articles', { count: source.articleCount })}>
        <a href={paths.source(source.slug)}>{t('sources.inPaper')}</a>
      </Heading>
      <Form action={edit.bind(null, source.id)} name={source.name} className="max-w-text">
        <SourceFields source={source} />
        <Submit>{t('form.save')}</Submit>
      </Form>
    </>
  )
}
