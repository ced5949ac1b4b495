import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ArticleForm } from '#components/admin/editor/article-form.tsx'
import { articleAddresses, nameAddresses, offered } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDrafts } from '#lib/queries/desk/drafts.ts'
import { settings } from '#lib/settings/settings.ts'
import { type Fields, fieldNames } from '#lib/text/fields.ts'
import { rowOf } from '#lib/text/names.ts'
import { beginArticle } from '../actions.ts'

export const metadata: Metadata = { title: deskWords()('editor.new') }

export default async function Page() {
  const viewer = await requireViewer('article.create')
  const t = deskWords()
  const fields: Fields = {
    title: '',
    summary: '',
    body: '',
    lang: settings().lang,
    genre: 'NEWS',
    topics: '',
    entities: '',
    authors: rowOf([viewer.name]),
    note: '',
  }
  return (
    <>
      <Heading title={t('editor.new')} />
      <ArticleForm
        id={null}
        uid={randomUUID()}
        name={t('editor.new')}
        action={beginArticle}
        version={1}
        fields={fields}
        drafts={await listDrafts(viewer, null, fieldNames)}
        person={viewer.id}
        zone={viewer.zone}
        isForeign={false}
        canSave
        isPublic={false}
        components={offered}
        addresses={articleAddresses(null)}
        names={nameAddresses}
        submit={t('editor.begin')}
      />
    </>
  )
}
