import { SummaryMark } from '#components/article/model.tsx'
import { Time } from '#components/ui/time.tsx'
import type { DateStyle } from '#lib/dates.ts'
import { direction } from '#lib/lang.ts'
import { interfaceDirection, words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import { paths } from '#lib/urls.ts'

type Size = 'lead' | 'second' | 'third' | 'brief'

const sizes: Record<Size, string> = {
  lead: 'headline text-lead',
  second: 'headline text-second',
  third: 'headline text-third',
  brief: 'font-serif text-brief text-pretty',
}

type HeadlineProps = { card: Pick<Card, 'slug' | 'title' | 'lang'>; size: Size; level?: 'h1' | 'h2' | 'h3' }

/** The headline of an article as a link, in the article's own language and direction. */
export function Headline({ card, size, level = 'h2' }: HeadlineProps) {
  const Heading = level
  return (
    <Heading className={sizes[size]} lang={card.lang} dir={direction(card.lang, card.title)}>
      <a href={paths.article(card.slug)}>{card.title}</a>
    </Heading>
  )
}

type Topped = Pick<Card, 'genre'> & {
  topic: Pick<NonNullable<Card['topic']>, 'slug' | 'name'> | null
} & Partial<Pick<Card, 'lang' | 'title'>>

/** What an article is about, and what kind of journalism it is when it is not plain news. */
export function Kicker({ card }: { card: Topped }) {
  const { topic, genre } = card
  if (!topic && genre === 'NEWS') return null
  return (
    <p className={`mb-1.5 text-small font-semibold ${side(card)}`}>
      {topic && (
        <a href={paths.topic(topic.slug)} className="quiet-link text-accent" dir="auto">
          {topic.name}
        </a>
      )}{' '}
      {genre !== 'NEWS' && <span>{words()('genre.name', { genre })}</span>}
    </p>
  )
}

type SummaryProps = { card: Pick<Card, 'summary' | 'summaryModel' | 'lang'>; className: string }

export function Summary({ card, className }: SummaryProps) {
  if (!card.summary) return null
  return (
    <div data-by-model={card.summaryModel ?? undefined}>
      <p className={className} lang={card.lang} dir={direction(card.lang, card.summary)}>
        {card.summary}
      </p>
      {card.summaryModel && <SummaryMark />}
    </div>
  )
}

/** Where the article is from and when it came. */
export function Dateline({ card, as = 'day' }: { card: Card; as?: DateStyle }) {
  return (
    <p className={`mt-2.5 text-small text-soft ${side(card)}`}>
      {card.source && <bdi className="text-ink">{card.source.name}</bdi>} <Time date={card.publishedAt} as={as} />
    </p>
  )
}

/** Above and below a headline that runs the other way than the page, what belongs to it stands where it begins. */
export function side({ lang, title }: Partial<Pick<Card, 'lang' | 'title'>>): string {
  return lang === undefined || direction(lang, title) === interfaceDirection() ? '' : 'justify-end text-end'
}
