import type { z } from 'zod'
import { storable } from '../../text/storable.ts'

/** The parameters of an address, as the framework reads them. */
export type Params = Record<string, string | string[] | undefined>

/** Reads them by a schema that catches whatever it cannot read. */
export function readParams<S extends z.ZodType>(schema: S, params: Params): z.output<S> {
  return schema.parse(
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? storable(value) : value]),
    ),
  )
}
