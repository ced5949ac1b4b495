import { parseTimestamp } from '../../dates.ts'
import { canonicalLanguage } from '../../lang.ts'
import { isSlug } from '../../slug.ts'
import { type FeedFormat, feedOf, paths } from '../../urls.ts'
import { BadParameterError, type SearchParams } from '../cursor.ts'

/** What an article can be, in the words of the address; schema.prisma's Genre in lower case. */
export const types = ['news', 'analysis', 'opinion', 'background', 'interview', 'review'] as const
export type Type = (typeof types)[number]

/** Up to how many days ago an article was published. */
export const spans = { day: 1, week: 7, month: 30, year: 365 } as const
export type Span = keyof typeof spans

/** What narrows a search down; slugs, a language tag, days. */
export type Filters = {
  topic: string | null
  entity: string | null
  source: string | null
  lang: string | null
  type: Type | null
  within: Span | null
  since: string | null
  until: string | null
}

export type FilterName = keyof Filters

export type SearchRequest = { query: string; filters: Filters; order: 'relevance' | 'date'; page: number }

/** In the order of the address, which lib/press/address.ts knows, too. */
export const filterNames = [
  'topic',
  'entity',
  'source',
  'lang',
  'type',
  'within',
  'since',
  'until',
] as const satisfies FilterName[]

export const unfiltered: Filters = {
  topic: null,
  entity: null,
  source: null,
  lang: null,
  type: null,
  within: null,
  since: null,
  until: null,
}

export const mostPages = 50

/** Characters of a parameter. */
const most = 300

/** Reads the address of a search. @throws BadParameterError */
export function readSearch(params: SearchParams): SearchRequest {
  const one = (name: string): string | null => {
    const value = params[name]
    if (value === undefined || value === '') return null
    if (typeof value === 'string' && value.length <= most) return value
    throw new BadParameterError(name, (t) => t('parameters.once', { name, most }))
  }
  const page = one('page') ?? '1'
  if (!/^[1-9]\d?$/.test(page) || Number(page) > mostPages)
    throw new BadParameterError('page', (t) => t('parameters.page', { name: 'page', most: mostPages }))
  return {
    query: (one('q') ?? '').replace(/\s+/g, ' ').trim(),
    filters: {
      topic: slug('topic', one('topic')),
      entity: slug('entity', one('entity')),
      source: slug('source', one('source')),
      lang: language(one('lang')),
      type: oneOf('type', types, one('type')),
      within: oneOf('within', Object.keys(spans) as Span[], one('within')),
      since: day('since', one('since')),
      until: day('until', one('until')),
    },
    order: oneOf('order', ['relevance', 'date'], one('order')) ?? 'relevance',
    page: Number(page),
  }
}

function slug(name: string, value: string | null): string | null {
  if (value === null || isSlug(value)) return value
  throw new BadParameterError(name, (t) => t('parameters.slug', { name }))
}

function language(value: string | null): string | null {
  if (value === null) return null
  const tag = canonicalLanguage(value)
  if (tag) return tag
  throw new BadParameterError('lang', (t) => t('parameters.language', { name: 'lang' }))
}

function oneOf<T extends string>(name: string, allowed: readonly T[], value: string | null): T | null {
  const known = allowed.find((each) => each === value)
  if (value === null || known) return known ?? null
  throw new BadParameterError(name, (t) => t('parameters.oneOf', { name, allowed: allowed.join(', ') }))
}

function day(name: string, value: string | null): string | null {
  if (value === null || (/^\d{4}-\d{2}-\d{2}$/.test(value) && parseTimestamp(value))) return value
  throw new BadParameterError(name, (t) => t('parameters.day', { name }))
}

/** The address of a search: the same search has one address. */
export function searchPath({ query, filters, order, page }: SearchRequest): string {
  const params = new URLSearchParams()
  if (query) params.set('q', query)
  for (const name of filterNames) if (filters[name]) params.set(name, filters[name])
  if (order !== 'relevance') params.set('order', order)
  if (page > 1) params.set('page', String(page))
  return `${paths.search()}${params.size > 0 ? `?${params}` : ''}`
}

/** The address of the feed of a search. */
export function searchFeedPath(request: SearchRequest, format: FeedFormat): string {
  return feedOf(searchPath(followed(request)), format)
}

/**
 * The search that a feed follows. A feed brings the newest first, has pages of its own, and goes on for longer than a last
 * week: order, page and span are not part of it.
 */
export function followed(request: SearchRequest): SearchRequest {
  return { ...narrowed(request, { within: null }), order: 'relevance' }
}

/** The same search, narrowed differently: it starts on its first page. */
export function narrowed(request: SearchRequest, filters: Partial<Filters>): SearchRequest {
  return { ...request, page: 1, filters: { ...request.filters, ...filters } }
}
