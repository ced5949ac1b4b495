import { z } from 'zod'

/** PostgreSQL's integer: what is larger is the number of nothing, and asking for it is an error there. */
export const largestInteger = 2 ** 31 - 1

/** The number of a row, or of a version. */
export const rowId = z.coerce.number().int().positive().max(largestInteger)

/** The number in an address; null when it is none that a row could have. */
export function rowIdOf(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d*$/.test(text) ? (rowId.safeParse(text).data ?? null) : null
}
