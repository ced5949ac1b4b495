import type { ReactNode } from 'react'
import { Sparkline } from '#components/chart/sparkline.tsx'
import { kindName } from '#lib/formats/subject.ts'
import { riseSentence, risingTitle } from '#lib/formats/trends.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { LabelKind } from '#lib/queries/labels/tables.ts'
import type { Rise, Rising } from '#lib/queries/trends/rising.ts'

/** Names that stand out, each with its course so far. */
export function RisingNames({ rising }: { rising: Rising }) {
  return (
    <Section of="entity" rising={rising}>
      <ol className="grid grid-cols-1 gap-x-8 tablet:grid-cols-2 wide:grid-cols-4">
        {rising.rises.map((rise) => (
          <li key={rise.slug} className="border-b border-hair py-4">
            <a href={rise.path} className="quiet-link headline text-third" dir="auto">
              {rise.name}
            </a>
            {rise.kind !== 'other' && <p className="text-small text-soft">{kindName(rise.kind, 'one')}</p>}
            <div className="w-4/5 pt-3">
              <Course rise={rise} />
            </div>
            <p className="mt-2.5 text-small text-soft">{riseSentence(rise)}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The same of topics, a line each. */
export function RisingTopics({ rising }: { rising: Rising }) {
  return (
    <Section of="topic" rising={rising}>
      <ol>
        {rising.rises.map((rise) => (
          <li key={rise.slug} className="flex items-center justify-between gap-6 border-b border-hair py-3">
            <div className="min-w-0">
              <a href={rise.path} className="quiet-link font-serif text-brief" dir="auto">
                {rise.name}
              </a>
              <p className="text-small text-soft">{riseSentence(rise)}</p>
            </div>
            <div className="w-1/4 shrink-0">
              <Course rise={rise} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

type SectionProps = { of: LabelKind; rising: Rising; children: ReactNode }

function Section({ of, rising, children }: SectionProps) {
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="text-small font-semibold">{risingTitle(of, rising)}</h2>
      {rising.rises.length > 0 ? (
        children
      ) : (
        <p className="py-4 font-serif text-brief text-soft">{words()('trends.steady')}</p>
      )}
    </section>
  )
}

function Course({ rise: { name, windows } }: { rise: Rise }) {
  const t = words()
  const values = windows.map(formatNumber).join(t('list.comma'))
  return <Sparkline values={windows} label={t('trends.windowsOf', { name, values })} />
}
