import { releaseDue } from '../mutations/articles.ts'

/** Publishes scheduled articles when their time has come: asks every second, by the database's clock. */
export function releaseOnTime(): { stop: () => void } {
  let busy = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    await releaseDue().catch(() => {}) // the database is away: the next second asks again
    busy = false
  }, 1000)
  return { stop: () => clearInterval(timer) }
}
