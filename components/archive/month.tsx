import { Headline } from '#components/article/card.tsx'
import { Story } from '#components/front/story.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Period } from '#lib/calendar.ts'
import { words } from '#lib/messages/words.ts'
import type { Part } from '#lib/queries/archive/archive.ts'
import type { Card } from '#lib/queries/cards.ts'
import { MonthTable } from './month-table.tsx'

type Props = { period: Period; days: Part[]; cards: Card[] }

/** A month: its calendar, and beside it what mattered most. */
export function Month({ period, days, cards }: Props) {
  const [first, ...others] = cards
  return (
    <div className="mt-10 grid grid-cols-1 gap-x-8 gap-y-10 wide:grid-cols-12">
      <div className="border-t-2 border-ink pt-2 wide:col-span-7">
        <MonthTable month={period} days={days} most={Math.max(...days.map(({ articles }) => articles))} isLarge />
      </div>
      <section aria-labelledby="highlights" className="border-t-2 border-ink wide:col-span-5">
        <h2 id="highlights" className="pt-3 pb-3 text-small font-semibold">
          {words()('archive.highlights')}
        </h2>
        {first && <Story card={first} size="second" day={first.publishedAt} />}
        <ol className="mt-5">
          {others.map((card) => (
            <li key={card.id} className="flex items-baseline gap-3 border-t border-hair py-2.5">
              <span className="w-16 shrink-0 text-small text-soft tabular-nums">
                <Time date={card.publishedAt} as="short" />
              </span>
              <div className="min-w-0 flex-1">
                <Headline card={card} size="brief" level="h3" />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
