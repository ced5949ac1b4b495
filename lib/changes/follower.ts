import { moveOn, takeFollowersTurn, waitAfterFailure } from '../mutations/change-log.ts'
import { listChanges, type PublicChange } from '../queries/change-log.ts'

/** Somebody who tells others of changes, under a name of its own: a batch a turn of so many seconds. */
export type Follower = {
  name: string
  turn: number
  batch: number
  tell: (changes: PublicChange[]) => Promise<Telling>
}

/** How many addresses were told, or what went wrong, and whether trying again can help. */
export type Telling = { told: number } | { trouble: string; again: boolean }

const longestWait = 3_600

/**
 * Tells what has changed since the last time. Each batch is one process's; after a failure the same batch waits, longer
 * every time. Nobody who writes waits for any of this. @returns how many addresses were told
 */
export async function follow({ name, turn, batch, tell }: Follower): Promise<number> {
  const mine = await takeFollowersTurn(name, turn)
  if (!mine) return 0
  const changes = await listChanges(mine.place, batch)
  const place = changes.at(-1)?.place ?? mine.place
  const telling = await tell(changes)
  if ('told' in telling) {
    await moveOn(mine, place)
    return telling.told
  }
  console.error(`${name} was not told of ${changes.length} changes: ${telling.trouble}`)
  if (telling.again) await waitAfterFailure(mine, Math.min(longestWait, 10 * 2 ** mine.failures))
  else await moveOn(mine, place)
  return 0
}

/** What cannot be understood now will not be understood later. */
export function troubleOf(status: number | string): Telling {
  return { trouble: String(status), again: status !== 400 && status !== 422 }
}
