import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageLabels } from '#components/admin/editor/field-labels.ts'
import { compared, readChoice } from '#components/admin/history/choice.ts'
import { History } from '#components/admin/history/history.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { pageSlugOf } from '#lib/house/slug.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findPageVersion, listPageVersions } from '#lib/queries/desk/page-versions.ts'
import { adminPaths } from '#lib/urls.ts'
import { restore } from './actions.ts'

type Props = PageProps<'/admin/pages/[slug]/history'>

export const metadata: Metadata = { title: deskWords()('history.title') }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireViewer('page.edit')
  const slug = pageSlugOf((await params).slug) ?? notFound()
  const asked = readChoice(await searchParams)
  const versions = (await listPageVersions(viewer, slug, asked.before)) ?? notFound()
  const { from, to } = compared(asked, versions.of.version)
  const [former, later] = await Promise.all([findPageVersion(viewer, slug, from), findPageVersion(viewer, slug, to)])
  const { title, description, lang, body } = pageLabels()
  const t = deskWords()
  return (
    <History
      versions={versions}
      from={{ version: from, text: former }}
      to={{ version: to, text: later }}
      labels={{ title, description, lang, body }}
      zone={viewer.zone}
      address={adminPaths.pageHistory(slug)}
      back={{ address: adminPaths.page(slug), label: t('pages.back') }}
      nobody={t('pages.builtIn')}
      restore={restore.bind(null, slug, from)}
    />
  )
}
