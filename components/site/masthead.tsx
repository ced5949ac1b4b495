import { words } from '#lib/messages/words.ts'
import { listNavigation } from '#lib/queries/directories.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'
import { ReadingSettings } from './reading-settings.tsx'

/** The name of the paper and the way into it. */
export async function Masthead() {
  const t = words()
  const { name, tagline } = site()
  const topics = await listNavigation()
  return (
    <header className="mx-auto w-full max-w-paper px-5">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-2 text-note">
        {t('masthead.skip')}
      </a>
      <div className="relative pt-11 pb-5 text-center tablet:pt-7">
        <a
          href={paths.search()}
          className="quiet-link absolute start-0 top-3 min-h-6 text-small text-soft hover:text-ink"
        >
          {t('masthead.search')}
        </a>
        <ReadingSettings className="absolute end-0 top-3 min-h-6 text-small text-soft" />
        <p className="headline text-masthead">
          <a href={paths.front()}>{name}</a>
        </p>
        <p className="mt-3 text-small text-soft">{tagline}</p>
      </div>
      <nav aria-label={t('masthead.sections')} className="border-t border-b border-t-ink border-b-rule">
        <ul className="flex gap-x-7 overflow-x-auto py-3 text-note font-medium whitespace-nowrap tablet:flex-wrap tablet:justify-center tablet:overflow-visible">
          <Item href={paths.front()} label={t('masthead.today')} />
          {topics.map(({ slug, name: topic }) => (
            <Item key={slug} href={paths.topic(slug)} label={topic} />
          ))}
          <Item href={paths.stories()} label={t('story.stories')} />
          <Item href={paths.trends()} label={t('trends.title')} />
          <Item href={paths.topics()} label={t('masthead.topics')} />
          <Item href={paths.entities()} label={t('masthead.names')} />
        </ul>
      </nav>
    </header>
  )
}

function Item({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href} className="quiet-link inline-block py-1">
        {label}
      </a>
    </li>
  )
}
