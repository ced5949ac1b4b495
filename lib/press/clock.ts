import { tags } from './tags.ts'

const hour = 3_600_000

/** Says at every full hour, and at midnight UTC, what pages that show the time are made of. @returns a function that stops it */
export function followClock(recall: (tags: string[]) => void): () => void {
  let timer: NodeJS.Timeout
  function wait(): void {
    const now = Date.now()
    const next = (Math.floor(now / hour) + 1) * hour
    timer = setTimeout(() => {
      recall(struck(new Date(next)))
      wait()
    }, next - now).unref()
  }
  wait()
  return () => clearTimeout(timer)
}

/** What has passed when the clock strikes at this moment. */
export function struck(time: Date): string[] {
  return time.getUTCHours() === 0 ? [tags.hour, tags.today] : [tags.hour]
}
