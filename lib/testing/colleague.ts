import { randomUUID } from 'node:crypto'
import { hashPassword } from '../auth/password.ts'
import type { Actor } from '../auth/policy.ts'
import { db } from '../db/client.ts'
import type { Role } from '../db/generated/enums.ts'

export const password = 'a long enough sentence'

let hash: Promise<string> | undefined

/** Somebody with an account at the desk, and the password above. */
export async function makeColleague(role: Role, name?: string): Promise<Actor> {
  hash ??= hashPassword(password)
  const mark = randomUUID().slice(0, 8)
  const user = await db.user.create({
    data: { name: name ?? `${role.toLowerCase()} ${mark}`, email: `${mark}@example.com`, emailVerified: true, role },
    select: { id: true, name: true, email: true, role: true, zone: true },
  })
  await db.account.create({
    data: { userId: user.id, providerId: 'credential', accountId: user.id, password: await hash },
  })
  return user
}
