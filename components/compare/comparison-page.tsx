import { Headline, Summary } from '#components/article/card.tsx'
import { LineChart } from '#components/chart/line-chart.tsx'
import { timeTicks } from '#components/chart/time-axis.ts'
import { ReadAs } from '#components/listing/read-as.tsx'
import { Time } from '#components/ui/time.tsx'
import { formatPeriod } from '#lib/dates.ts'
import {
  comparisonDescription,
  comparisonNames,
  comparisonTitle,
  sharedSentence,
  sharedTitle,
} from '#lib/formats/comparison.ts'
import { words } from '#lib/messages/words.ts'
import type { Comparison } from '#lib/queries/compare/comparison.ts'
import { paths } from '#lib/urls.ts'
import { OtherComparisons } from './other-comparisons.tsx'
import { SideColumn } from './side-column.tsx'

/** Two or three things side by side: their course, what is known of each, and where they meet. */
export function ComparisonPage({ comparison }: { comparison: Comparison }) {
  const t = words()
  const { sides } = comparison
  return (
    <>
      <header className="pt-10 pb-8">
        <p className="text-small font-semibold text-accent">
          <a href={paths.compare()} className="quiet-link">
            {t('compare.title')}
          </a>
        </p>
        <h1 className="headline mt-1 text-title">{comparisonTitle(comparison)}</h1>
        <p className="mt-4 font-serif text-brief text-soft">{comparisonDescription(comparison)}</p>
        <ReadAs path={comparison.path} />
      </header>
      <Course comparison={comparison} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-9 pt-9 tablet:auto-cols-fr tablet:grid-flow-col tablet:grid-cols-none">
        {sides.map((side, index) => (
          <SideColumn key={side.segment} side={side} index={index} />
        ))}
      </div>
      <SharedArticles comparison={comparison} />
      <OtherComparisons sides={sides} />
    </>
  )
}

function Course({ comparison }: { comparison: Comparison }) {
  const t = words()
  const { sides, unit, periods } = comparison
  const labels = periods.map((from) => formatPeriod(from, unit))
  if (labels.length < 2) return null
  return (
    <section aria-labelledby="course" className="border-t-2 border-ink pt-3">
      <h2 id="course" className="pb-2 text-small font-semibold">
        {t('compare.coverage', { unit })}
      </h2>
      <LineChart
        label={t('compare.coverageOf', {
          names: comparisonNames(comparison),
          first: labels[0] ?? '',
          last: labels.at(-1) ?? '',
        })}
        lines={sides.map(({ name, counts }) => ({ name, values: counts }))}
        labels={labels}
        ticks={timeTicks(periods, unit)}
        column={t('chart.period')}
      />
    </section>
  )
}

function SharedArticles({ comparison }: { comparison: Comparison }) {
  const { cards } = comparison.shared
  return (
    <section aria-labelledby="shared" className="mt-11 border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-2 text-small">
        <h2 id="shared" className="font-semibold">
          {sharedTitle(comparison)}
        </h2>
        <p className="text-soft">{sharedSentence(comparison)}</p>
      </div>
      <ol className="grid grid-cols-1 gap-x-8 tablet:grid-cols-2">
        {cards.map((card) => (
          <li key={card.id} className="border-b border-hair py-4">
            <article>
              <Headline card={card} size="third" level="h3" />
              <Summary card={card} className="mt-2 line-clamp-2 font-serif text-brief text-soft" />
              <p className="mt-2 text-small text-soft">
                <Time date={card.publishedAt} as="day" />
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}
