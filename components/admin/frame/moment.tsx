import { rfc3339 } from '#lib/dates.ts'
import { deskTime } from './desk-time.ts'

/** A time in the zone of whoever looks, with the site's when it is pointed at. */
export function Moment({ at, zone }: { at: Date; zone: string | null }) {
  return (
    <time dateTime={rfc3339(at)} title={deskTime(at, null)}>
      {deskTime(at, zone)}
    </time>
  )
}
