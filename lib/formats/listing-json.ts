import { isoDay, rfc3339 } from '../dates.ts'
import type { Card, CardStory } from '../queries/cards.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing } from '../queries/listings.ts'
import { absolute, alternate, type Format, paths, withParam } from '../urls.ts'
import { directoryDescription, directoryTitle, listingDescription, listingTitle } from './subject.ts'

/** A listing as data: what it is about, its articles without bodies, and the pages beside it. */
export function listingJson({ subject, path, cards, older, newer }: Listing) {
  const { type, ...fields } =
    subject.type === 'day' ? { type: subject.type, date: isoDay(subject.date) } : about(subject)
  return {
    type,
    ...fields,
    title: listingTitle(subject),
    description: listingDescription(subject),
    url: absolute(path),
    alternates: alternates(path),
    articles: cards.map(cardJson),
    next: older ? absolute(withParam(alternate(path, 'json'), 'after', older)) : null,
    prev: newer ? absolute(withParam(alternate(path, 'json'), 'before', newer)) : null,
  }
}

function about(subject: Exclude<Listing['subject'], { type: 'day' }>) {
  switch (subject.type) {
    case 'language':
      return { type: subject.type, lang: subject.lang }
    case 'topic':
      return { type: subject.type, slug: subject.slug, name: subject.name, article_count: subject.articleCount }
    case 'author':
      return {
        type: subject.type,
        slug: subject.slug,
        name: subject.name,
        kind: subject.kind.toLowerCase(),
        article_count: subject.articleCount,
        homepage: subject.homepage,
      }
    case 'source':
      return {
        type: subject.type,
        slug: subject.slug,
        name: subject.name,
        kind: subject.kind.toLowerCase().replace('_', '-'),
        homepage: subject.homepage,
      }
    case 'entity':
      return {
        type: subject.type,
        slug: subject.slug,
        name: subject.name,
        kind: subject.kind.toLowerCase(),
        aliases: subject.aliases,
        same_as: subject.sameAs,
        article_count: subject.articleCount,
      }
  }
}

export function cardJson(card: Card) {
  return {
    slug: card.slug,
    title: card.title,
    summary: card.summary,
    summary_model: card.summaryModel,
    genre: card.genre.toLowerCase(),
    url: absolute(paths.article(card.slug)),
    published_at: rfc3339(card.publishedAt),
    updated_at: rfc3339(card.updatedAt),
    lang: card.lang,
    primary_topic: card.topic?.slug ?? null,
    source: card.source?.slug ?? null,
    story: card.story && cardStoryJson(card.story),
  }
}

function cardStoryJson({ slug, title, articleCount, outletCount, others }: CardStory) {
  return {
    slug,
    title,
    url: absolute(paths.story(slug)),
    article_count: articleCount,
    outlet_count: outletCount,
    also_at: others,
  }
}

export function directoryJson(directory: Directory) {
  return {
    type: directory.subject,
    kind: directory.kind,
    title: directoryTitle(directory),
    description: directoryDescription(directory),
    url: absolute(directory.path),
    alternates: alternates(directory.path),
    items: directory.groups.flatMap(({ entries }) =>
      entries.map(({ slug, name, kind, description, articleCount, path }) => ({
        slug,
        name,
        ...(kind ? { kind } : {}),
        description,
        article_count: articleCount,
        url: absolute(path),
      })),
    ),
    next: directory.after ? absolute(withParam(alternate(directory.path, 'json'), 'after', directory.after)) : null,
  }
}

/** A document's other forms. */
export function alternates(path: string): Record<string, string> {
  const names: Record<Format, string> = { md: 'markdown', txt: 'text', jsonld: 'jsonld', json: 'json' }
  return {
    html: absolute(path),
    ...Object.fromEntries(
      Object.entries(names).map(([format, name]) => [name, absolute(alternate(path, format as Format))]),
    ),
  }
}
