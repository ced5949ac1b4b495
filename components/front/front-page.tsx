import { Dateline, Headline, Kicker, Summary } from '#components/article/card.tsx'
import { Notice } from '#components/site/notice.tsx'
import { StoryLine } from '#components/story/story-line.tsx'
import { Time } from '#components/ui/time.tsx'
import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import type { Column, Front } from '#lib/queries/front.ts'
import { site } from '#lib/queries/visibility.ts'
import { paths } from '#lib/urls.ts'

export function FrontPage({ front }: { front: Front }) {
  if (!front.lead) return <EmptyPaper />
  return (
    <>
      <h1 className="sr-only">{site().name}</h1>
      <div className="grid grid-cols-1 gap-x-8 gap-y-10 pt-8 wide:grid-cols-12">
        <Lead card={front.lead} below={front.seconds.slice(2)} />
        <Latest cards={front.latest} />
        <Seconds cards={front.seconds.slice(0, 2)} />
      </div>
      <div className="mt-12 grid grid-cols-1 gap-x-8 gap-y-11 tablet:grid-cols-2 wide:grid-cols-4">
        {front.columns.map((column) => (
          <TopicColumn key={column.slug} column={column} />
        ))}
      </div>
    </>
  )
}

function Lead({ card, below }: { card: Card; below: Card[] }) {
  return (
    <div className="border-rule wide:order-2 wide:col-span-6 wide:border-x wide:px-6">
      <article>
        <Kicker card={card} />
        <Headline card={card} size="lead" />
        <Summary card={card} className="mt-4 font-serif text-standfirst" />
        <Dateline card={card} />
        <StoryLine card={card} className="mt-4 border-t border-rule pt-3" />
      </article>
      <div className="mt-7 grid grid-cols-1 gap-x-8 gap-y-6 border-t border-rule pt-5 tablet:grid-cols-2">
        {below.map((second) => (
          <article key={second.id}>
            <Kicker card={second} />
            <Headline card={second} size="third" />
            <Summary card={second} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />
            <Dateline card={second} />
            <StoryLine card={second} className="mt-2" />
          </article>
        ))}
      </div>
    </div>
  )
}

function Latest({ cards }: { cards: Card[] }) {
  const [newest] = cards
  if (!newest) return null
  return (
    <section aria-labelledby="latest" className="border-t-2 border-ink wide:order-1 wide:col-span-3">
      <div className="flex items-baseline justify-between pt-3 pb-2 text-small">
        <h2 id="latest" className="font-semibold">
          {words()('front.latest')}
        </h2>
      </div>
      <ol>
        {cards.map((card) => (
          <li key={card.id} className="grid grid-cols-[4.25rem_1fr] items-baseline gap-3 border-b border-hair py-2.5">
            <span className="text-small text-soft tabular-nums">
              <Time date={card.publishedAt} as="short" />
            </span>
            <Headline card={card} size="brief" level="h3" />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Seconds({ cards }: { cards: Card[] }) {
  return (
    <div className="divide-y divide-rule wide:order-3 wide:col-span-3">
      {cards.map((card) => (
        <article key={card.id} className="py-6 first:pt-0">
          <Kicker card={card} />
          <Headline card={card} size="second" />
          <Summary card={card} className="mt-2 line-clamp-4 font-serif text-brief text-soft" />
          <Dateline card={card} />
          <StoryLine card={card} className="mt-2" />
        </article>
      ))}
    </div>
  )
}

function TopicColumn({ column }: { column: Column }) {
  const [first, ...others] = column.cards
  return (
    <section aria-labelledby={`column-${column.slug}`} className="border-t-2 border-ink">
      <div className="flex items-baseline justify-between pt-3 pb-3 text-small">
        <h2 id={`column-${column.slug}`} className="font-semibold">
          <a href={paths.topic(column.slug)} className="quiet-link" dir="auto">
            {column.name}
          </a>
        </h2>
        <span className="text-soft">{words()('count.articles', { count: column.articleCount })}</span>
      </div>
      {first && (
        <article className="pb-3.5">
          <Headline card={first} size="third" level="h3" />
          <Summary card={first} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />
        </article>
      )}
      <ul>
        {others.map((card) => (
          <li key={card.id} className="border-t border-hair py-2.5">
            <Headline card={card} size="brief" level="h3" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function EmptyPaper() {
  const t = words()
  const command = 'npm run import -- FILE'
  return (
    <Notice title={t('front.empty')}>
      <p>{t.rich('front.howToFill', { command: () => <code dir="ltr">{command}</code> })}</p>
    </Notice>
  )
}
