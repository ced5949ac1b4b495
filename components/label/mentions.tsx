import { Sparkline } from '#components/chart/sparkline.tsx'
import { formatDate } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import type { Timeline } from '#lib/queries/labels/timeline.ts'

/** How often something was written about of late. */
export function Mentions({ timeline: { days } }: { timeline: Timeline }) {
  const last = days.at(-1)
  if (!last) return null
  const values = days.map(({ articles }) => articles)
  const count = sum(values)
  const said = words()('profile.days', { count, date: formatDate(last.from, 'day') })
  return (
    <div className="max-w-sm pt-5">
      <Sparkline values={count < days.length ? byWeek(values) : values} label={said} />
      <p aria-hidden="true" className="mt-2 text-small text-soft">
        {said}
      </p>
    </div>
  )
}

/** What comes less than once a day has no course by days. The last week is a whole one. */
function byWeek(values: number[]): number[] {
  const weeks = Math.ceil(values.length / 7)
  return Array.from({ length: weeks }, (_, index) => {
    const end = values.length - 7 * (weeks - 1 - index)
    return sum(values.slice(Math.max(0, end - 7), end))
  })
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
