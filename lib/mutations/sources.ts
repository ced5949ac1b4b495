import type { Tx } from '../db/client.ts'
import { transaction } from '../db/transaction.ts'
import { tags } from '../press/tags.ts'
import { failed, ok, type Result } from '../result.ts'
import type { SourcePolicy } from '../rights/policy.ts'
import { recordChange } from './changes.ts'

/** Sets what a source allows; what is not given stays, null leaves it to the paper's own policy. */
export async function setSourcePolicy(slug: string, policy: Partial<SourcePolicy>): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const [source] = await tx.source.updateManyAndReturn({
      where: { slug },
      data: policy,
      select: { id: true, slug: true },
    })
    if (!source) return failed('absent')
    await recordSource(tx, source)
    return ok(null)
  })
}

/** Adds to the change log that something is known otherwise of a source; every article of it says its name. */
export async function recordSource(tx: Tx, { id, slug }: { id: number; slug: string }): Promise<void> {
  const touched = [tags.rights, tags.sources, tags.source(id), tags.nameOf('source', id), tags.address('sources', slug)]
  await recordChange(tx, 'RELABELLED', touched, { source: slug })
}
