import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { PageList } from '#components/admin/pages/page-list.tsx'
import { PutBack } from '#components/admin/pages/put-back.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { listDeskPages } from '#lib/queries/desk/pages.ts'
import { adminPaths } from '#lib/urls.ts'
import { arrange, mention, putBack } from './actions.ts'

export const metadata: Metadata = { title: deskWords()('pages.title') }

export default async function Page() {
  const viewer = await requireViewer('page.edit')
  const { standing, withdrawn } = await listDeskPages(viewer)
  const t = deskWords()
  return (
    <>
      <Heading title={t('pages.title')} standfirst={t('pages.standfirst')}>
        <a href={adminPaths.newPage()} className="desk-quiet">
          {t('pages.new')}
        </a>
      </Heading>
      <PageList pages={standing} zone={viewer.zone} arrange={arrange} mention={mention} />
      {withdrawn.length > 0 && (
        <section className="desk-section">
          <h2 className="headline text-third">{t('pages.withdrawn')}</h2>
          <ul>
            {withdrawn.map(({ slug, title, lang }) => (
              <li
                key={slug}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2"
              >
                <a href={adminPaths.page(slug)} lang={lang} dir="auto">
                  {title}
                </a>
                <PutBack page={{ slug, title }} action={putBack} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
