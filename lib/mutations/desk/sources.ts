import { type Actor, may } from '../../auth/policy.ts'
import type { SourceKind } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { SourcePolicy } from '../../rights/policy.ts'
import { type Disputed, settled } from '../../text/reconcile.ts'
import { recordSource } from '../sources.ts'
import { differences, recordDeed } from './audit.ts'

/** What the paper knows of a publisher, and what it may do with its texts; null leaves that to the paper's own policy. */
export type SourceText = {
  name: string
  kind: SourceKind
  homepage: string | null
  description: string
  owner: string | null
  /** ISO 3166-1, two letters. */
  country: string | null
} & SourcePolicy

/** @param opened what its form began with: what others have changed since stays, unless it is the same field */
export async function editSource(
  actor: Actor,
  id: number,
  mine: SourceText,
  opened: Partial<SourceText> = {},
): Promise<Result<null, 'forbidden' | 'absent' | Disputed<SourceText>>> {
  if (!may(actor, 'source.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Source" WHERE id = ${id} FOR UPDATE`
    const before = await tx.source.findUnique({ where: { id } })
    if (!before) return failed('absent')
    const settledText = settled<SourceText>(opened, mine, before)
    if (!settledText.ok) return settledText
    const text = settledText.value
    await tx.source.update({ where: { id }, data: text })
    await recordSource(tx, before)
    await recordDeed(tx, actor, 'source.edit', { kind: 'source', id, label: text.name }, differences(before, text))
    return ok(null)
  })
}
