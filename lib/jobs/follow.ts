import { tellIndexNow } from '../changes/indexnow.ts'
import { env } from '../env.ts'
import { outbound } from '../http/outbound.ts'
import { placeChanges } from '../mutations/change-log.ts'

const pause = 1000 // milliseconds between two looks at the log
const between = 5 // looks from one message to others to the next, so that what comes together is told together

/** Opens the change log to others, and tells those who want to know. */
export function followLog(): { stop: () => void } {
  const { INDEXNOW_KEY: key, INDEXNOW_ENDPOINT: endpoint } = env()
  let looks = 0
  let busy = false
  async function look(): Promise<void> {
    await placeChanges()
    looks += 1
    if (key && looks % between === 0) await tellIndexNow({ key, endpoint, send: outbound })
  }
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    await look().catch(() => {}) // the database is away: the next look finds what this one missed
    busy = false
  }, pause)
  return { stop: () => clearInterval(timer) }
}
