import { releaseDue, unpublishDue } from '../mutations/articles.ts'
import { attempt } from '../mutations/attempt.ts'
import { deleteDiscarded } from '../mutations/discarded.ts'

/**
 * Publishes articles when their time has come, takes out those whose time is over, and deletes drafts that were discarded long
 * enough ago: asks every second, by the database's clock.
 */
export function releaseOnTime(): { stop: () => void } {
  const parts = [attempt(releaseDue), attempt(unpublishDue), attempt(deleteDiscarded)]
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    for (const part of parts) await part()
    busy = false
  }, 1000)
  return { stop: () => clearInterval(timer) }
}
