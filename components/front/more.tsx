import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import { Story } from './story.tsx'

/** One or two rows of stories, in a paper that has no columns yet. */
export function More({ cards, day }: { cards: Card[]; day: Date }) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="more" className="mt-12 border-t-2 border-ink">
      <h2 id="more" className="pt-3 pb-3 text-small font-semibold">
        {words()('front.more')}
      </h2>
      <div className="grid grid-cols-1 gap-x-8 gap-y-8 tablet:grid-cols-2 wide:grid-cols-4">
        {cards.map((card) => (
          <Story key={card.id} card={card} size="third" day={day} isKicked={false} />
        ))}
      </div>
    </section>
  )
}
