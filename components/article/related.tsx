import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import { Dateline, Headline, Kicker } from './card.tsx'

/** What to read next. */
export function Related({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="related" className="no-print mt-14 border-t-2 border-ink">
      <h2 id="related" className="pt-3 pb-4 text-small font-semibold">
        {words()('article.related')}
      </h2>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-7 tablet:grid-cols-2 wide:grid-cols-4">
        {cards.map((card) => (
          <li key={card.id}>
            <Kicker card={card} />
            <Headline card={card} size="third" level="h3" />
            <Dateline card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
