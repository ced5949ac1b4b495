import { Time } from '#components/ui/time.tsx'
import { direction } from '#lib/lang.ts'
import type { Card } from '#lib/queries/cards.ts'
import { paths } from '#lib/urls.ts'

type Size = 'lead' | 'second' | 'third' | 'brief'

const sizes: Record<Size, string> = {
  lead: 'headline text-lead',
  second: 'headline text-second',
  third: 'headline text-third',
  brief: 'font-serif text-brief',
}

/** The headline of an article as a link, in the article's own language and direction. */
export function Headline({ card, size, level = 'h2' }: { card: Card; size: Size; level?: 'h1' | 'h2' | 'h3' }) {
  const Heading = level
  return (
    <Heading className={sizes[size]} lang={card.lang} dir={direction(card.lang, card.title)}>
      <a href={paths.article(card.slug)}>{card.title}</a>
    </Heading>
  )
}

export function Kicker({ card }: { card: { topic: { slug: string; name: string } | null } }) {
  if (!card.topic) return null
  return (
    <p className="mb-1.5 text-small font-semibold text-accent">
      <a href={paths.topic(card.topic.slug)} className="quiet-link" dir="auto">
        {card.topic.name}
      </a>
    </p>
  )
}

export function Summary({ card, className }: { card: Card; className: string }) {
  if (!card.summary) return null
  return (
    <p className={className} lang={card.lang} dir={direction(card.lang, card.summary)}>
      {card.summary}
    </p>
  )
}

/** Where the article is from and when it came. */
export function Dateline({ card }: { card: Card }) {
  return (
    <p className="mt-2.5 text-small text-soft">
      {card.source && <bdi className="me-1 text-ink">{card.source.name}</bdi>}
      <Time date={card.publishedAt} as="day" />
    </p>
  )
}
