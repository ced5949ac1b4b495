import { dropOldDeliveries } from '../ingest/records/deliveries.ts'
import { attempt } from '../mutations/attempt.ts'
import { emptyBin, tidyBin } from '../mutations/bin.ts'
import { forgetOldAttempts } from '../mutations/desk/sign-in-failures.ts'

const pause = 60_000 // milliseconds

/**
 * Deletes pictures and deliveries for good when their time is over, puts right what a crash left, and forgets failed sign-ins
 * that count no longer: looks every minute.
 */
export function tidyUp(): { stop: () => void } {
  const parts = [attempt(tidyBin), attempt(emptyBin), attempt(dropOldDeliveries), attempt(forgetOldAttempts)]
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    for (const part of parts) await part()
    busy = false
  }
  void look()
  const timer = setInterval(look, pause)
  return { stop: () => clearInterval(timer) }
}
