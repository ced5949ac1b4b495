import { type Actor, may } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import type { Saved } from '../../settings/settings.ts'
import { type Reconciled, reconcile } from '../../text/reconcile.ts'
import { findNewest, findSaved, type SavedVersion } from '../settings.ts'

/** What administrators see of the settings: what was saved, by whom, and when. */
export type DeskSettings = SavedVersion & { by: string | null; at: Date | null }

export async function findDeskSettings(actor: Actor): Promise<DeskSettings | null> {
  if (!may(actor, 'setting.edit')) return null
  const newest = await findNewest(db)
  const row = await db.setting.findUnique({
    where: { version: newest.version },
    select: { savedAt: true, editor: { select: { name: true } } },
  })
  return { ...newest, by: row?.editor?.name ?? null, at: row?.savedAt ?? null }
}

/** What stands in the way of settings that somebody made from a version: `saved` is what others have saved since. */
export async function findClashes(
  actor: Actor,
  mine: Saved,
  from: number,
): Promise<(SavedVersion & Reconciled<Saved>) | null> {
  if (!may(actor, 'setting.edit')) return null
  const [base, newest] = [await findSaved(db, from), await findNewest(db)]
  return base && { ...newest, ...reconcile(base, mine, newest.saved) }
}
