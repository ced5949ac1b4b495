import type { Actor } from '../../auth/policy.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'
import { hold } from './held.ts'

/** Gives an article to somebody who may be at the desk; its versions stay whose they were. @returns whose it is now */
export async function assignArticle(
  actor: Actor,
  id: number,
  userId: string,
): Promise<Result<{ name: string }, 'absent' | 'forbidden' | 'nobody'>> {
  return transaction(async (tx) => {
    const held = await hold(tx, actor, 'article.assign', id)
    if (!held.ok) return held
    const person = await tx.user.findFirst({ where: { id: userId, disabledAt: null }, select: { name: true } })
    if (!person) return failed('nobody')
    const { createdById, title } = held.value
    if (createdById === userId) return ok(person)
    const { createdBy, editedById } = await tx.article.findUniqueOrThrow({
      where: { id },
      select: { createdBy: { select: { name: true } }, editedById: true },
    })
    await tx.article.update({
      where: { id },
      data: { createdById: userId, editedById: editedById ?? createdById },
    })
    await recordDeed(tx, actor, 'article.assign', { kind: 'article', id, label: title }, [
      { field: 'owner', from: createdBy?.name ?? null, to: person.name },
    ])
    return ok(person)
  })
}
