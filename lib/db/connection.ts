import { Client } from 'pg'
import { patience } from '../patience.ts'

/** No transaction lasts longer than this (milliseconds); what has not answered by then never will. */
export const longest = 120_000

/** A connection of the pool, which is given up as soon as whoever asks has no more patience. */
export class Connection extends Client {
  override query(...[query, ...rest]: unknown[]): never {
    const limit = patience()
    const limited = limit && typeof query === 'object' ? { ...query, query_timeout: limit } : query
    return (super.query as (...given: unknown[]) => never).call(this, limited, ...rest)
  }
}
