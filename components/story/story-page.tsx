import { Pager } from '#components/listing/pager.tsx'
import { Time } from '#components/ui/time.tsx'
import { days } from '#lib/formats/days.ts'
import { howMuch } from '#lib/formats/story-words.ts'
import { words } from '#lib/messages/words.ts'
import type { Report, Story } from '#lib/queries/stories.ts'
import { paths } from '#lib/urls.ts'
import { ReportLine } from './report-line.tsx'
import { StoryMargin } from './story-margin.tsx'
import { ToldText } from './told-text.tsx'

const few = 6 // articles that can be seen at one glance

/** A story as it unfolded: every article on it in the order of time, day by day, the first one marked. */
export function StoryPage({ story }: { story: Story }) {
  const { headline, standfirst, articleCount, newest } = story
  const t = words()
  return (
    <div className="grid grid-cols-1 gap-x-12 pt-10 wide:grid-cols-12">
      <header className="wide:col-span-10">
        <p className="mb-1.5 text-small font-semibold text-accent">
          <a href={paths.stories()} className="quiet-link">
            {t('story.kicker')}
          </a>
        </p>
        <ToldText told={headline} as="h1" className="headline text-lead" />
        {standfirst && (
          <ToldText told={standfirst} as="p" className="mt-5 max-w-measure font-serif text-standfirst text-soft" />
        )}
      </header>
      <div className="wide:col-span-8">
        <p className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-b border-t-ink border-b-rule py-3 text-note text-soft">
          <span className="text-ink">{howMuch(story)}</span>
          {articleCount > 1 && articleCount <= few && (
            <span>
              {t('story.newest')} <Time date={newest.publishedAt} as="dateline" />
            </span>
          )}
        </p>
        {articleCount > few && <Newest report={newest} />}
        <Timeline story={story} />
        <Pager
          page={{ path: story.path, newer: story.earlier, older: story.later }}
          newer={t('story.earlier')}
          older={t('story.later')}
        />
      </div>
      <StoryMargin story={story} />
    </div>
  )
}

/** A long story begins with where it stands now. */
function Newest({ report }: { report: Report }) {
  return (
    <section aria-labelledby="newest" className="mt-9 border-t-2 border-ink">
      <h2 id="newest" className="pt-3 pb-3 text-small font-semibold">
        {words()('story.newest')}
      </h2>
      <ReportLine report={report} level="h3" size="second" dated />
    </section>
  )
}

function Timeline({ story: { articleCount, reports } }: { story: Story }) {
  return (
    <section aria-labelledby="unfolded" className="mt-9 border-t-2 border-ink">
      <h2 id="unfolded" className="pt-3 pb-3 text-small font-semibold">
        {words()('story.unfolded')}
      </h2>
      {days(reports).map(({ date, items }, index, all) => (
        <section
          key={date.toISOString()}
          className="grid grid-cols-1 gap-x-8 gap-y-2 border-b border-rule py-5 first-of-type:pt-1 last:border-b-0 tablet:grid-cols-[7rem_1fr]"
        >
          <h3 className="flex items-baseline gap-x-2 tablet:block">
            <span className="headline text-third tablet:block">
              <Time date={date} as="short" />
            </span>
            {all[index - 1]?.date.getUTCFullYear() !== date.getUTCFullYear() && (
              <span className="text-small text-soft">
                <Time date={date} as="year" />
              </span>
            )}
          </h3>
          <ol className="divide-y divide-hair">
            {items.map((report) => (
              <li key={report.id} className="py-3.5 first:pt-0.5 last:pb-0">
                <ReportLine
                  report={report}
                  level="h4"
                  size={report.first ? 'second' : articleCount > few ? 'brief' : 'third'}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
