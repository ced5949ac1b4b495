import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { offered, pageAddresses } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { PageForm } from '#components/admin/pages/page-form.tsx'
import { PutBack } from '#components/admin/pages/put-back.tsx'
import { Withdraw } from '#components/admin/pages/withdraw.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { isBuiltIn } from '#lib/house/pages.ts'
import { pageSlugOf } from '#lib/house/slug.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDrafts } from '#lib/queries/desk/drafts.ts'
import { findSavedPage } from '#lib/queries/desk/page-manuscript.ts'
import { pageFieldNames } from '#lib/text/fields.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { putBack, save, withdraw } from '../actions.ts'

type Props = PageProps<'/admin/pages/[slug]'>

const load = cache(async (params: Props['params']) => {
  const viewer = await requireViewer('page.edit')
  const slug = pageSlugOf((await params).slug) ?? notFound()
  const [saved, drafts] = await Promise.all([findSavedPage(viewer, slug), listDrafts(viewer, { slug }, pageFieldNames)])
  return { viewer, slug, saved: saved ?? notFound(), drafts }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).saved.fields.title }
}

export default async function Page({ params }: Props) {
  const { viewer, slug, saved, drafts } = await load(params)
  const t = deskWords()
  const { version, fields } = saved
  const page = { slug, title: fields.title }
  const history = (
    <a href={adminPaths.pageHistory(slug)} className="desk-quiet">
      {t('history.link')}
    </a>
  )
  if (saved.isWithdrawn)
    return (
      <>
        <Heading title={fields.title} standfirst={t('pages.withdrawnHelp')}>
          {history}
        </Heading>
        <PutBack page={page} action={putBack} />
      </>
    )
  return (
    <>
      <Heading title={fields.title}>
        {history}
        <a href={paths.page(slug)}>{t('pages.see')}</a>
      </Heading>
      <PageForm
        slug={slug}
        name={fields.title}
        action={save.bind(null, slug)}
        version={version}
        fields={fields}
        drafts={drafts}
        person={viewer.id}
        zone={viewer.zone}
        isForeign={false}
        canSave
        isPublic
        components={offered}
        addresses={pageAddresses(slug)}
        submit={t('form.save')}
      />
      {isBuiltIn(slug) ? (
        <p className="desk-help">{t('pages.builtInHelp')}</p>
      ) : (
        <Withdraw page={page} action={withdraw} />
      )}
    </>
  )
}
