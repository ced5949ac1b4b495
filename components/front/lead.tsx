import { Dateline, Headline, Kicker, Summary } from '#components/article/card.tsx'
import { StoryLine } from '#components/story/story-line.tsx'
import type { Card } from '#lib/queries/cards.ts'
import { when } from './when.ts'

/** The story that the paper puts first; `isBetween` says that there are columns on both sides of it. */
export function Lead({ card, day, isBetween }: { card: Card; day: Date; isBetween: boolean }) {
  return (
    <article className={`front-lead border-rule wide:pb-7 ${isBetween ? 'wide:border-x wide:px-6' : ''}`}>
      <Kicker card={card} />
      <Headline card={card} size="lead" />
      <Summary card={card} className="mt-4 line-clamp-6 font-serif text-standfirst text-pretty" />
      <Dateline card={card} as={when(card.publishedAt, day)} />
      <StoryLine card={card} className="mt-4 border-t border-rule pt-3" />
    </article>
  )
}
