import { type Actor, may } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { takeTurn } from '../labels.ts'
import { recordDeed } from './audit.ts'

/** Says of two entities that look alike that they are two, so that nobody is asked again; or takes that back. */
export async function tellApart(
  actor: Actor,
  one: number,
  other: number,
  areTwo: boolean,
): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'entity.edit')) return failed('forbidden')
  return transaction(async (tx) => {
    await takeTurn(tx)
    const [lesser, greater] = await tx.entity.findMany({
      where: { id: { in: [one, other] } },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, slug: true },
    })
    if (!lesser || !greater) return failed('absent')
    const pair = { lesserId: lesser.id, greaterId: greater.id }
    const { count } = areTwo
      ? await tx.notTheSame.createMany({ data: [{ ...pair, saidById: actor.id }], skipDuplicates: true })
      : await tx.notTheSame.deleteMany({ where: pair })
    if (count === 0) return ok(null)
    await recordDeed(tx, actor, 'entity.edit', { kind: 'entity', id: greater.id, label: greater.name }, [
      { field: 'notTheSame', from: areTwo ? null : lesser.slug, to: areTwo ? lesser.slug : null },
    ])
    return ok(null)
  })
}
