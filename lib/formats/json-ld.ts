import { rfc3339 } from '../dates.ts'
import { interfaceLang } from '../messages/words.ts'
import type { Article } from '../queries/articles.ts'
import type { Card } from '../queries/cards.ts'
import type { Directory } from '../queries/directories.ts'
import type { Listing, Subject } from '../queries/listings.ts'
import { site } from '../queries/visibility.ts'
import { absolute, alternate, paths, termsOf } from '../urls.ts'
import type { ArticleDocument } from './article.ts'
import { articleRecord } from './article-json.ts'
import { directoryDescription, directoryTitle, listingDescription, listingTitle } from './subject.ts'

export type Thing = Record<string, unknown>

export const entityTypes: Record<string, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organization',
  PRODUCT: 'Product',
  PLACE: 'Place',
  WORK: 'CreativeWork',
  EVENT: 'Event',
  OTHER: 'Thing',
}

/** What schema.org calls the kinds of journalism; an interview is a NewsArticle like any other there. */
const articleTypes: Record<Article['genre'], string> = {
  NEWS: 'NewsArticle',
  ANALYSIS: 'AnalysisNewsArticle',
  OPINION: 'OpinionNewsArticle',
  BACKGROUND: 'BackgroundNewsArticle',
  INTERVIEW: 'NewsArticle',
  REVIEW: 'ReviewNewsArticle',
}

/** IPTC digital source type of text that a language model wrote (cv.iptc.org/newscodes/digitalsourcetype). */
const writtenByModel = 'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

/** schema.org NewsArticle (https://schema.org/NewsArticle), with what it rests on and how it was corrected. */
export function articleJsonLd({ article, body }: ArticleDocument): Thing {
  const record = articleRecord(article)
  return compact({
    '@context': 'https://schema.org',
    '@type': articleTypes[article.genre],
    '@id': record.url,
    url: record.url,
    mainEntityOfPage: record.url,
    headline: article.title,
    image: (['1x1', '4x3', '16x9'] as const).map((shape) => absolute(paths.placard(article, shape))),
    description: article.summary || null,
    articleBody: body.text,
    wordCount: body.words,
    inLanguage: article.lang,
    datePublished: record.published_at,
    dateModified: record.updated_at,
    articleSection: article.topics[0]?.name,
    keywords: article.topics.map(({ name }) => name),
    author: authors(article),
    publisher: publisher(),
    about: article.entities.slice(0, 1).map(mention),
    mentions: article.entities.slice(1).map(mention),
    isBasedOn: article.canonicalSource,
    isPartOf: article.story && {
      '@type': 'CollectionPage',
      '@id': absolute(paths.story(article.story.slug)),
      url: absolute(paths.story(article.story.slug)),
      name: article.story.title,
    },
    license: article.license && URL.canParse(article.license) ? article.license : null,
    usageInfo: absolute(termsOf(paths.article(article.slug))),
    correction: article.corrections.map(({ text, publishedAt }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: rfc3339(publishedAt),
    })),
    isAccessibleForFree: true,
    digitalSourceType: article.bodyModel && writtenByModel,
    creator: article.bodyModel && model(article.bodyModel),
    hasPart: article.summaryModel && {
      '@type': 'CreativeWork',
      abstract: article.summary,
      digitalSourceType: writtenByModel,
      creator: model(article.summaryModel),
    },
    version: String(article.version),
    identifier: { '@type': 'PropertyValue', propertyID: 'content_hash', value: article.contentHash },
    encoding: (['md', 'txt', 'json'] as const).map((format) => ({
      '@type': 'MediaObject',
      encodingFormat: { md: 'text/markdown', txt: 'text/plain', json: 'application/json' }[format],
      contentUrl: absolute(alternate(paths.article(article.slug), format)),
    })),
  })
}

function model(name: string): Thing {
  return { '@type': 'SoftwareApplication', name }
}

function authors({ authors: people, source }: Article): Thing[] {
  if (people.length > 0) {
    return people.map(({ name, slug, url, kind }) =>
      compact({
        '@type': kind === 'PERSON' ? 'Person' : 'Organization',
        name,
        url: absolute(paths.author(slug)),
        sameAs: url,
      }),
    )
  }
  return [
    source
      ? compact({
          '@type': 'Organization',
          name: source.name,
          url: source.homepage ?? absolute(paths.source(source.slug)),
        })
      : publisher(),
  ]
}

function publisher(): Thing {
  const { name, url } = site()
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}/#publisher`,
    name,
    url: `${url}/`,
    correctionsPolicy: absolute(paths.corrections()),
  }
}

function mention({ kind, name, slug, sameAs, description }: Article['entities'][number]): Thing {
  const url = absolute(paths.entity(slug))
  return compact({
    '@type': entityTypes[kind] ?? 'Thing',
    '@id': url,
    name,
    url,
    sameAs,
    description: description || null,
  })
}

/** schema.org CollectionPage with its articles as an ItemList. */
export function listingJsonLd({ subject, path, cards }: Listing): Thing {
  return {
    ...collection(listingTitle(subject), listingDescription(subject), path),
    ...compact({ about: about(subject, path) }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cards.length,
      itemListElement: listItems(cards),
    },
  }
}

/** Articles as the items of an ItemList. */
export function listItems(cards: Card[]): Thing[] {
  return cards.map((card, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: compact({
      '@type': articleTypes[card.genre],
      '@id': absolute(paths.article(card.slug)),
      url: absolute(paths.article(card.slug)),
      headline: card.title,
      description: card.summary || null,
      datePublished: rfc3339(card.publishedAt),
      inLanguage: card.lang,
    }),
  }))
}

function about(subject: Subject, path: string): Thing | null {
  if (subject.type !== 'entity') return null
  const { kind, name, aliases, sameAs, description } = subject
  return compact({
    '@type': entityTypes[kind] ?? 'Thing',
    '@id': absolute(path),
    name,
    alternateName: aliases,
    sameAs,
    description: description || null,
  })
}

export function directoryJsonLd(directory: Directory): Thing {
  const entries = directory.groups.flatMap((group) => group.entries)
  return {
    ...collection(directoryTitle(directory), directoryDescription(directory), directory.path),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: entries.length,
      itemListElement: entries.map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: absolute(path),
      })),
    },
  }
}

export function collection(name: string, description: string, path: string): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': absolute(path),
    url: absolute(path),
    name,
    description,
    inLanguage: interfaceLang(),
    isPartOf: { '@type': 'WebSite', '@id': `${site().url}/#website`, name: site().name, url: `${site().url}/` },
    publisher: publisher(),
    usageInfo: absolute(termsOf(path)),
  }
}

/** Without what is not known: an absent property says less than an empty one, and says it truly. */
export function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** JSON that may stand inside `<script type="application/ld+json">`: nothing in it can end the element. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
