import { words } from '../messages/words.ts'
import { isSlug } from '../slug.ts'
import type { Absence, Found, Message } from './found.ts'
import type { Cursor } from './listings.ts'

/** A query parameter that makes no sense; answered 400 with its name. */
export class BadParameterError extends Error {
  readonly parameter: string
  readonly says: Message
  constructor(parameter: string, says: Message) {
    super(says(words('en')))
    this.parameter = parameter
    this.says = says
  }
}

/** Turns a parameter that makes no sense into an answer. */
export async function withParameters<T>(find: () => Promise<Found<T> | null>): Promise<Found<T> | Absence | null> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof BadParameterError) return { state: 'bad', parameter: error.parameter, message: error.says }
    throw error
  }
}

/** The cursor names something that this listing does not (or no longer) hold. */
export function unknownCursor(parameter: string): BadParameterError {
  return new BadParameterError(parameter, (t) => t('parameters.unknownCursor', { name: parameter }))
}

export type SearchParams = Record<string, string | string[] | undefined>

/** Where a page starts: after or before the thing with this slug, in the order of reading. */
export type Place = { slug: string; side: 'after' | 'before' } | null

/** `?after=` or `?before=`. @throws BadParameterError */
export function readPlace(params: SearchParams): Place {
  const after = readSlug(params, 'after')
  const before = readSlug(params, 'before')
  if (after && before) throw new BadParameterError('before', (t) => t('parameters.oneWay'))
  if (after) return { slug: after, side: 'after' }
  return before ? { slug: before, side: 'before' } : null
}

/** The same of a listing, which has the newest first. @throws BadParameterError */
export function readCursor(params: SearchParams): Cursor {
  const place = readPlace(params)
  return place && { slug: place.slug, towards: place.side === 'after' ? 'older' : 'newer' }
}

/** `?view=` of an article; one that is known stands at an address of its own (proxy.ts). @throws BadParameterError */
export function refuseView(params: SearchParams): void {
  if (params.view !== undefined)
    throw new BadParameterError('view', (t) => t('parameters.oneOf', { name: 'view', allowed: 'lite' }))
}

/** One parameter that must be a slug; null when it is not there. @throws BadParameterError */
export function readSlug(params: SearchParams, name: string): string | null {
  const value = params[name]
  if (value === undefined) return null
  if (typeof value === 'string' && isSlug(value)) return value
  throw new BadParameterError(name, (t) => t('parameters.cursor', { name }))
}
