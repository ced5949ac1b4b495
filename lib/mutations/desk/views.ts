import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { graceDays } from '../../grace.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'

/** Of one person. */
export const mostViews = 50

/** Keeps what the list of articles is narrowed to under a name. @param query of the list's address, as `queryOf` writes it */
export async function saveView(
  actor: Actor,
  { name, query, isShared }: { name: string; query: string; isShared: boolean },
): Promise<Result<{ id: number }, 'forbidden' | 'full' | 'taken'>> {
  if (!may(actor, isShared ? 'view.share' : 'article.read')) return failed('forbidden')
  return transaction(async (tx) => {
    const room = await findRoom(tx, actor, name)
    if (!room.ok) return room
    const { id } = await tx.savedView.create({
      data: { userId: actor.id, name, query, isShared },
      select: { id: true },
    })
    if (isShared) await recordSharing(tx, actor, { id, name }, true)
    return ok({ id })
  })
}

/** Gives a view of one's own another name. @returns the one that it had */
export async function renameView(
  actor: Actor,
  id: number,
  name: string,
): Promise<Result<{ former: string }, 'forbidden' | 'absent' | 'taken'>> {
  if (!may(actor, 'article.read')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx, actor)
    const view = await tx.savedView.findFirst({ where: { id, userId: actor.id, removedAt: null } })
    if (!view) return failed('absent')
    if (view.name !== name && (await isTaken(tx, actor, name))) return failed('taken')
    await tx.savedView.update({ where: { id }, data: { name } })
    return ok({ former: view.name })
  })
}

/** Removes a view of one's own; it can be put back for a day. */
export async function removeView(actor: Actor, id: number): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'article.read')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx, actor)
    const view = await tx.savedView.findFirst({ where: { id, userId: actor.id, removedAt: null } })
    if (!view) return failed('absent')
    await tx.$executeRaw`UPDATE "SavedView" SET "removedAt" = now() WHERE id = ${id}`
    if (view.isShared) await recordSharing(tx, actor, view, false)
    return ok(null)
  })
}

/** Puts a view back that one removed, if there is room for it. */
export async function restoreView(
  actor: Actor,
  id: number,
): Promise<Result<null, 'forbidden' | 'absent' | 'full' | 'taken'>> {
  if (!may(actor, 'article.read')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx, actor)
    const view = await tx.savedView.findFirst({ where: { id, userId: actor.id, removedAt: { not: null } } })
    if (!view) return failed('absent')
    const room = await findRoom(tx, actor, view.name)
    if (!room.ok) return room
    const { count } = await tx.savedView.updateMany({ where: { id }, data: { removedAt: null } })
    if (count === 0) return failed('absent') // its day is over
    if (view.isShared) await recordSharing(tx, actor, view, true)
    return ok(null)
  })
}

/** Has everybody find a view of one's own, or no longer; one that others share can be made theirs alone again. */
export async function shareView(
  actor: Actor,
  id: number,
  isShared: boolean,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'view.share')) return failed('forbidden')
  return transaction(async (tx) => {
    const whose = isShared ? { userId: actor.id } : {}
    const [view] = await tx.savedView.updateManyAndReturn({
      where: { id, ...whose, removedAt: null, isShared: !isShared },
      data: { isShared },
      select: { id: true, name: true },
    })
    if (!view) return failed('absent')
    await recordSharing(tx, actor, view, isShared)
    return ok(null)
  })
}

/** Whether one more of this name has room among one's own; what was removed more than a day ago is forgotten on the way. */
async function findRoom(tx: Tx, actor: Actor, name: string): Promise<Result<null, 'full' | 'taken'>> {
  await takeTurn(tx, actor)
  await tx.$executeRaw`DELETE FROM "SavedView" WHERE "userId" = ${actor.id} AND "removedAt" < now() - make_interval(days => ${graceDays.record})`
  if ((await tx.savedView.count({ where: { userId: actor.id, removedAt: null } })) >= mostViews) return failed('full')
  return (await isTaken(tx, actor, name)) ? failed('taken') : ok(null)
}

async function isTaken(tx: Tx, actor: Actor, name: string): Promise<boolean> {
  return (await tx.savedView.count({ where: { userId: actor.id, name, removedAt: null } })) > 0
}

/** One person's views change one after the other. */
async function takeTurn(tx: Tx, actor: Actor): Promise<void> {
  await tx.$executeRaw`SELECT FROM "User" WHERE id = ${actor.id} FOR NO KEY UPDATE`
}

async function recordSharing(tx: Tx, actor: Actor, view: { id: number; name: string }, to: boolean): Promise<void> {
  await recordDeed(tx, actor, 'view.share', { kind: 'view', id: view.id, label: view.name }, [
    { field: 'shared', from: !to, to },
  ])
}
