import { Person } from '#components/admin/form/person.tsx'
import { Navigation } from '#components/admin/frame/navigation.tsx'
import { TellZone } from '#components/admin/frame/tell-zone.tsx'
import { Palette } from '#components/admin/go/palette.tsx'
import { requireViewer } from '#lib/auth/viewer.ts'
import { deskWords } from '#lib/messages/desk/words.ts'
import { goTo } from '#lib/queries/desk/lookup.ts'
import { site } from '#lib/queries/visibility.ts'
import { adminPaths, paths } from '#lib/urls.ts'
import { signOut } from './actions.ts'
import '../../styles/desk.css'

export default async function DeskLayout({ children }: LayoutProps<'/admin'>) {
  const viewer = await requireViewer()
  const t = deskWords()
  return (
    <div className="desk" lang="en" dir="ltr">
      <a href="#content" className="sr-only focus:not-sr-only">
        {t('desk.skip')}
      </a>
      {viewer.zone === null && <TellZone address={adminPaths.zone()} />}
      <header className="col-span-full flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink py-3">
        <a href={adminPaths.overview()} className="headline text-third">
          {site().name}
        </a>
        <ul className="flex flex-wrap items-baseline gap-x-5 text-note">
          <li>
            <Palette
              first={await goTo(viewer, '')}
              addresses={{ page: adminPaths.go(), found: adminPaths.found('') }}
              signOut={signOut}
            />
          </li>
          <li>
            <a href={paths.front()} className="inline-block py-2">
              {t('desk.paper')}
            </a>
          </li>
          <li>
            <a href={adminPaths.account()} className="inline-block py-2">
              {viewer.name}
            </a>
          </li>
          <li>
            <form action={signOut}>
              <button type="submit" className="cursor-pointer py-2 text-accent">
                {t('desk.signOut')}
              </button>
            </form>
          </li>
        </ul>
      </header>
      <div className="pt-2 text-note wide:pt-6">
        <Navigation viewer={viewer} />
      </div>
      <main id="content" className="desk-main pt-4 wide:pt-6">
        <Person id={viewer.id}>{children}</Person>
      </main>
    </div>
  )
}
