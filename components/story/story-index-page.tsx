import { Pager } from '#components/listing/pager.tsx'
import { ReadAs } from '#components/listing/read-as.tsx'
import { Time } from '#components/ui/time.tsx'
import { formatSpan } from '#lib/dates.ts'
import { direction } from '#lib/lang.ts'
import { joinNames } from '#lib/messages/names.ts'
import { words } from '#lib/messages/words.ts'
import type { StoryEntry, StoryIndex } from '#lib/queries/story-index.ts'
import { paths } from '#lib/urls.ts'
import { ToldText } from './told-text.tsx'

/** What is going on: stories that several articles tell, with their span in time and who tells them. */
export function StoryIndexPage({ index }: { index: StoryIndex }) {
  const { entries } = index
  const t = words()
  return (
    <div className="pt-10">
      <header className="pb-8">
        <h1 className="headline text-title">{t('story.stories')}</h1>
        <p className="mt-4 max-w-measure font-serif text-brief text-soft">{t('story.about')}</p>
        <ReadAs path={paths.stories()} />
      </header>
      <ol className="border-t-2 border-ink">
        {entries.map((entry, position) => (
          <Entry key={entry.slug} entry={entry} leading={position === 0 && !index.newer} />
        ))}
      </ol>
      {entries.length === 0 && <p className="py-6 font-serif text-brief text-soft">{t('story.none')}</p>}
      <Pager page={index} newer={t('story.newer')} older={t('story.older')} />
    </div>
  )
}

const sizes = {
  leading: { title: 'text-lead', text: 'text-standfirst' },
  other: { title: 'text-second', text: 'line-clamp-3 text-brief' },
}

function Entry({ entry, leading }: { entry: StoryEntry; leading: boolean }) {
  const { slug, headline, standfirst, articleCount, firstAt, newestAt } = entry
  const size = leading ? sizes.leading : sizes.other
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-3 border-b border-rule py-7 wide:grid-cols-12">
      <p className="text-small text-soft wide:col-span-2 wide:pt-1.5">
        <span className="block text-ink">{formatSpan(firstAt, newestAt)}</span>
        {words()('count.articles', { count: articleCount })}
      </p>
      <article className="wide:col-span-7">
        <ToldText told={headline} as="h2" href={paths.story(slug)} className={`headline ${size.title}`} />
        {standfirst && (
          <ToldText told={standfirst} as="p" className={`mt-3 max-w-measure font-serif text-soft ${size.text}`} />
        )}
        <Outlets entry={entry} />
      </article>
      <Newest entry={entry} />
    </li>
  )
}

/** Who tells it, those first who had it first; of one alone it is not said. */
function Outlets({ entry: { outlets, outletCount } }: { entry: StoryEntry }) {
  const t = words()
  if (outletCount < 2 || outlets.length === 0) return null
  const unnamed = outletCount - outlets.length
  const names = [...outlets, ...(unnamed > 0 ? [t('story.more', { count: unnamed })] : [])]
  return (
    <p className="mt-3 text-small text-soft">
      <b className="font-semibold text-ink">{t('story.outlets', { count: outletCount })}</b>
      {': '}
      {joinNames(names)}
    </p>
  )
}

/** Where the story stands now. */
function Newest({ entry: { headline, newest, newestAt } }: { entry: StoryEntry }) {
  if (headline.text === newest.title) return null
  return (
    <div className="text-small text-soft wide:col-span-3 wide:border-s wide:border-rule wide:ps-6">
      <p>
        <b className="font-semibold text-ink">{words()('story.newest')}</b> <Time date={newestAt} as="day" />
      </p>
      <p className="mt-1 font-serif text-brief text-ink" lang={newest.lang} dir={direction(newest.lang, newest.title)}>
        <a href={paths.article(newest.slug)} className="quiet-link">
          {newest.title}
        </a>
      </p>
      {newest.outlet && (
        <p className="mt-1">
          <bdi>{newest.outlet}</bdi>
        </p>
      )}
    </div>
  )
}
