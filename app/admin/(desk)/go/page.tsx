import type { Metadata } from 'next'
import { Heading } from '#components/admin/frame/heading.tsx'
import { Found } from '#components/admin/go/found.tsx'
import { Keys } from '#components/admin/go/keys.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { goTo } from '#lib/queries/desk/lookup.ts'
import { adminPaths } from '#lib/urls.ts'
import { signOut } from '../actions.ts'

export const metadata: Metadata = { title: deskWords()('go.title') }

export default async function Page({ searchParams }: PageProps<'/admin/go'>) {
  const viewer = await requireViewer()
  const { q } = await searchParams
  const query = typeof q === 'string' ? q : ''
  const found = await goTo(viewer, query)
  const t = deskWords()
  return (
    <>
      <Heading title={t('go.title')} standfirst={t('go.standfirst')} />
      <search>
        <form action={adminPaths.go()} method="get" className="flex max-w-text items-end gap-4">
          <label className="grow">
            {t('go.field')}
            <input type="search" name="q" defaultValue={query} maxLength={100} autoComplete="off" />
          </label>
          <button type="submit" className="desk-quiet">
            {t('go.find')}
          </button>
        </form>
      </search>
      {found.length === 0 && <p className="mt-6">{t('go.none')}</p>}
      <Found targets={found} signOut={signOut} />
      <section className="desk-section max-w-text" aria-labelledby="keys">
        <h2 id="keys" className="headline text-third">
          {t('go.keys')}
        </h2>
        <Keys />
      </section>
    </>
  )
}
