import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { textsOf } from '#components/admin/history/article-texts.ts'
import { compared, readChoice } from '#components/admin/history/choice.ts'
import { History } from '#components/admin/history/history.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findVersion, listVersions } from '#lib/queries/desk/versions.ts'
import { rowIdOf } from '#lib/row-id.ts'
import { adminPaths } from '#lib/urls.ts'
import { restore } from './actions.ts'

type Props = PageProps<'/admin/articles/[id]/history'>

export const metadata: Metadata = { title: deskWords()('history.title') }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireViewer('article.read')
  const id = rowIdOf((await params).id) ?? notFound()
  const asked = readChoice(await searchParams)
  const versions = (await listVersions(viewer, id, asked.before)) ?? notFound()
  const { from, to } = compared(asked, versions.of.version)
  const [former, later] = await Promise.all([findVersion(viewer, id, from), findVersion(viewer, id, to)])
  const texts = textsOf(former, later)
  const t = deskWords()
  return (
    <History
      versions={versions}
      from={{ version: from, text: texts.from }}
      to={{ version: to, text: texts.to }}
      labels={texts.labels}
      remark={texts.remark}
      zone={viewer.zone}
      address={adminPaths.history(id)}
      back={{ address: adminPaths.article(id), label: t('history.back') }}
      nobody={t('history.nobody')}
      restore={restore.bind(null, id, from)}
      restoreHelp={former?.labels ? undefined : t('history.restoreTextHelp')}
    />
  )
}
