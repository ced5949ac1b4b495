import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Input, TextArea } from '#components/admin/form/field.tsx'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findDeskPage } from '#lib/queries/desk/pages.ts'
import { paths } from '#lib/urls.ts'
import { save } from '../actions.ts'

type Props = PageProps<'/admin/pages/[slug]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('page.edit')
  return (await findDeskPage(viewer, (await params).slug)) ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title }
}

export default async function Page({ params }: Props) {
  const { slug, title, description, body, lang, version } = await load(params)
  const t = deskWords()
  return (
    <>
      <Heading title={title}>
        <a href={paths.page(slug)}>{t('pages.see')}</a>
      </Heading>
      <Form action={save} name={title}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="version" value={version} />
        <Input name="title" label={t('pages.name')} value={title} />
        <TextArea
          name="description"
          label={t('pages.description')}
          help={t('pages.descriptionHelp')}
          value={description}
          rows={2}
        />
        <Input name="lang" label={t('editor.language')} help={t('editor.languageHelp')} value={lang} />
        <TextArea name="body" label={t('editor.body')} help={t('editor.bodyHelp')} value={body} rows={24} />
        <Input name="note" label={t('pages.note')} help={t('pages.noteHelp')} optional />
        <Submit>{t('form.save')}</Submit>
      </Form>
    </>
  )
}
