import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form, Submit } from '#components/admin/form/form.tsx'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Comparison } from '#components/admin/history/comparison.tsx'
import { VersionList } from '#components/admin/history/version-list.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { findVersion, listVersions } from '#lib/queries/desk/versions.ts'
import { adminPaths } from '#lib/urls.ts'
import { idOf } from '../../id.ts'
import { restore } from './actions.ts'

type Props = PageProps<'/admin/articles/[id]/history'>

export const metadata: Metadata = { title: deskWords()('history.title') }

export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireViewer('article.read')
  const id = idOf((await params).id) ?? notFound()
  const { from: asked, to: other, before } = await searchParams
  const number = (text: unknown) => (typeof text === 'string' ? idOf(text) : null)
  const versions = (await listVersions(viewer, id, number(before))) ?? notFound()
  const { title, lang, version, canEdit } = versions.article
  const to = number(other) ?? version
  const from = number(asked) ?? Math.max(to - 1, 1)
  const [former, later] = await Promise.all([findVersion(viewer, id, from), findVersion(viewer, id, to)])
  const t = deskWords()
  return (
    <>
      <Heading title={t('history.of', { title })}>
        <a href={adminPaths.article(id)} className="desk-quiet">
          {t('history.back')}
        </a>
      </Heading>
      <VersionList versions={versions} from={from} to={to} zone={viewer.zone} />
      {former && later && from !== to && (
        <section className="desk-section">
          <h2 className="headline text-third">{t('history.changes', { from: String(from), to: String(to) })}</h2>
          <Comparison from={former} to={later} lang={lang} />
          {canEdit && from !== version && (
            <Form
              action={restore.bind(null, id, from)}
              className="mt-6"
              name={t('history.restore', { version: String(from) })}
            >
              <p className="desk-help mb-3">{t('history.restoreHelp')}</p>
              <Submit quiet>{t('history.restore', { version: String(from) })}</Submit>
            </Form>
          )}
        </section>
      )}
    </>
  )
}
