import type { ReactNode } from 'react'
import { DayLinks } from '#components/archive/day-links.tsx'
import { Trail } from '#components/archive/trail.tsx'
import { Headline, Kicker, Summary } from '#components/article/card.tsx'
import { StoryLine } from '#components/story/story-line.tsx'
import { Time } from '#components/ui/time.tsx'
import { trailOf } from '#lib/formats/archive.ts'
import { kindName, listingDescription, listingTitle } from '#lib/formats/subject.ts'
import { formatNumber } from '#lib/messages/numbers.ts'
import { words } from '#lib/messages/words.ts'
import type { Card } from '#lib/queries/cards.ts'
import type { Listing, Subject } from '#lib/queries/listings.ts'
import { Pager } from './pager.tsx'
import { ReadAs } from './read-as.tsx'

/** A page of articles about one thing. */
export function ListingPage({ listing }: { listing: Listing }) {
  const { subject, path } = listing
  return (
    <div className="grid grid-cols-1 gap-x-8 pt-10 wide:grid-cols-12">
      <header className="pb-8 wide:col-span-4 wide:row-span-2">
        <ListingHeading subject={subject} />
        <Facts subject={subject} />
        <ReadAs path={path} />
      </header>
      <div className="wide:col-span-8">
        <ArticleList listing={listing} />
      </div>
    </div>
  )
}

export function ListingHeading({ subject }: { subject: Subject }) {
  return (
    <>
      {subject.type === 'day' ? (
        <Trail trail={trailOf({ unit: 'day', start: subject.date })} />
      ) : (
        <p className="text-small font-semibold text-accent">{kicker(subject)}</p>
      )}
      <h1 className="headline mt-1 text-title">
        <bdi>{listingTitle(subject)}</bdi>
      </h1>
      <p className="mt-4 font-serif text-brief text-soft">
        <bdi>{listingDescription(subject)}</bdi>
      </p>
    </>
  )
}

/** The articles of a page, and the way to the pages beside it. */
export function ArticleList({ listing }: { listing: Listing }) {
  const { subject, cards } = listing
  const t = words()
  return (
    <>
      <ol className="border-t-2 border-ink">
        {cards.map((card) => (
          <Row key={card.id} card={card} subject={subject} />
        ))}
      </ol>
      {cards.length === 0 && <p className="py-6 font-serif text-brief text-soft">{t('listing.empty')}</p>}
      <Pager page={listing} newer={t('listing.newer')} older={t('listing.older')} />
    </>
  )
}

function kicker(subject: Exclude<Subject, { type: 'day' }>): string {
  return subject.type === 'entity'
    ? kindName(subject.kind.toLowerCase(), 'one')
    : words()('listing.kicker', { type: subject.type })
}

/** What is known of the subject beyond its description. */
export function Facts({ subject, more = [] }: { subject: Subject; more?: [string, ReactNode][] }) {
  const t = words()
  const facts: [string, ReactNode][] = []
  if ('articleCount' in subject) facts.push([t('listing.articles'), formatNumber(subject.articleCount)])
  facts.push(...more)
  if (subject.type === 'entity' && subject.aliases.length > 0)
    facts.push([t('listing.also'), subject.aliases.join(t('list.comma'))])
  if (subject.type === 'entity') {
    for (const url of subject.sameAs) facts.push([t('listing.see'), <Outside key={url} url={url} />])
  }
  if ((subject.type === 'source' || subject.type === 'author') && subject.homepage)
    facts.push([t('listing.home'), <Outside key="home" url={subject.homepage} />])
  if (subject.type === 'day') return <DayLinks day={subject} />
  if (facts.length === 0) return null
  return (
    <dl className="mt-6 border-t border-rule text-note">
      {facts.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <div key={index} className="flex justify-between gap-4 border-b border-hair py-2">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 text-end wrap-anywhere">
            <bdi>{value}</bdi>
          </dd>
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

function Row({ card, subject }: { card: Card; subject: Subject }) {
  return (
    <li className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-hair py-5 tablet:grid-cols-[8.5rem_1fr]">
      <p className="text-small text-soft tablet:pt-1.5">
        <Time date={card.publishedAt} as={subject.type === 'day' ? 'clock' : 'day'} />
        {card.source && subject.type !== 'source' && (
          <span className="block">
            <bdi>{card.source.name}</bdi>
          </span>
        )}
      </p>
      <article>
        <Kicker card={subject.type === 'topic' ? { ...card, topic: null } : card} />
        <Headline card={card} size="third" />
        <Summary card={card} className="mt-2 line-clamp-3 font-serif text-brief text-soft" />
        <StoryLine card={card} className="mt-2.5" />
      </article>
    </li>
  )
}
