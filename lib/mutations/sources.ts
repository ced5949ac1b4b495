import { transaction } from '../db/transaction.ts'
import { tags } from '../press/tags.ts'
import { failed, ok, type Result } from '../result.ts'
import type { SourcePolicy } from '../rights/policy.ts'
import { recordChange } from './changes.ts'

/** Sets what a source allows; what is not given stays, null leaves it to the paper's own policy. */
export async function setSourcePolicy(slug: string, policy: Partial<SourcePolicy>): Promise<Result<null, 'absent'>> {
  return transaction(async (tx) => {
    const [source] = await tx.source.updateManyAndReturn({ where: { slug }, data: policy, select: { id: true } })
    if (!source) return failed('absent')
    // Every article of the source says its name, and so reads this tag.
    const touched = [
      tags.rights,
      tags.sources,
      tags.source(source.id),
      tags.nameOf('source', source.id),
      tags.address('sources', slug),
    ]
    await recordChange(tx, 'RELABELLED', touched, { source: slug })
    return ok(null)
  })
}
