import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Publication } from '#components/admin/articles/publication.tsx'
import { ArticleForm } from '#components/admin/editor/article-form.tsx'
import { addressesOf, offered } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { may } from '#lib/auth/policy.ts'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskArticle } from '#lib/queries/desk/articles.ts'
import { fieldsOf, findDraft } from '#lib/queries/desk/manuscript.ts'
import { adminPaths } from '#lib/urls.ts'
import { idOf } from '../id.ts'
import { save } from './actions.ts'
import * as publication from './publication.ts'

type Props = PageProps<'/admin/articles/[id]'>

const load = cache(async (params: Props['params']) => {
  const { id: text } = await params
  const viewer = await requireViewer()
  const id = idOf(text) ?? notFound()
  const article = (await findDeskArticle(viewer, id)) ?? notFound()
  return { viewer, article, draft: await findDraft(viewer, id) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).article.title }
}

export default async function Page({ params }: Props) {
  const { viewer, article, draft } = await load(params)
  const t = deskWords()
  const { id, title, version, status, createdById, bodyTrust } = article
  return (
    <>
      <Heading
        title={title}
        standfirst={t('editor.state', { version: String(version), status: t(`status.${status}`) })}
      >
        <a href={adminPaths.history(id)} className="desk-quiet">
          {t('history.link')}
        </a>
      </Heading>
      <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_18rem]">
        <ArticleForm
          id={id}
          name={title}
          action={save.bind(null, id)}
          version={version}
          fields={fieldsOf(article)}
          draft={draft && { ...draft, typedAt: draft.typedAt.toISOString() }}
          person={viewer.id}
          isForeign={bodyTrust === 'UNTRUSTED'}
          canSave={may(viewer, 'article.edit', { ownerId: createdById, status })}
          components={offered}
          addresses={addressesOf(id)}
          submit={t('editor.save')}
        />
        <Publication article={article} viewer={viewer} actions={publication} />
      </div>
    </>
  )
}
