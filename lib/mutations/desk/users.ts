import { type Actor, may } from '../../auth/policy.ts'
import type { Tx } from '../../db/client.ts'
import type { Role } from '../../db/generated/enums.ts'
import { transaction } from '../../db/transaction.ts'
import { failed, ok, type Result } from '../../result.ts'
import { type Difference, differences, recordDeed } from './audit.ts'

type Refusal = 'forbidden' | 'absent' | 'last administrator'

/** Gives somebody another role, and signs them out everywhere. */
export async function changeRole(actor: Actor, id: string, role: Role): Promise<Result<null, Refusal>> {
  return manage(actor, id, async (tx, person) => {
    if (person.role === role) return
    await tx.user.update({ where: { id }, data: { role } })
    await recordDeed(tx, actor, 'user.manage', { kind: 'user', id, label: person.name }, [
      { field: 'role', from: person.role, to: role },
    ])
  })
}

/** Shuts somebody out, or lets them in again; what they wrote stays. */
export async function setDisabled(actor: Actor, id: string, disabled: boolean): Promise<Result<null, Refusal>> {
  return manage(actor, id, async (tx, person) => {
    await tx.user.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null } })
    await recordDeed(tx, actor, 'user.manage', { kind: 'user', id, label: person.name }, [
      { field: 'disabled', from: person.disabledAt !== null, to: disabled },
    ])
  })
}

type Managed = { name: string; role: Role; disabledAt: Date | null }

/** Does it, ends the person's sessions, and takes it back if nobody is left who could manage people. */
async function manage(
  actor: Actor,
  id: string,
  work: (tx: Tx, person: Managed) => Promise<void>,
): Promise<Result<null, Refusal>> {
  if (!may(actor, 'user.manage')) return failed('forbidden')
  const managing = transaction(async (tx): Promise<Result<null, Refusal>> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('broadsheet administrators'))`
    const person = await tx.user.findUnique({ where: { id }, select: { name: true, role: true, disabledAt: true } })
    if (!person) return failed('absent')
    await work(tx, person)
    if ((await tx.user.count({ where: { role: 'ADMINISTRATOR', disabledAt: null } })) === 0) throw new NobodyLeft()
    await tx.session.deleteMany({ where: { userId: id } })
    return ok(null)
  })
  return managing.catch((error: unknown) => {
    if (error instanceof NobodyLeft) return failed('last administrator' as const)
    throw error
  })
}

class NobodyLeft extends Error {}

/** Ends sessions of one's own: one, or all. */
export async function endSessions(actor: Actor, id: string | null): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, ...(id ? { id } : {}) } })
    if (count > 0) await recordSelf(tx, actor, [{ field: 'sessions ended', from: null, to: count }])
    return count
  })
}

export type Self = { name: string; zone: string | null; mentionsByMail: boolean }

export async function describeSelf(actor: Actor, self: Self): Promise<void> {
  await transaction(async (tx) => {
    const select = { name: true, zone: true, mentionsByMail: true } as const
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select })
    const changes = differences(before, self)
    if (changes.length === 0) return
    await tx.user.update({ where: { id: actor.id }, data: self })
    await recordSelf(tx, { ...actor, name: self.name }, changes)
  })
}

/** Keeps the zone of somebody's device, of whom none is known; what they chose themselves stays. */
export async function noteZone(actor: Actor, zone: string): Promise<void> {
  await transaction((tx) => tx.$executeRaw`UPDATE "User" SET zone = ${zone} WHERE id = ${actor.id} AND zone IS NULL`)
}

export async function removePasskey(actor: Actor, id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [passkey] = await tx.$queryRaw<{ name: string | null }[]>`
      DELETE FROM "Passkey" WHERE id = ${id} AND "userId" = ${actor.id} RETURNING name`
    if (!passkey) return false
    await recordSelf(tx, actor, [{ field: 'passkey', from: passkey.name ?? id, to: null }])
    return true
  })
}

function recordSelf(tx: Tx, actor: Actor, changes: Difference[]): Promise<void> {
  return recordDeed(tx, actor, 'user.self', { kind: 'user', id: actor.id, label: actor.name }, changes)
}
