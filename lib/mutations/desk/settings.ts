import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import { transaction } from '../../db/transaction.ts'
import { tags } from '../../press/tags.ts'
import { findNewest, findSaved } from '../../queries/settings.ts'
import { failed, ok, type Result } from '../../result.ts'
import { type Saved, settle } from '../../settings/settings.ts'
import { reconcile } from '../../text/reconcile.ts'
import { recordChange } from '../changes.ts'
import { differences, recordDeed } from './audit.ts'

type Edited = Result<{ version: number }, 'forbidden' | 'absent' | 'conflict'>

/**
 * Saves the settings as somebody made them from a version. What others changed since stays, unless it is the same field.
 * @returns the version that holds now; `conflict` when both changed one field, and then nothing is saved
 */
export async function editSettings(actor: Actor, mine: Saved, from: number): Promise<Edited> {
  if (!may(actor, 'setting.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeSettings(tx)
    const base = await findSaved(tx, from)
    return base ? save(tx, actor, base, mine) : failed('absent')
  })
}

/** Takes back what one version changed; what was changed since stays. */
export async function undoSettings(actor: Actor, version: number): Promise<Edited> {
  if (!may(actor, 'setting.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeSettings(tx)
    const [base, former] = [await findSaved(tx, version), await findSaved(tx, version - 1)]
    return base && former ? save(tx, actor, base, former) : failed('absent')
  })
}

async function save(tx: Tx, actor: Actor, base: Saved, mine: Saved): Promise<Edited> {
  const { version, saved: theirs } = await findNewest(tx)
  const { values, clashes } = reconcile(base, mine, theirs)
  if (clashes.length > 0) return failed('conflict')
  if (differences(theirs, values).length === 0) return ok({ version })
  await tx.setting.create({ data: { ...values, version: version + 1, editorId: actor.id } })
  const [before, after] = [settle(theirs), settle(values)]
  await recordChange(tx, 'RELABELLED', [tags.paper], {})
  await recordDeed(
    tx,
    actor,
    'setting.edit',
    { kind: 'setting', id: version + 1, label: after.name },
    differences(before, after),
  )
  return ok({ version: version + 1 })
}

/** One at a time: each makes the next version. */
async function takeSettings(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadsheet settings'))`
}
