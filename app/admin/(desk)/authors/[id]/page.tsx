import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { AuthorFields } from '#components/admin/labels/author-fields.tsx'
import { MergeSection } from '#components/admin/labels/merge-section.tsx'
import { RemoveSection } from '#components/admin/labels/remove-section.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskAuthor } from '#lib/queries/desk/authors.ts'
import { findLabelAt, listLookalikes } from '#lib/queries/desk/labels.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { remove } from '../../removal.ts'
import { edit, merge } from '../actions.ts'

type Props = PageProps<'/admin/authors/[id]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('author.edit')
  const id = rowIdOf((await params).id) ?? notFound()
  return { viewer, author: (await findDeskAuthor(viewer, id)) ?? notFound() }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).author.name }
}

export default async function Page({ params, searchParams }: Props) {
  const { viewer, author } = await load(params)
  const { into: chosen } = await searchParams
  const [alike, into] = await Promise.all([
    listLookalikes('author', author.id),
    typeof chosen === 'string' ? findLabelAt(viewer, 'author', chosen) : null,
  ])
  const t = deskWords()
  const { name, slug, articleCount, _count } = author
  return (
    <>
      <Heading title={name} standfirst={t('labels.articles', { count: articleCount })}>
        <a href={paths.author(slug)}>{t('labels.inPaper')}</a>{' '}
        {_count.articles > 0 && <a href={adminPaths.articles({ author: name })}>{t('authors.theirArticles')}</a>}
      </Heading>
      <div className="grid gap-x-12 wide:grid-cols-2">
        <Form action={edit} name={name}>
          <AuthorFields author={author} />
          <Submit>{t('form.save')}</Submit>
        </Form>
        <div>
          <MergeSection of="author" label={author} alike={alike} into={into} action={merge} />
          {_count.articles === 0 && <RemoveSection of="author" label={author} action={remove} />}
        </div>
      </div>
    </>
  )
}
