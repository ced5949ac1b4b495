import type { Action, Actor } from '../auth/policy.ts'
import type { Tx } from '../db/client.ts'
import { recordChanges, tracesOf } from './changes.ts'
import { type Difference, recordDeed } from './desk/audit.ts'
import type { Held } from './desk/held.ts'

/** Changes something about an article that is no new version of it: for readers, if they see it, and in the audit log. */
export async function relabel(
  tx: Tx,
  actor: Actor,
  action: Action,
  { id, title, status }: Pick<Held, 'id' | 'title' | 'status'>,
  changes: Difference[],
  write: () => Promise<unknown>,
): Promise<void> {
  const before = await tracesOf(tx, [id])
  await write()
  if (status === 'PUBLISHED') await recordChanges(tx, [{ articleId: id, kind: 'RELABELLED' }], before)
  await recordDeed(tx, actor, action, { kind: 'article', id, label: title }, changes)
}
