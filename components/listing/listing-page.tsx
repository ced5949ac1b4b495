import type { ReactNode } from 'react'
import { Headline, Kicker, Summary } from '#components/article/card.tsx'
import { Time } from '#components/ui/time.tsx'
import { listingDescription, listingTitle } from '#lib/formats/subject.ts'
import type { Card } from '#lib/queries/cards.ts'
import type { Listing, Subject } from '#lib/queries/listings.ts'
import { alternate, paths, withParam } from '#lib/urls.ts'

/** A page of articles about one thing. */
export function ListingPage({ listing }: { listing: Listing }) {
  const { subject, cards, path } = listing
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="pb-8 wide:col-span-4 wide:row-span-2">
        <p className="text-small font-semibold text-accent">{kicker(subject)}</p>
        <h1 className="headline mt-1 text-title">{listingTitle(subject)}</h1>
        <p className="mt-4 font-serif text-brief text-soft">{listingDescription(subject)}</p>
        <Facts subject={subject} />
        <p className="mt-4 text-small text-soft">
          Read it as{' '}
          <a className="quiet-link" href={alternate(path, 'md')}>
            Markdown
          </a>
          ,{' '}
          <a className="quiet-link" href={alternate(path, 'txt')}>
            text
          </a>{' '}
          or{' '}
          <a className="quiet-link" href={alternate(path, 'json')}>
            JSON
          </a>
        </p>
      </header>
      <div className="wide:col-span-8">
        <ol className="border-t-2 border-ink">
          {cards.map((card) => (
            <Row key={card.id} card={card} subject={subject} />
          ))}
        </ol>
        {cards.length === 0 && (
          <p className="py-6 font-serif text-brief text-soft">Nothing has been published here yet.</p>
        )}
        <Pager listing={listing} />
      </div>
    </div>
  )
}

function kicker(subject: Subject): string {
  switch (subject.type) {
    case 'day':
      return 'Archive'
    case 'entity':
      return subject.kind === 'OTHER' ? 'Name' : subject.kind.charAt(0) + subject.kind.slice(1).toLowerCase()
    default:
      return subject.type.charAt(0).toUpperCase() + subject.type.slice(1)
  }
}

/** What is known of the subject beyond its description. */
function Facts({ subject }: { subject: Subject }) {
  const facts: [string, ReactNode][] = []
  if ('articleCount' in subject) facts.push(['Articles', subject.articleCount])
  if (subject.type === 'entity' && subject.aliases.length > 0) facts.push(['Also', subject.aliases.join(', ')])
  if (subject.type === 'entity') {
    for (const url of subject.sameAs) facts.push(['See', <Outside key={url} url={url} />])
  }
  if ((subject.type === 'source' || subject.type === 'author') && subject.homepage)
    facts.push(['Home', <Outside key="home" url={subject.homepage} />])
  if (subject.type === 'day') return <DayNeighbours date={subject.date} />
  if (facts.length === 0) return null
  return (
    <dl className="mt-6 border-t border-rule text-note">
      {facts.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <div key={index} className="flex justify-between gap-4 border-b border-hair py-2">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 text-end wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Outside({ url }: { url: string }) {
  const { hostname } = new URL(url)
  return (
    <a href={url} rel="noopener" className="quiet-link">
      {hostname.replace(/^www\./, '')}
    </a>
  )
}

function DayNeighbours({ date }: { date: Date }) {
  const day = 86_400_000
  return (
    <p className="mt-6 flex justify-between border-t border-rule pt-3 text-note">
      <a className="quiet-link" href={paths.day(new Date(date.getTime() - day))}>
        The day before
      </a>
      <a className="quiet-link" href={paths.day(new Date(date.getTime() + day))}>
        The day after
      </a>
    </p>
  )
}

function Row({ card, subject }: { card: Card; subject: Subject }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-5 tablet:grid-cols-[8.5rem_1fr]">
      <p className="text-small text-soft tablet:pt-1.5">
        <Time date={card.publishedAt} as={subject.type === 'day' ? 'clock' : 'day'} />
        {card.source && subject.type !== 'source' && <span className="block">{card.source.name}</span>}
      </p>
      <article>
        {subject.type !== 'topic' && <Kicker card={card} />}
        <Headline card={card} size="third" />
        <Summary card={card} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />
      </article>
    </li>
  )
}

function Pager({ listing: { path, older, newer } }: { listing: Listing }) {
  if (!older && !newer) return null
  return (
    <nav aria-label="Pages" className="flex justify-between py-6 text-note font-medium">
      {newer ? (
        <a rel="prev" href={withParam(path, 'before', newer)} className="quiet-link">
          Newer articles
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a rel="next" href={withParam(path, 'after', older)} className="quiet-link">
          Older articles
        </a>
      )}
    </nav>
  )
}
