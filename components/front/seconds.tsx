import type { Card } from '#lib/queries/cards.ts'
import { Story } from './story.tsx'

/** What comes after the lead, in the column beside it. */
export function Seconds({ cards, day }: { cards: Card[]; day: Date }) {
  if (cards.length === 0) return null
  return (
    <div className="front-seconds divide-y divide-rule max-wide:border-t max-wide:border-rule max-wide:pt-6 tablet:max-wide:flex tablet:max-wide:gap-x-8 tablet:max-wide:divide-y-0">
      {cards.map((card) => (
        <div key={card.id} className="py-6 first:pt-0 last:pb-0 tablet:max-wide:flex-1 tablet:max-wide:py-0">
          <Story card={card} size="second" day={day} />
        </div>
      ))}
    </div>
  )
}

/** The same, smaller and below the lead; `isBetween` says that there are columns on both sides. */
export function Thirds({ cards, day, isBetween }: { cards: Card[]; day: Date; isBetween: boolean }) {
  if (cards.length === 0) return isBetween ? <div className="front-thirds border-rule wide:border-x" /> : null
  return (
    <div className={`front-thirds border-rule ${isBetween ? 'wide:border-x wide:px-6' : ''}`}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 border-t border-rule pt-6 tablet:grid-cols-2">
        {cards.map((card) => (
          <Story key={card.id} card={card} size="third" day={day} />
        ))}
      </div>
    </div>
  )
}
