import { daysOf, type Period, periodOf, weekNumber, weeksOf } from '#lib/calendar.ts'
import { formatDate } from '#lib/dates.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Part } from '#lib/queries/archive/archive.ts'
import { paths } from '#lib/urls.ts'
import { Bar } from './bar.tsx'

type Props = {
  month: Period
  days: Part[]
  /** Articles of the fullest day that is compared. */
  most: number
  /** With the figures in the cells, and the weeks at their start. */
  isLarge?: boolean
}

/** A month as a calendar; days on which something was published lead to it. */
export function MonthTable({ month, days, most, isLarge = false }: Props) {
  const t = words()
  const counts = new Map(days.map(({ period, articles }) => [period.start.getTime(), articles]))
  const weeks = weeksOf(month)
  return (
    <table className={`w-full table-fixed tabular-nums ${isLarge ? 'text-note' : 'text-small'}`}>
      <thead className="text-small text-soft">
        <tr>
          {isLarge && (
            <th scope="col" className="py-1.5 text-start font-normal">
              {t('archive.weekShort')}
            </th>
          )}
          {daysOf(periodOf('week', month.start)).map((day) => (
            <th key={day.getTime()} scope="col" className="py-1.5 text-start font-normal">
              {formatDate(day, isLarge ? 'weekday' : 'weekdayLetter')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.start.getTime()} className="border-t border-hair">
            {isLarge && <WeekHead week={week} isEmpty={!daysOf(week).some((day) => counts.has(day.getTime()))} />}
            {daysOf(week).map((day) => (
              <td key={day.getTime()} className="p-0 pe-1 align-top">
                {day >= month.start && day < month.end && (
                  <Day day={day} articles={counts.get(day.getTime()) ?? 0} most={most} isLarge={isLarge} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WeekHead({ week, isEmpty }: { week: Period; isEmpty: boolean }) {
  const { week: number } = weekNumber(week.start)
  return (
    <th scope="row" className="py-2 text-start align-top text-small font-normal text-soft">
      {isEmpty ? (
        <span className="inline-block min-h-6 min-w-6">{number}</span>
      ) : (
        <a
          href={paths.archive(week)}
          aria-label={words()('archive.weekNumber', { week: String(number) })}
          className="quiet-link inline-block min-h-6 min-w-6"
        >
          {number}
        </a>
      )}
    </th>
  )
}

function Day({ day, articles, most, isLarge }: { day: Date; articles: number; most: number; isLarge: boolean }) {
  const space = isLarge ? 'min-h-14 py-2' : 'min-h-8 py-1.5'
  if (articles === 0) return <span className={`block text-soft ${space}`}>{formatNumber(day.getUTCDate())}</span>
  const t = words()
  const label = t('archive.dayOfMonth', {
    date: formatDate(day, 'weekdayDay'),
    articles: t('count.articles', { count: articles }),
  })
  return (
    <a href={paths.day(day)} aria-label={label} className={`quiet-link block font-semibold ${space}`}>
      {formatNumber(day.getUTCDate())}
      <Bar value={articles} most={most} className="mt-0.5 text-soft" />
      {isLarge && <span className="mt-1 block text-small font-normal text-soft">{formatNumber(articles)}</span>}
    </a>
  )
}
