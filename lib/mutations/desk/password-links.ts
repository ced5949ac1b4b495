import { type Actor, may } from '../../auth/policy.ts'
import { hashToken, makeToken } from '../../auth/token.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'

const validFor = 60 * 60 * 1000

/** A link by which somebody chooses a new password, for a paper that sends no mail; the same that a letter would hold. */
export async function makePasswordLink(
  actor: Actor,
  id: string,
): Promise<Result<{ token: string }, 'forbidden' | 'absent'>> {
  if (!may(actor, 'user.manage')) return failed('forbidden')
  return transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id }, select: { name: true } })
    if (!person) return failed('absent')
    const token = makeToken()
    await tx.verification.create({
      data: {
        identifier: hashToken(`reset-password:${token}`), // as the library names and hashes it
        value: id,
        expiresAt: new Date(Date.now() + validFor),
      },
    })
    await recordDeed(tx, actor, 'user.manage', { kind: 'user', id, label: person.name }, [
      { field: 'password link', from: null, to: true },
    ])
    return ok({ token })
  })
}
