import type { OutboundError } from '../http/outbound.ts'

export type LinkAnswer = 'ANSWERS' | 'MOVED' | 'GONE' | 'FAILS' | 'UNSAID'

/** What somebody who was asked said; `pause` is for how many seconds they want to be left in peace. */
export type Seen = { status: number; movedTo: string | null; pause?: number } | { trouble: OutboundError }

/** What is known of a link when it is asked; times are seconds by the database's clock. */
export type Known = { answer: LinkAnswer | null; failures: number; askedAgo: number | null; sinceAgo: number | null }

export type Verdict = {
  answer: LinkAnswer
  said: string
  movedTo: string | null
  failures: number
  broken: boolean
  /** Whether it answers like this from now on, and did not before. */
  isNew: boolean
  /** Seconds until it is asked again. */
  again: number
}

const hour = 3_600
const day = 24 * hour
const week = 7 * day

/** How many failures in a row, over how long, make a link broken: what is gone says so itself, the others may recover. */
const enough = { GONE: { times: 2, over: hour }, FAILS: { times: 3, over: day } }
const waits = [6 * hour, 20 * hour]

/**
 * Nobody was there. Other troubles are no answer either, but a browser may well get one: it goes to other ports, and brings
 * the cookie without which a site redirects for ever.
 */
const silent: ReadonlySet<OutboundError> = new Set([
  'no such host',
  'no answer',
  'no secure connection',
  'took too long',
])

/** What an answer means. Nothing is said against a link by those who only refuse to talk to programs. */
export function answerOf(seen: Seen): LinkAnswer {
  if ('trouble' in seen) return silent.has(seen.trouble) ? 'FAILS' : 'UNSAID'
  const { status, movedTo } = seen
  if (status < 400) return movedTo === null ? 'ANSWERS' : 'MOVED'
  if (status === 404 || status === 410) return 'GONE'
  return status >= 500 && status < 600 ? 'FAILS' : 'UNSAID'
}

export function isFailure(answer: LinkAnswer | null): answer is 'GONE' | 'FAILS' {
  return answer === 'GONE' || answer === 'FAILS'
}

/** What is thought of a link once it has answered, or has not. */
export function judge(known: Known, seen: Seen): Verdict {
  const answer = answerOf(seen)
  const said = 'trouble' in seen ? seen.trouble : String(seen.status)
  const movedTo = answer === 'MOVED' && 'movedTo' in seen ? seen.movedTo : null
  const isNew = isFailure(answer) ? !isFailure(known.answer) : answer !== known.answer
  if (!isFailure(answer)) return { answer, said, movedTo, failures: 0, broken: false, isNew, again: week }

  // Who asks again and again within an hour learns nothing more.
  const counts = isNew || known.askedAgo === null || known.askedAgo >= hour
  const failures = (isNew ? 0 : known.failures) + (counts ? 1 : 0)
  const { times, over } = enough[answer]
  const broken = failures >= times && !isNew && (known.sinceAgo ?? 0) >= over
  return { answer, said, movedTo, failures, broken, isNew, again: broken ? week : (waits[failures - 1] ?? day / 2) }
}
