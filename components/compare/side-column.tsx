import type { ReactNode } from 'react'
import { LineSample } from '#components/chart/line-chart.tsx'
import { Companions } from '#components/label/companions.tsx'
import { Time } from '#components/ui/time.tsx'
import { kindName } from '#lib/formats/subject.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Side } from '#lib/queries/compare/comparison.ts'

const most = 6

/** What is known of one of them; its line in the chart stands by its name. */
export function SideColumn({ side, index }: { side: Side; index: number }) {
  const t = words()
  const { name, kind, path, description, articleCount, timeline, company } = side
  return (
    <section>
      <p className="flex items-center justify-between border-t border-rule pt-3 text-small text-soft">
        {kindName(kind, 'one')}
        <LineSample index={index} />
      </p>
      <h2 className="headline mt-1 text-second">
        <a href={path} dir="auto">
          {name}
        </a>
      </h2>
      {description && (
        <p className="mt-2 line-clamp-3 font-serif text-brief text-soft" dir="auto">
          {description}
        </p>
      )}
      <dl className="mt-4 border-t border-rule text-note">
        <Fact name={t('chart.articles')}>{formatNumber(articleCount)}</Fact>
        {timeline && (
          <>
            <Fact name={t('profile.first')}>
              <Time date={timeline.first} as="day" />
            </Fact>
            <Fact name={t('profile.last')}>
              <Time date={timeline.last} as="day" />
            </Fact>
          </>
        )}
      </dl>
      <div className="pt-8">
        <Companions title={t('profile.company')} companions={company.entities.slice(0, most)} />
      </div>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-b border-hair py-2">
      <dt className="text-soft">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  )
}
