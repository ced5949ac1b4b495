import { ReadAs } from '#components/listing/read-as.tsx'
import { type FeedGroup, feedGroups } from '#lib/formats/feeds.ts'
import { words } from '#lib/messages/words.ts'
import type { FeedList, Followable } from '#lib/queries/feed-list.ts'
import { site } from '#lib/queries/visibility.ts'
import { feedFormats, feedOf, paths } from '#lib/urls.ts'

/** What can be followed, and how. */
export function FeedsPage({ list }: { list: FeedList }) {
  const t = words()
  const { name } = site()
  return (
    <div className="pt-10">
      <header className="max-w-measure">
        <h1 className="headline text-title">{t('feeds.heading')}</h1>
        <p className="mt-4 font-serif text-standfirst text-soft">{t('feeds.standfirst', { name })}</p>
        <p className="mt-4 text-note">
          {t.rich('feeds.opml', {
            list: (words) => (
              <a href={paths.feedsOpml()} className="underline decoration-accent underline-offset-4">
                {words}
              </a>
            ),
          })}
        </p>
        <ReadAs path={paths.feeds()} />
      </header>
      {feedGroups(list).map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </div>
  )
}

function Group({ group: { title, feeds } }: { group: FeedGroup }) {
  return (
    <section className="mt-9 border-t-2 border-ink">
      <h2 className="pt-3 text-small font-semibold">{title}</h2>
      <ul className="grid grid-cols-1 gap-x-8 pt-2 tablet:grid-cols-2 wide:grid-cols-3">
        {feeds.map((feed) => (
          <Line key={feed.path} feed={feed} />
        ))}
      </ul>
    </section>
  )
}

function Line({ feed: { name, path } }: { feed: Followable }) {
  const t = words()
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-hair py-2.5">
      <a href={path} className="quiet-link min-w-0 font-serif text-brief" dir="auto">
        {name}
      </a>
      <span className="flex shrink-0 gap-x-3 text-small text-soft">
        {feedFormats.map((format) => (
          <a
            key={format}
            href={feedOf(path, format)}
            className="quiet-link inline-block min-h-6"
            aria-label={t('feeds.format', { format, name })}
          >
            {t('feeds.formatName', { format })}
          </a>
        ))}
      </span>
    </li>
  )
}
