import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { relabel } from '../relabel.ts'
import { differences } from './audit.ts'
import { hold } from './held.ts'

export const liveDeeds = ['start', 'end', 'goOn', 'forget'] as const
export type LiveDeed = (typeof liveDeeds)[number]

type Times = { liveFrom: Date | null; liveUntil: Date | null }

/** Says that an article follows an event from now on, or that the event is over; `forget` and `goOn` take that back. */
export async function setLive(
  actor: Actor,
  id: number,
  deed: LiveDeed,
): Promise<Result<null, 'absent' | 'forbidden' | 'not now'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.edit', id)
    if (!held.ok) return held
    const [row] = await tx.$queryRaw<(Times & { now: Date })[]>`
      SELECT "liveFrom", "liveUntil", now() AS now FROM "Article" WHERE id = ${id}`
    const times = row && timesAfter(deed, row, row.now)
    if (!times) return failed('not now')
    await relabel(tx, actor, 'article.edit', held.value, differences(row, times), () =>
      tx.article.update({ where: { id }, data: times }),
    )
    return ok(null)
  })
}

/** Null when it cannot be done as it stands. */
function timesAfter(deed: LiveDeed, { liveFrom, liveUntil }: Times, now: Date): Times | null {
  switch (deed) {
    case 'start':
      return liveFrom ? null : { liveFrom: now, liveUntil: null }
    case 'end':
      return liveFrom && liveFrom <= now && !liveUntil ? { liveFrom, liveUntil: now } : null
    case 'goOn':
      return liveUntil ? { liveFrom, liveUntil: null } : null
    case 'forget':
      return liveFrom ? { liveFrom: null, liveUntil: null } : null
  }
}
