import { Headline } from '#components/article/card.tsx'
import { Time } from '#components/ui/time.tsx'
import { formatDate } from '#lib/dates.ts'
import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import { paths } from '#lib/urls.ts'
import { when } from './when.ts'

type Props = { cards: Card[]; day: Date; updatedAt: Date | null }

/** What came last, whatever it weighs. */
export function Latest({ cards, day, updatedAt }: Props) {
  const t = words()
  if (cards.length === 0 || !updatedAt) return null
  return (
    <section aria-labelledby="latest" className="front-latest border-t-2 border-ink">
      <div className="flex items-baseline justify-between gap-4 pt-3 pb-2 text-small">
        <h2 id="latest" className="font-semibold">
          {t('front.latest')}
        </h2>
        <p className="text-soft">
          {t.rich('front.updated', {
            time: () => <Time date={updatedAt} as={when(updatedAt, day, { isShort: true })} />,
          })}
        </p>
      </div>
      <ol>
        {cards.map((card) => (
          <li key={card.id} className="flex items-baseline gap-3 border-b border-hair py-2.5">
            <span className="w-16 shrink-0 text-small text-soft tabular-nums">
              <Time date={card.publishedAt} as={when(card.publishedAt, day, { isShort: true })} />
            </span>
            <div className="min-w-0 flex-1">
              <Headline card={card} size="brief" level="h3" />
            </div>
          </li>
        ))}
      </ol>
      <p className="pt-3 text-small">
        <a href={paths.day(updatedAt)} className="quiet-link inline-block min-h-6 text-soft">
          {t('front.wholeDay', { date: formatDate(updatedAt, 'day') })}
        </a>
      </p>
    </section>
  )
}
