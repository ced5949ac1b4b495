import { releaseDue, unpublishDue } from '../mutations/articles.ts'
import { deleteDiscarded } from '../mutations/discarded.ts'

/**
 * Publishes articles when their time has come, takes out those whose time is over, and deletes drafts that were discarded long
 * enough ago: asks every second, by the database's clock.
 */
export function releaseOnTime(): { stop: () => void } {
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    // The database may be away: the next second asks again.
    await releaseDue().catch(() => {})
    await unpublishDue().catch(() => {})
    await deleteDiscarded().catch(() => {})
    busy = false
  }, 1000)
  return { stop: () => clearInterval(timer) }
}
