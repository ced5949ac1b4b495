import { BarChart } from '#components/chart/bar-chart.tsx'
import { timeTicks } from '#components/chart/time-axis.ts'
import { formatPeriod } from '#lib/dates.ts'
import { coverageOf } from '#lib/formats/profile.ts'
import { words } from '#lib/messages/words.ts'
import type { Timeline } from '#lib/queries/labels/timeline.ts'

const fewest = 3 // months with articles that make a course

/** The whole span of a coverage as bars; nothing for one that is a few weeks old. */
export function Coverage({ name, timeline }: { name: string; timeline: Timeline }) {
  const t = words()
  const { unit, counts } = coverageOf(timeline)
  const [first] = counts
  const last = counts.at(-1)
  if (!first || !last || timeline.months.length < fewest) return null
  const busiest = counts.reduce((most, count) => (count.articles > most.articles ? count : most))
  const said = (from: Date) => formatPeriod(from, unit)
  return (
    <section aria-labelledby="coverage" className="border-t-2 border-ink pt-3">
      <h2 id="coverage" className="pb-2 text-small font-semibold">
        {t('profile.coverage', { unit })}
      </h2>
      <BarChart
        label={t('profile.coverageOf', {
          name,
          first: said(first.from),
          last: said(last.from),
          period: said(busiest.from),
          most: busiest.articles,
        })}
        bars={counts.map(({ from, articles }) => ({ label: said(from), value: articles }))}
        ticks={timeTicks(
          counts.map(({ from }) => from),
          unit,
        )}
        columns={[t('chart.period'), t('chart.articles')]}
      />
    </section>
  )
}
