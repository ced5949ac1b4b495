import { formatDate } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import type { Part } from '#lib/queries/archive/archive.ts'
import { paths } from '#lib/urls.ts'
import { MonthTable } from './month-table.tsx'

/** A year as the calendars of its months. */
export function Months({ months }: { months: Part[] }) {
  const t = words()
  const most = Math.max(...months.flatMap(({ parts }) => parts.map(({ articles }) => articles)))
  return (
    <div className="mt-10 grid grid-cols-1 gap-x-8 gap-y-10 tablet:grid-cols-2 wide:grid-cols-4">
      {months.map(({ period, articles, parts }) => (
        <section key={period.start.getTime()} className="border-t-2 border-ink">
          <div className="flex items-baseline justify-between gap-4 pt-3 pb-1 text-small">
            <h2 className="font-semibold">
              <a href={paths.archive(period)} className="quiet-link inline-block min-h-6">
                {formatDate(period.start, 'monthName')}
              </a>
            </h2>
            <span className="text-soft">{t('count.articles', { count: articles })}</span>
          </div>
          <MonthTable month={period} days={parts} most={most} />
        </section>
      ))}
    </div>
  )
}
