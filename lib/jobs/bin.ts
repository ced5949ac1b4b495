import { dropOldDeliveries } from '../ingest/records/deliveries.ts'
import { emptyBin, tidyBin } from '../mutations/bin.ts'

const pause = 60_000 // milliseconds

/** Deletes pictures and deliveries for good when their time is over, and puts right what a crash left: looks every minute. */
export function keepBin(): { stop: () => void } {
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    // The database may be away: the next minute looks again.
    await tidyBin().catch(() => {})
    await emptyBin().catch(() => {})
    await dropOldDeliveries().catch(() => {})
    busy = false
  }
  void look()
  const timer = setInterval(look, pause)
  return { stop: () => clearInterval(timer) }
}
