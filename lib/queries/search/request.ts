import { parseTimestamp } from '../../dates.ts'
import { canonicalLanguage } from '../../lang.ts'
import { isSlug } from '../../slug.ts'
import { BadParameterError, type SearchParams } from '../cursor.ts'

/** What narrows a search down; slugs, a language tag, days. */
export type Filters = {
  topic: string | null
  entity: string | null
  source: string | null
  lang: string | null
  since: string | null
  until: string | null
}

export type SearchRequest = { query: string; filters: Filters; order: 'relevance' | 'date'; page: number }

export const filterNames = ['topic', 'entity', 'source', 'lang', 'since', 'until'] as const

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
  const order = one('order') ?? 'relevance'
  if (order !== 'relevance' && order !== 'date')
    throw new BadParameterError('order', (t) => t('parameters.oneOf', { name: 'order', allowed: 'relevance, date' }))
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
      since: day('since', one('since')),
      until: day('until', one('until')),
    },
    order,
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
  return `/search${params.size > 0 ? `?${params}` : ''}`
}
