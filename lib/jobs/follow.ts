import { tellIndexNow } from '../changes/indexnow.ts'
import { tellHub } from '../changes/websub.ts'
import { env } from '../env.ts'
import { outbound as send } from '../http/outbound.ts'
import { attempt } from '../mutations/attempt.ts'
import { placeChanges } from '../mutations/change-log.ts'

const pause = 1_000 // milliseconds between two looks at the log
const between = 5_000 // from one message to others to the next, so that what comes together is told together

/** Opens the change log to others, and tells those who want to know; none of them waits for another. */
export function followLog(): { stop: () => void } {
  const { INDEXNOW_KEY: key, INDEXNOW_ENDPOINT: endpoint, WEBSUB_HUB: hubs } = env()
  const timers = [
    every(pause, placeChanges),
    ...(key ? [every(between, () => tellIndexNow({ key, endpoint, send }))] : []),
    ...hubs.map((hub) => every(between, () => tellHub({ hub, send }))),
  ]
  return { stop: () => timers.forEach(clearInterval) }
}

/** Does something now, again and again, and never twice at once. */
function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
  const tried = attempt(work)
  let busy = false
  async function look(): Promise<void> {
    if (busy) return
    busy = true
    await tried()
    busy = false
  }
  void look() // whoever is new begins at the end of the log: what is published from here on is told
  return setInterval(look, milliseconds)
}
