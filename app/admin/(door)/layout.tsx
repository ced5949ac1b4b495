import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'
import '../../styles/desk.css'

export default function DoorLayout({ children }: LayoutProps<'/admin'>) {
  return (
    <div className="desk-door" lang="en" dir="ltr">
      <header>
        <a href={paths.front()} className="headline text-second">
          {site().name}
        </a>
      </header>
      <main id="content">{children}</main>
    </div>
  )
}
