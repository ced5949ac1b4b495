import type { Metadata } from 'next'
import { offered, pageAddresses } from '#components/admin/editor/offered.ts'
import { Heading } from '#components/admin/frame/heading.tsx'
import { NewPageForm } from '#components/admin/pages/page-form.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDrafts } from '#lib/queries/desk/drafts.ts'
import { settings } from '#lib/settings/settings.ts'
import { newPageFieldNames } from '#lib/text/fields.ts'
import { adminPaths } from '#lib/urls.ts'
import { create } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('pages.new') }

export default async function Page() {
  const viewer = await requireViewer('page.edit')
  const t = deskWords()
  return (
    <>
      <Heading title={t('pages.new')} standfirst={t('pages.newHelp')} />
      <NewPageForm
        name={t('pages.new')}
        action={create}
        version={1}
        fields={{ title: '', slug: '', description: '', body: '', lang: settings().lang, note: '' }}
        drafts={await listDrafts(viewer, { slug: null }, newPageFieldNames)}
        person={viewer.id}
        zone={viewer.zone}
        isForeign={false}
        canSave
        isPublic
        components={offered}
        addresses={pageAddresses(null)}
        offer={adminPaths.pageAddress('')}
        submit={t('pages.make')}
      />
    </>
  )
}
