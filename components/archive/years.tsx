import { periodOf } from '#lib/calendar.ts'
import { formatDate } from '#lib/dates.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Part } from '#lib/queries/archive/archive.ts'
import { paths } from '#lib/urls.ts'
import { Bar } from './bar.tsx'

/** Every year as a table of its months, which is its chart too; the newest year first. */
export function Years({ years }: { years: Part[] }) {
  const most = Math.max(...years.flatMap(({ parts }) => parts.map(({ articles }) => articles)))
  return (
    <div className="mt-10 grid grid-cols-1 gap-x-8 gap-y-10 tablet:grid-cols-2 wide:grid-cols-4">
      {years.toReversed().map((year) => (
        <Year key={year.period.start.getTime()} year={year} most={most} />
      ))}
    </div>
  )
}

function Year({ year: { period, articles, parts }, most }: { year: Part; most: number }) {
  const t = words()
  return (
    <section className="border-t-2 border-ink">
      <div className="flex items-baseline justify-between gap-4 pt-3 pb-2 text-small">
        <h2 className="headline text-third">
          <a href={paths.archive(period)}>{formatDate(period.start, 'year')}</a>
        </h2>
        <span className="text-soft">{t('count.articles', { count: articles })}</span>
      </div>
      <table className="w-full text-note">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('archive.month')}</th>
            <td />
            <th scope="col">{t('archive.articles')}</th>
          </tr>
        </thead>
        <tbody>
          {monthsBetween(parts).map((month) => (
            <Month key={month.period.start.getTime()} month={month} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Month({ month: { period, articles }, most }: { month: Pick<Part, 'period' | 'articles'>; most: number }) {
  const name = formatDate(period.start, 'monthName')
  return (
    <tr className="border-b border-hair">
      <th scope="row" className="w-28 py-1.5 text-start font-normal">
        {articles > 0 ? (
          <a href={paths.archive(period)} className="quiet-link inline-block min-h-6">
            {name}
          </a>
        ) : (
          <span className="inline-block min-h-6 text-soft">{name}</span>
        )}
      </th>
      <td className="px-2">
        <Bar value={articles} most={most} className="scale-y-200" />
      </td>
      <td className="w-12 text-end text-small text-soft tabular-nums">{formatNumber(articles)}</td>
    </tr>
  )
}

/** From the first month with articles to the last, those without any between them. */
function monthsBetween(parts: Part[]): Pick<Part, 'period' | 'articles'>[] {
  const counts = new Map(parts.map(({ period, articles }) => [period.start.getTime(), articles]))
  const [first, last] = [parts.at(0), parts.at(-1)]
  const months: Pick<Part, 'period' | 'articles'>[] = []
  if (!first || !last) return months
  for (let { period } = first; period.start <= last.period.start; period = periodOf('month', period.end))
    months.push({ period, articles: counts.get(period.start.getTime()) ?? 0 })
  return months
}
