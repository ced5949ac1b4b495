import type { Outbound, OutboundError, Reached } from '../http/outbound.ts'
import { site } from '../queries/visibility.ts'
import type { Result } from '../result.ts'
import type { Seen } from './verdict.ts'

/** Asks one address, for `within` milliseconds at most. */
export type Ask = (url: string, within?: number) => Promise<Seen>

const patience = 20_000 // milliseconds
const longestPause = 3_600 // seconds

/**
 * Asks what is at an address without fetching it: HEAD, and a GET of which only the head is read where HEAD is not
 * answered as GET would be. Whoever is asked learns which paper wants to know.
 */
export function createAsk(send: Outbound): Ask {
  return async (url, within = patience) => {
    const began = performance.now()
    const headers = { 'user-agent': userAgent(), accept: '*/*' }
    const head = await send(url, { method: 'HEAD', headers, within })
    const left = Math.ceil(within - (performance.now() - began))
    if (isPlain(head) || left < 500) return toSeen(head)
    return toSeen(await send(url, { headOnly: true, headers, within: left }))
  }
}

type Outcome = Result<Reached, OutboundError>

/** Whether GET would say the same. Many servers do not know HEAD, and say so in many ways; some hang up. */
function isPlain(outcome: Outcome): boolean {
  if (!outcome.ok) return outcome.error !== 'no answer'
  return outcome.value.status < 400 || outcome.value.status === 429
}

function toSeen(outcome: Outcome): Seen {
  if (!outcome.ok) return { trouble: outcome.error }
  const { status, movedTo, headers } = outcome.value
  const retryAfter = headers['retry-after']
  const pause = status === 429 || (status === 503 && retryAfter) ? pauseOf(retryAfter) : null
  return { status, movedTo, ...(pause === null ? {} : { pause }) }
}

/** How long somebody wants to be left in peace (RFC 9110, section 10.2.3), in seconds. */
function pauseOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, longestPause) : 300
}

function userAgent(): string {
  const { name, url } = site()
  return `${name.replace(/[^\x20-\x7e]+/g, '').trim() || 'Broadsheet'} link check (+${url})`
}
