import { Dateline, Headline, Kicker, Summary } from '#components/article/card.tsx'
import { StoryLine } from '#components/story/story-line.tsx'
import type { Card } from '#lib/queries/cards.ts'
import { when } from './when.ts'

type Props = {
  card: Card
  size: 'second' | 'third'
  /** The day of the front page; without it the story has no dateline. */
  day?: Date
  /** Whether its topic stands above it; it does not where everything around is of that topic. */
  isKicked?: boolean
}

/** An article with its summary. */
export function Story({ card, size, day, isKicked = true }: Props) {
  return (
    <article>
      <Kicker card={isKicked ? card : { ...card, topic: null }} />
      <Headline card={card} size={size} level={isKicked ? 'h2' : 'h3'} />
      <Summary card={card} className="mt-2 line-clamp-4 font-serif text-brief text-soft" />
      {day && <Dateline card={card} as={when(card.publishedAt, day)} />}
      {day && <StoryLine card={card} className="mt-2" />}
    </article>
  )
}
