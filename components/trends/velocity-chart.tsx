import { BarChart } from '#components/chart/bar-chart.tsx'
import type { Tick } from '#components/chart/time-axis.ts'
import { formatPeriod } from '#lib/dates.ts'
import { velocitySentence } from '#lib/formats/trends.ts'
import { words } from '#lib/messages/words.ts'
import type { Velocity } from '#lib/queries/trends/velocity.ts'
import type { Window } from '#lib/queries/trends/window.ts'

type Props = { velocity: Velocity; window: Window }

/** How much is published in every hour or day, and how much is usual there. */
export function VelocityChart({ velocity, window }: Props) {
  const t = words()
  const { unit } = window
  const { windows, periods } = velocity
  const isCompared = windows > 0
  const bars = periods.map(({ from, articles, usual }) => ({
    label: formatPeriod(from, unit),
    value: articles,
    ...(isCompared ? { usual: Math.round(usual * 10) / 10 } : {}),
  }))
  const ticks: Tick[] = [0, bars.length - 1].map((index) => ({ index, text: bars[index]?.label ?? '' }))
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-small font-semibold">{t('trends.velocity')}</h2>
      <p className="mt-2 pb-3 font-serif text-brief text-soft">{velocitySentence(velocity, window)}</p>
      <BarChart
        label={t('trends.velocityOf', { unit })}
        bars={bars}
        ticks={ticks}
        columns={
          isCompared
            ? [t('chart.period'), t('chart.articles'), t('chart.usual')]
            : [t('chart.period'), t('chart.articles')]
        }
      />
      {isCompared && <p className="pt-2 text-small text-soft">{t('trends.usualLine')}</p>}
    </section>
  )
}
