import { isSlug } from '../slug.ts'
import type { Absence, Found } from './found.ts'
import type { Cursor } from './listings.ts'

/** A query parameter that makes no sense; answered 400 with its name. */
export class BadParameterError extends Error {
  readonly parameter: string
  constructor(parameter: string, message: string) {
    super(message)
    this.parameter = parameter
  }
}

/** Turns a parameter that makes no sense into an answer. */
export async function withParameters<T>(find: () => Promise<Found<T> | null>): Promise<Found<T> | Absence | null> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof BadParameterError) return { state: 'bad', parameter: error.parameter, message: error.message }
    throw error
  }
}

/** The cursor names something that this listing does not (or no longer) hold. */
export function unknownCursor(parameter: string): BadParameterError {
  return new BadParameterError(
    parameter,
    `The parameter ${parameter} names nothing in this listing. Start again from its first page.`,
  )
}

export type SearchParams = Record<string, string | string[] | undefined>

/** `?after=` or `?before=` of a listing. @throws BadParameterError */
export function readCursor(params: SearchParams): Cursor {
  const after = readSlug(params, 'after')
  const before = readSlug(params, 'before')
  if (after && before) throw new BadParameterError('before', 'Give either after or before, not both.')
  if (after) return { slug: after, towards: 'older' }
  return before ? { slug: before, towards: 'newer' } : null
}

/** One parameter that must be a slug; null when it is not there. @throws BadParameterError */
export function readSlug(params: SearchParams, name: string): string | null {
  const value = params[name]
  if (value === undefined) return null
  if (typeof value === 'string' && isSlug(value)) return value
  throw new BadParameterError(
    name,
    `The parameter ${name} must be the slug of one article or name, as given in the link to the next page.`,
  )
}
