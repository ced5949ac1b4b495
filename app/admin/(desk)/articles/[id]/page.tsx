import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleFields } from '#components/admin/articles/article-fields.tsx'
import { Publication } from '#components/admin/articles/publication.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskArticle } from '#lib/queries/desk/articles.ts'
import { save } from './actions.ts'
import * as publication from './publication.ts'

type Props = PageProps<'/admin/articles/[id]'>

const load = cache(async (params: Props['params']) => {
  const { id } = await params
  const viewer = await requireViewer()
  const article = /^\d{1,9}$/.test(id) ? await findDeskArticle(viewer, Number(id)) : null
  return article ? { viewer, article } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).article.title }
}

export default async function Page({ params }: Props) {
  const { viewer, article } = await load(params)
  const t = deskWords()
  const { id, title, summary, body, lang, genre, version, status, createdById } = article
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ')
  return (
    <>
      <Heading
        title={title}
        standfirst={t('editor.state', { version: String(version), status: t(`status.${status}`) })}
      />
      <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_18rem]">
        <Form action={save.bind(null, id)} name={title}>
          <input type="hidden" name="version" value={version} />
          <ArticleFields
            {...{ title, summary, body, lang, genre }}
            topics={names(article.topics.map(({ topic }) => topic))}
            entities={names(article.entities.map(({ entity }) => entity))}
            authors={names(article.bylines.map(({ author }) => author))}
          />
          {may(viewer, 'article.edit', { ownerId: createdById, status }) && <Submit>{t('editor.save')}</Submit>}
        </Form>
        <Publication article={article} viewer={viewer} actions={publication} />
      </div>
    </>
  )
}
