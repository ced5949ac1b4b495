import { hashPassword } from '../../auth/password.ts'
import { type Actor, may } from '../../auth/policy.ts'
import { hashToken, makeToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import type { Role } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { recordDeed } from './audit.ts'

const days = 24 * 60 * 60 * 1000
const validFor = 7 * days

/** Makes a link by which somebody joins. @returns its token, which nothing else will ever show */
export async function invite(
  actor: Actor,
  { email, role }: { email: string; role: Role },
): Promise<Result<{ token: string }, 'forbidden' | 'here already'>> {
  if (!may(actor, 'user.manage')) return failed('forbidden')
  return transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return failed('here already')
    await tx.invitation.deleteMany({ where: { email } })
    const token = makeToken()
    const { id } = await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        email,
        role,
        invitedById: actor.id,
        expiresAt: new Date(Date.now() + validFor),
      },
    })
    await recordDeed(tx, actor, 'user.manage', { kind: 'invitation', id, label: email }, [
      { field: 'role', from: null, to: role },
    ])
    return ok({ token })
  })
}

export async function withdrawInvitation(actor: Actor, id: string): Promise<Result<null, 'forbidden' | 'absent'>> {
  if (!may(actor, 'user.manage')) return failed('forbidden')
  return transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ email: string | null }[]>`
      DELETE FROM "Invitation" WHERE id = ${id} RETURNING email`
    if (!gone) return failed('absent')
    await recordDeed(tx, actor, 'user.manage', { kind: 'invitation', id, label: gone.email ?? '' }, [
      { field: 'open', from: true, to: false },
    ])
    return ok(null)
  })
}

/**
 * The link for the first administrator, while there is nobody; it takes the place of the one before. There is no password
 * to begin with that anybody could guess.
 */
export async function inviteFirst(): Promise<string | null> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadsheet first administrator'))`
    if ((await tx.user.count()) > 0) return null
    const token = makeToken()
    await tx.invitation.deleteMany({ where: { email: null } })
    await tx.invitation.create({
      data: { tokenHash: hashToken(token), role: 'ADMINISTRATOR', expiresAt: new Date(Date.now() + validFor) },
    })
    return token
  })
}

export type Newcomer = { name: string; email: string; password: string }

/** Makes the account that a link invites to; the link is used up by it. */
export async function join(
  token: string,
  { name, email, password }: Newcomer,
): Promise<Result<{ email: string }, 'absent' | 'here already'>> {
  const known = await db.invitation.findFirst({ where: { tokenHash: hashToken(token) }, select: { id: true } })
  if (!known) return failed('absent')
  const hash = await hashPassword(password)
  const joining = transaction(async (tx): Promise<Result<{ email: string }, 'absent'>> => {
    const [invitation] = await tx.$queryRaw<{ email: string | null; role: Role }[]>`
      DELETE FROM "Invitation" WHERE id = ${known.id} AND "expiresAt" > now() RETURNING email, role`
    if (!invitation) return failed('absent')
    const address = (invitation.email ?? email).toLowerCase()
    if (await tx.user.findUnique({ where: { email: address }, select: { id: true } })) throw new Taken()
    const { id } = await tx.user.create({ data: { name, email: address, emailVerified: true, role: invitation.role } })
    await tx.account.create({ data: { userId: id, providerId: 'credential', accountId: id, password: hash } })
    const actor = { id, name, email: address, role: invitation.role, zone: null }
    await recordDeed(tx, actor, 'user.join', { kind: 'user', id, label: name })
    return ok({ email: address })
  })
  return joining.catch((error: unknown) => {
    if (error instanceof Taken) return failed('here already' as const) // and the invitation is still there
    throw error
  })
}

class Taken extends Error {}
