import type {
  CollectionPageLeaf,
  ItemListLeaf,
  ListItemLeaf,
  NewsArticle,
  OrganizationLeaf,
  PersonLeaf,
  ProfilePageLeaf,
  WithContext,
} from 'schema-dts'
import { rfc3339 } from '../dates.ts'
import type { Card } from '../queries/cards.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing, Subject } from '../queries/listings.ts'
import { absolute, paths } from '../urls.ts'
import { trailOf as dayTrail } from './archive.ts'
import { summaryByModel } from './article-json-ld.ts'
import { articleTypes, breadcrumb, collection, compact, type Entity, entityType, sectionLink } from './json-ld.ts'
import type { Link } from './sheet.ts'
import { directoryDescription, directoryTitle, kindName, listingDescription, listingTitle } from './subject.ts'

type AuthorSubject = Extract<Subject, { type: 'author' }>

/** schema.org CollectionPage with its articles as an ItemList; of an author ProfilePage, which has them as parts. */
export function listingJsonLd(listing: Listing): WithContext<CollectionPageLeaf | ProfilePageLeaf> {
  const { subject, path, cards } = listing
  const page = {
    ...collection(listingTitle(subject), listingDescription(subject), path),
    breadcrumb: breadcrumb(trailOf(listing)),
  }
  if (subject.type === 'author')
    return { ...page, '@type': 'ProfilePage', mainEntity: profiled(subject, path), hasPart: cards.map(cardJsonLd) }
  return compact<WithContext<CollectionPageLeaf>>({
    ...page,
    about: about(subject, path),
    mainEntity: itemList(listItems(cards)),
  })
}

function trailOf({ subject, path }: Listing): Link[] {
  const here = { label: listingTitle(subject), path }
  if (subject.type === 'topic') return [sectionLink('topics'), here]
  if (subject.type === 'entity') return [sectionLink('entities'), here]
  return subject.type === 'day' ? dayTrail({ unit: 'day', start: subject.date }) : [here]
}

/** Articles as the items of an ItemList. */
export function listItems(cards: Card[]): ListItemLeaf[] {
  return cards.map((card, index) => ({ '@type': 'ListItem', position: index + 1, item: cardJsonLd(card) }))
}

function cardJsonLd(card: Card): NewsArticle {
  const url = absolute(paths.article(card.slug))
  return compact<NewsArticle>({
    '@type': articleTypes[card.genre],
    '@id': url,
    url,
    headline: card.title,
    description: card.summary,
    datePublished: rfc3339(card.publishedAt),
    dateModified: rfc3339(card.updatedAt),
    inLanguage: card.lang,
    hasPart: summaryByModel(card),
  })
}

export function itemList(items: ListItemLeaf[]): ItemListLeaf {
  return { '@type': 'ItemList', numberOfItems: items.length, itemListElement: items }
}

/** Pages as the items of an ItemList. */
export function linkItems(links: Link[]): ListItemLeaf[] {
  return links.map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    url: absolute(path),
  }))
}

function profiled({ name, description, homepage, kind }: AuthorSubject, path: string) {
  return compact<PersonLeaf | OrganizationLeaf>({
    '@type': kind === 'PERSON' ? 'Person' : 'Organization',
    '@id': absolute(path),
    name,
    url: absolute(path),
    description,
    sameAs: homepage,
  })
}

function about(subject: Subject, path: string): Entity | null {
  if (subject.type === 'source')
    return compact<OrganizationLeaf>({
      '@type': 'Organization',
      '@id': absolute(path),
      name: subject.name,
      url: subject.homepage ?? absolute(path),
      description: subject.description,
    })
  if (subject.type !== 'entity') return null
  const { kind, name, aliases, sameAs, description } = subject
  return compact<Entity>({
    '@type': entityType(kind),
    '@id': absolute(path),
    name,
    alternateName: aliases,
    sameAs,
    description,
  })
}

export function directoryJsonLd(directory: Directory): WithContext<CollectionPageLeaf> {
  const entries = directory.groups.flatMap((group) => group.entries)
  const index = sectionLink(directory.subject)
  const trail = directory.kind ? [index, { label: kindName(directory.kind, 'many'), path: directory.path }] : [index]
  return {
    ...collection(directoryTitle(directory), directoryDescription(directory), directory.path),
    breadcrumb: breadcrumb(trail),
    mainEntity: itemList(linkItems(entries.map(({ name, path }) => ({ label: name, path })))),
  }
}
