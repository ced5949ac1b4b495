import { claimDueLinks, forgetHosts, recordVerdict, releaseHosts } from '../mutations/links.ts'
import { listWitnesses } from '../queries/links.ts'
import { hostOfSite } from '../urls.ts'
import type { Ask } from './ask.ts'
import { askInside } from './inside-run.ts'
import { answerOf, judge, type Known, type LinkAnswer, type Seen } from './verdict.ts'

export type Heard = { link: Known & { id: number; host: string }; seen: Seen }

/** How many were asked, what was learnt of them, and whether anything outside could be heard. */
export type Run = { asked: number; answers: LinkAnswer[]; heard: boolean }

const batch = 20 // hosts at a time
const pause = 2 // seconds between two links of a host
const deafPause = 600 // until those are asked again that could not be heard

/** Asks the links that are due: those into the paper of the database, and one of each of some hosts outside. */
export async function askDueLinks(ask: Ask): Promise<Run> {
  const inside = await askInside()
  await forgetHosts()
  const due = await claimDueLinks(hostOfSite(), batch)
  const heard = await Promise.all(due.map(async (link) => ({ link, seen: await ask(link.url) })))
  const known = await settle(heard, ask)
  for (const [at, link] of due.entries()) await releaseHosts([link], known ? pauseOf(heard[at]?.seen) : deafPause)
  const answers = known ? heard.map(({ seen }) => answerOf(seen)) : []
  return { asked: due.length, answers: [...inside, ...answers], heard: known }
}

/** For how many seconds whoever said this is left in peace. */
export function pauseOf(seen: Seen | undefined): number {
  return (seen && 'pause' in seen && seen.pause) || pause
}

/**
 * Writes down what was heard. Failures say something of a link only when somebody else can be heard: when nobody of this run
 * has answered, those are asked who did the last time, and when they are silent, too, it is this machine that has no
 * network, and nothing is held against anybody. @returns whether anything outside could be heard
 */
export async function settle(heard: Heard[], ask: Ask, others = false): Promise<boolean> {
  const failed = heard.filter(({ seen }) => answerOf(seen) === 'FAILS')
  const told = heard.filter(({ seen }) => answerOf(seen) !== 'FAILS')
  await record(told)
  if (failed.length === 0) return true
  const isHeard = others || told.some(({ seen }) => 'status' in seen)
  if (!isHeard && !(await isAnybodyThere(failed, ask))) return false
  await record(failed)
  return true
}

async function record(heard: Heard[]): Promise<void> {
  for (const { link, seen } of heard) await recordVerdict(link.id, judge(link, seen))
}

async function isAnybodyThere(silent: Heard[], ask: Ask): Promise<boolean> {
  const witnesses = await listWitnesses(silent.map(({ link }) => link.host))
  const answers = await Promise.all(witnesses.map(async (url) => answerOf(await ask(url))))
  return answers.some((answer) => answer !== 'FAILS')
}
