import { Time } from '#components/ui/time.tsx'
import { parseDay } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import { printedPath } from '#lib/press/print.ts'
import { today } from '#lib/press/today.ts'
import { listNavigation } from '#lib/queries/directories.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'
import { ReadingSettings } from './reading-settings.tsx'

/** The name of the paper and the way into it. */
export async function Masthead() {
  const t = words()
  const { name, tagline } = site()
  const path = printedPath()
  const date = editionOf(path)
  const topics = await listNavigation()
  const sections = [
    { href: paths.front(), label: t('masthead.today') },
    ...topics.map(({ slug, name: label }) => ({ href: paths.topic(slug), label })),
    { href: paths.topics(), label: t('masthead.topics') },
    { href: paths.entities(), label: t('masthead.names') },
    { href: paths.stories(), label: t('story.stories') },
    { href: paths.trends(), label: t('trends.title') },
    { href: paths.archive(), label: t('masthead.archive') },
  ]
  const isPage = sections.some(({ href }) => href === path)
  const current = sections.find(({ href }) => (isPage ? href === path : path?.startsWith(`${href}/`)))
  return (
    <header className="mx-auto w-full max-w-paper px-5">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-2 text-note">
        {t('masthead.skip')}
      </a>
      <div className="flex min-h-6 items-baseline gap-x-4 pt-3 text-small text-soft">
        {date && <Time date={date} as="long" className="me-auto" />}
        <a href={paths.search()} className="quiet-link ms-auto min-h-6 hover:text-ink">
          {t('masthead.search')}
        </a>
        <ReadingSettings className="min-h-6" />
      </div>
      <div className="pt-2 pb-4 text-center tablet:pt-0 tablet:pb-5">
        <p className="headline text-masthead">
          <a href={paths.front()}>{name}</a>
        </p>
        <p className="mt-2 text-small text-soft tablet:mt-3">{tagline}</p>
      </div>
      <nav aria-label={t('masthead.sections')} className="border-t border-b border-t-ink border-b-rule">
        <ul className="one-line flex gap-x-7 py-2 text-note font-medium whitespace-nowrap">
          {sections.map((section) => (
            <Item key={section.href} section={section} current={section === current && (isPage ? 'page' : 'true')} />
          ))}
        </ul>
      </nav>
    </header>
  )
}

/**
 * The day that a front page is of. No other page shows the date: it would have to be printed again every midnight, and
 * would be a new page to everyone who keeps a copy.
 */
function editionOf(path: string | null): Date | null {
  if (path === paths.front()) return today()
  const [, year, month, day] = /^\/archive\/(\d+)\/(\d+)\/(\d+)\/front$/.exec(path ?? '') ?? []
  return year && month && day ? parseDay(year, month, day) : null
}

type Section = { href: string; label: string }

/** A section; marked where one is there, or at a part of it. */
function Item({ section: { href, label }, current }: { section: Section; current: 'page' | 'true' | false }) {
  return (
    <li className="first:ms-auto last:me-auto">
      <a
        href={href}
        aria-current={current || undefined}
        className={`quiet-link inline-block py-1.5 ${current ? 'text-accent' : ''}`}
      >
        {label}
      </a>
    </li>
  )
}
