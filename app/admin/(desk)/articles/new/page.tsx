import type { Metadata } from 'next'
import { ArticleFields } from '#components/admin/articles/article-fields.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { env } from '#lib/env.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { beginArticle } from '../actions.ts'

export const metadata: Metadata = { title: deskWords()('editor.new') }

export default async function Page() {
  const viewer = await requireViewer('article.create')
  const t = deskWords()
  return (
    <>
      <Heading title={t('editor.new')} />
      <Form action={beginArticle} className="max-w-measure" name={t('editor.new')}>
        <ArticleFields lang={env().SITE_LANG} authors={viewer.name} />
        <Submit>{t('editor.begin')}</Submit>
      </Form>
    </>
  )
}
