import { Headline } from '#components/article/card.tsx'
import { Story } from '#components/front/story.tsx'
import { formatDate } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import type { Part } from '#lib/queries/archive/archive.ts'
import { paths } from '#lib/urls.ts'

/** A week, day by day, with the foremost headlines of each. */
export function Week({ days }: { days: Part[] }) {
  return (
    <div className="mt-10">
      {days.map((day) => (
        <Day key={day.period.start.getTime()} day={day} />
      ))}
    </div>
  )
}

function Day({ day: { period, articles, cards } }: { day: Part }) {
  const t = words()
  const [first, ...others] = cards
  const path = paths.archive(period)
  return (
    <section className="grid grid-cols-1 gap-x-8 gap-y-4 border-t-2 border-ink pt-3 pb-8 wide:grid-cols-12">
      <div className="text-small wide:col-span-3">
        <h2 className="font-semibold">
          <a href={path} className="quiet-link inline-block min-h-6">
            {formatDate(period.start, 'weekdayDay')}
          </a>
        </h2>
        <p className="text-soft">{t('count.articles', { count: articles })}</p>
      </div>
      {first && (
        <div className="wide:col-span-5">
          <Story card={first} size="third" />
        </div>
      )}
      <ul className="divide-y divide-hair wide:col-span-4">
        {others.map((card) => (
          <li key={card.id} className="py-2.5 first:pt-0">
            <Headline card={card} size="brief" level="h3" />
          </li>
        ))}
      </ul>
    </section>
  )
}
