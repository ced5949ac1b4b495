import type {
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  ContactPointLeaf,
  NewsMediaOrganizationLeaf,
  SearchActionLeaf,
  Thing,
  WebSiteLeaf,
  WithActionConstraints,
  WithContext,
} from 'schema-dts'
import { interfaceLang, words } from '../messages/words.ts'
import { site } from '../queries/visibility.ts'
import { writtenContact } from '../settings/fields.ts'
import { absolute, paths, termsOf } from '../urls.ts'
import type { Link } from './sheet.ts'

export const entityTypes = {
  PERSON: 'Person',
  ORGANISATION: 'Organization',
  PRODUCT: 'Product',
  PLACE: 'Place',
  WORK: 'CreativeWork',
  EVENT: 'Event',
  OTHER: 'Thing',
} as const

export type Entity = Exclude<Thing, string>

export function entityType(kind: string): (typeof entityTypes)[keyof typeof entityTypes] {
  return Object.entries(entityTypes).find(([name]) => name === kind.toUpperCase())?.[1] ?? 'Thing'
}

/** What schema.org calls the kinds of journalism; an interview is a NewsArticle like any other there. */
export const articleTypes = {
  NEWS: 'NewsArticle',
  ANALYSIS: 'AnalysisNewsArticle',
  OPINION: 'OpinionNewsArticle',
  BACKGROUND: 'BackgroundNewsArticle',
  INTERVIEW: 'NewsArticle',
  REVIEW: 'ReviewNewsArticle',
} as const

/** What IPTC calls text of a language model, in the words of schema.org. */
export const writtenByModel = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'

/** Who answers for the paper, and the pages on which it says by what rules. */
export function publisher(): NewsMediaOrganizationLeaf {
  const { name, url, contact } = site()
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}/#publisher`,
    name,
    url: `${url}/`,
    logo: absolute('/icons/icon-512.png'),
    correctionsPolicy: absolute(paths.corrections()),
    ethicsPolicy: absolute(paths.page('ethics')),
    publishingPrinciples: absolute(paths.page('ethics')),
    verificationFactCheckingPolicy: absolute(paths.page('methodology')),
    ownershipFundingInfo: absolute(paths.page('about')),
    masthead: absolute(paths.page('about')),
    ...(contact ? { contactPoint: contactPoint(contact) } : {}),
  }
}

/** Whom readers write to. */
function contactPoint(contact: string): ContactPointLeaf {
  const address = contact.startsWith('mailto:') ? { email: writtenContact(contact) } : { url: contact }
  return { '@type': 'ContactPoint', contactType: 'newsroom', ...address }
}

/** The paper as a whole, as its parts name it. */
export function webSite(): WebSiteLeaf {
  const { name, url } = site()
  return { '@type': 'WebSite', '@id': `${url}/#website`, name, url: `${url}/` }
}

/** The same with what stands on the front page alone: whose it is and how it is searched. */
export function wholeWebSite(): WebSiteLeaf {
  const searchAction: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(paths.search())}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return compact<WebSiteLeaf>({
    ...webSite(),
    description: site().tagline,
    inLanguage: interfaceLang(),
    publisher: publisher(),
    potentialAction: searchAction,
  })
}

/** A page that holds others together. */
export function collection(name: string, description: string, path: string): WithContext<CollectionPageLeaf> {
  return compact<WithContext<CollectionPageLeaf>>({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': absolute(path),
    url: absolute(path),
    name,
    description,
    inLanguage: interfaceLang(),
    isPartOf: webSite(),
    publisher: publisher(),
    usageInfo: absolute(termsOf(path)),
  })
}

/** The way from the front page to a page, the page itself last. */
export function breadcrumb(trail: Link[]): BreadcrumbListLeaf {
  const front = { label: site().name, path: paths.front() }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...trail].map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: { '@id': absolute(path) },
    })),
  }
}

/** The index that a page of a section stands in. */
export function sectionLink(section: 'topics' | 'entities' | 'stories'): Link {
  const t = words()
  const label = section === 'stories' ? t('story.stories') : t(`directory.${section}`)
  return { label, path: paths[section]() }
}

type Sketch<T> = { [P in keyof T]: T[P] | null | undefined }

/** Without what is not known: an absent property says less than an empty one, and says it truly. */
export function compact<T extends object>(sketch: Sketch<T>): T {
  const known = Object.entries(sketch).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(known) as T // what may be left out is what may be unknown
}

/** JSON that may stand inside `<script type="application/ld+json">`: nothing in it can end the element. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
