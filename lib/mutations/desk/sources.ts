import { type Actor, may } from '../../auth/policy.ts'
import type { SourceKind } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { SourcePolicy } from '../../rights/policy.ts'
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

export async function editSource(
  actor: Actor,
  id: number,
  text: SourceText,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'source.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    const before = await tx.source.findUnique({ where: { id } })
    if (!before) return failed('absent')
    await tx.source.update({ where: { id }, data: text })
    await recordSource(tx, before)
    await recordDeed(tx, actor, 'source.edit', { kind: 'source', id, label: text.name }, differences(before, text))
    return ok(null)
  })
}
