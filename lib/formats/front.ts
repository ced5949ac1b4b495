import type { CollectionPageLeaf, WithContext } from 'schema-dts'
import { formatDate, isoDay, rfc3339 } from '../dates.ts'
import { words } from '../messages/words.ts'
import type { Edition, Front } from '../queries/front/front.ts'
import { site } from '../queries/visibility.ts'
import { absolute, paths } from '../urls.ts'
import { trailOf } from './archive.ts'
import { wholeWebSite } from './json-ld.ts'
import { alternates, cardJson } from './listing-json.ts'
import { type Link, type Sheet, sheetJsonLd } from './sheet.ts'

/** A front page in the order in which it is read. */
export function frontSheet(front: Front): Sheet {
  const t = words()
  const { edition, lead, seconds, thirds, latest, columns, more } = front
  const sections = [
    { title: null, cards: lead ? [lead, ...seconds, ...thirds] : [] },
    { title: t('front.latest'), cards: latest },
    ...columns.map(({ name, cards }) => ({ title: name, cards })),
    { title: t('front.more'), cards: more },
  ]
  return {
    title: frontTitle(front),
    description: frontDescription(front),
    path: frontPath(front),
    sections: sections.filter(({ cards }) => cards.length > 0).map((section) => ({ ...section, entries: [] })),
    neighbours: edition
      ? [frontLink('earlier', edition.older), frontLink('later', edition.newer)].filter((link) => link !== null)
      : [],
    trail: edition ? frontTrail(edition) : [],
  }
}

/** schema.org CollectionPage; that of today says of the whole WebSite what no other page repeats. */
export function frontJsonLd(front: Front): WithContext<CollectionPageLeaf> {
  const page = sheetJsonLd(frontSheet(front))
  return front.edition ? page : { ...page, isPartOf: wholeWebSite() }
}

/** The same as data; every article says by its list where it stands. */
export function frontJson(front: Front) {
  const path = frontPath(front)
  const { edition, lead, seconds, thirds, latest, columns, more, names, updatedAt } = front
  const day = (date: Date | null | undefined) => (date ? absolute(paths.pastFront(date)) : null)
  return {
    type: 'front',
    edition: edition && isoDay(edition.date),
    title: frontTitle(front),
    description: frontDescription(front),
    url: absolute(path),
    alternates: alternates(path),
    updated_at: updatedAt && rfc3339(updatedAt),
    lead: lead && cardJson(lead),
    seconds: seconds.map(cardJson),
    thirds: thirds.map(cardJson),
    latest: latest.map(cardJson),
    columns: columns.map(({ slug, name, articleCount, cards }) => ({
      topic: slug,
      name,
      url: absolute(paths.topic(slug)),
      article_count: articleCount,
      articles: cards.map(cardJson),
    })),
    more: more.map(cardJson),
    names: names.map(({ slug, name, kind, articles }) => ({
      slug,
      name,
      kind: kind.toLowerCase(),
      url: absolute(paths.entity(slug)),
      articles_in_the_news: articles,
    })),
    prev: day(edition?.older),
    next: day(edition?.newer),
  }
}

export function frontPath({ edition }: Front): string {
  return edition ? paths.pastFront(edition.date) : paths.front()
}

export function frontTitle({ edition }: Front): string {
  return edition ? words()('front.past', { date: formatDate(edition.date, 'long') }) : site().name
}

export function frontDescription({ edition }: Front): string {
  return edition ? words()('front.pastDescription', { name: site().name }) : site().tagline
}

/** To the front page of the nearest day on which something was published; after the last of them comes today's. */
export function frontLink(towards: 'earlier' | 'later', date: Date | null): Link | null {
  const t = words()
  if (date) return { label: t(`archive.${towards}`, { period: formatDate(date, 'day') }), path: paths.pastFront(date) }
  return towards === 'later' ? { label: t('front.toToday'), path: paths.front() } : null
}

export function frontTrail({ date }: Edition): Link[] {
  return [...trailOf({ unit: 'day', start: date }), { label: words()('archive.front'), path: paths.pastFront(date) }]
}
