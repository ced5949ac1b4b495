import type { ReactNode } from 'react'
import { Headline, Summary } from '#components/article/card.tsx'
import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import type { Desk } from '#lib/queries/labels/desk.ts'

/** A column for each kind of journalism that is not plain news, and for each of the leading names. */
export function DeskColumns({ desk: { genres, entities } }: { desk: Desk }) {
  const t = words()
  if (genres.length + entities.length < 2) return null
  return (
    <div className="mt-11 grid grid-cols-1 gap-x-8 gap-y-9 tablet:grid-cols-2 wide:auto-cols-fr wide:grid-flow-col wide:grid-cols-none">
      {genres.map(({ genre, cards }) => (
        <Column key={genre} title={t('genres', { genre })} cards={cards} />
      ))}
      {entities.map(({ entity, cards }) => (
        <Column
          key={entity.id}
          title={
            <a href={entity.path} className="quiet-link" dir="auto">
              {entity.name}
            </a>
          }
          cards={cards}
        />
      ))}
    </div>
  )
}

function Column({ title, cards: [first, ...others] }: { title: ReactNode; cards: Card[] }) {
  if (!first) return null
  return (
    <section className="border-t-2 border-ink pt-3">
      <h2 className="pb-3 text-small font-semibold">{title}</h2>
      <article className="pb-3.5">
        <Headline card={first} size="third" level="h3" />
        <Summary card={first} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />
      </article>
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
