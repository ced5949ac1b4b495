import { z } from 'zod'
import { inZone, isZone } from '../dates.ts'

/** What a form sends with a day and a time: by which clocks it was asked (components/admin/frame/moment-input.tsx). */
export const zoned = z.object({ zone: z.string().max(60).refine(isZone).catch('UTC') })

/** The moment that was typed; null when it is none, or nothing. */
export function readMoment(local: string, { zone }: z.output<typeof zoned>): Date | null {
  return inZone(local, zone)
}
