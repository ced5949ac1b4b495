import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Moment } from '#components/admin/frame/moment.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskPages } from '#lib/queries/desk/pages.ts'
import { adminPaths } from '#lib/urls.ts'

export const metadata: Metadata = { title: deskWords()('pages.title') }

export default async function Page() {
  const viewer = await requireViewer('page.edit')
  const pages = await listDeskPages(viewer)
  const t = deskWords()
  return (
    <>
      <Heading title={t('pages.title')} standfirst={t('pages.standfirst')} />
      <ul>
        {pages.map(({ slug, title, lang, version, updatedAt, editor }) => (
          <li key={slug} className="border-b border-hair py-3">
            <a href={adminPaths.page(slug)} lang={lang} className="headline block text-brief">
              {title}
            </a>
            <p className="mt-1 flex flex-wrap gap-x-4 text-small text-soft">
              <span>
                {editor ? t('pages.by', { version: String(version), name: editor.name }) : t('pages.builtIn')}
              </span>
              <Moment at={updatedAt} zone={viewer.zone} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
