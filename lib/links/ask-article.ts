import { setTimeout as sleep } from 'node:timers/promises'
import { awaitLinks, leaseHost, releaseHosts } from '../mutations/links.ts'
import { type AskedLink, listUnasked } from '../queries/links.ts'
import { hostOfSite } from '../urls.ts'
import type { Ask } from './ask.ts'
import { lookUp } from './inside-run.ts'
import { type Heard, pauseOf, settle } from './run.ts'
import { answerOf } from './verdict.ts'

type Options = { ask: Ask; within: number; notWithin: number }

/**
 * Asks the links of an article that were not asked within the last `notWithin` seconds, hosts beside each other and the
 * links of one after the other, for `within` milliseconds in all. Whom there is no time for, and who needs longer, stays
 * unasked; so does who is being asked by somebody else. @returns whether anything outside could be heard
 */
export async function askArticle(articleId: number, { ask, within, notWithin }: Options): Promise<boolean> {
  const until = performance.now() + within
  await awaitLinks(articleId)
  const links = await listUnasked(articleId, notWithin)
  const isInside = ({ host }: AskedLink) => host === '' || host === hostOfSite()
  await lookUp(links.filter(isInside))
  const hosts = Map.groupBy(
    links.filter((link) => !isInside(link)),
    ({ host }) => host,
  )
  const heard = await Promise.all([...hosts].map(([host, each]) => askHost(host, each, ask, until)))
  const failed = heard.flatMap((host) => host.failed)
  return settle(
    failed,
    (url) => ask(url, 3_000),
    heard.some(({ answered }) => answered),
  )
}

const pause = 250 // milliseconds between the links of one host, for somebody who waits
const least = 500 // milliseconds that are worth asking for

/** Asks links of one host; what answers is written down at once, what fails waits for what the others say. */
async function askHost(
  host: string,
  links: AskedLink[],
  ask: Ask,
  until: number,
): Promise<{ failed: Heard[]; answered: boolean }> {
  const lease = await leaseHost(host)
  const [failed, told]: [Heard[], Heard[]] = [[], []]
  if (!lease) return { failed, answered: false }
  for (const link of links) {
    if (failed.length + told.length > 0) await sleep(pause)
    const left = Math.floor(until - performance.now())
    if (left < least) break
    const seen = await ask(link.url, left)
    if ('trouble' in seen && seen.trouble === 'took too long') break // with more patience it may answer
    if (answerOf(seen) === 'FAILS') failed.push({ link, seen })
    else {
      told.push({ link, seen })
      await settle([{ link, seen }], ask)
    }
    if ('pause' in seen) break
  }
  await releaseHosts([lease], pauseOf(told.at(-1)?.seen))
  return { failed, answered: told.some(({ seen }) => 'status' in seen) }
}
