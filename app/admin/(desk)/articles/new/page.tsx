import type { Metadata } from 'next'
import { ArticleForm } from '#components/admin/editor/article-form.tsx'
import { addressesOf, offered } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { env } from '#lib/env.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import type { Fields } from '#lib/text/fields.ts'
import { beginArticle } from '../actions.ts'

export const metadata: Metadata = { title: deskWords()('editor.new') }

export default async function Page() {
  const viewer = await requireViewer('article.create')
  const t = deskWords()
  const fields: Fields = {
    title: '',
    summary: '',
    body: '',
    lang: env().SITE_LANG,
    genre: 'NEWS',
    topics: '',
    entities: '',
    authors: viewer.name,
  }
  return (
    <>
      <Heading title={t('editor.new')} />
      <ArticleForm
        id={null}
        name={t('editor.new')}
        action={beginArticle}
        version={1}
        fields={fields}
        draft={null}
        person={viewer.id}
        isForeign={false}
        canSave
        components={offered}
        addresses={addressesOf(null)}
        submit={t('editor.begin')}
      />
    </>
  )
}
