import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env.ts'
import { outbound } from '../http/outbound.ts'
import { createAsk } from './ask.ts'
import { askArticle } from './ask-article.ts'

/** How far the asking has come: `deaf` is when nothing outside of this machine could be heard, and nothing was learnt. */
export type Looked = 'done' | 'asking' | 'deaf' | 'off'

type Options = {
  /** Milliseconds to wait for what comes quickly; the asking itself goes on a little longer. */
  wait: number
  /** Seconds for which an answer is good. */
  notWithin: number
}

const within = 8_000 // milliseconds for all links of an article
const running = new Map<number, Promise<boolean>>()

/** Asks the links of an article for somebody who waits. Two who want to know the same have it asked once. */
export async function lookAtLinks(articleId: number, { wait, notWithin }: Options): Promise<Looked> {
  if (!env().LINK_CHECKS) return 'off'
  const asking =
    running.get(articleId) ??
    askArticle(articleId, { ask: createAsk(outbound), within, notWithin }).finally(() => running.delete(articleId))
  running.set(articleId, asking)
  const heard = await Promise.race([asking, sleep(wait, null, { ref: false })])
  asking.catch(() => {}) // nobody waits for it any more
  if (heard === null) return 'asking'
  return heard ? 'done' : 'deaf'
}
