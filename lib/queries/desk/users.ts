import type { Actor } from '../../auth/policy.ts'
import { may, scopeOf } from '../../auth/policy.ts'
import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'

const actorSelect = { id: true, name: true, email: true, role: true, zone: true } as const

/** Somebody who may be at the desk: null when unknown or disabled. */
export async function findActor(id: string): Promise<Actor | null> {
  return db.user.findFirst({ where: { id, disabledAt: null }, select: actorSelect })
}

const personSelect = {
  ...actorSelect,
  disabledAt: true,
  createdAt: true,
  twoFactorEnabled: true,
  _count: { select: { passkeys: true, sessions: true, articles: true } },
} satisfies Prisma.UserSelect
export type Person = Prisma.UserGetPayload<{ select: typeof personSelect }>

/** Everybody who works here, administrators first; null when it is not the asker's business. */
export async function listPeople(actor: Actor): Promise<Person[] | null> {
  if (!may(actor, 'user.manage')) return null
  return db.user.findMany({ select: personSelect, orderBy: [{ role: 'asc' }, { name: 'asc' }, { id: 'asc' }] })
}

const ownerSelect = { id: true, name: true, disabledAt: true } as const
export type Owner = Prisma.UserGetPayload<{ select: typeof ownerSelect }>

/** Everybody whose an article can be, for who sees the articles of all. */
export async function listOwners(actor: Actor): Promise<Owner[]> {
  if (scopeOf(actor.role, 'article.read') !== 'any') return []
  return db.user.findMany({ select: ownerSelect, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

const openSelect = {
  id: true,
  email: true,
  role: true,
  expiresAt: true,
  invitedBy: { select: { name: true } },
} as const
export type OpenInvitation = Prisma.InvitationGetPayload<{ select: typeof openSelect }>

export async function listInvitations(actor: Actor): Promise<OpenInvitation[] | null> {
  if (!may(actor, 'user.manage')) return null
  return db.invitation.findMany({
    where: { expiresAt: { gt: new Date() } },
    select: openSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

/** What a link invites to; null when it was used, or is too old. */
export async function findInvitation(token: string): Promise<Pick<OpenInvitation, 'email' | 'role'> | null> {
  return db.invitation.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { email: true, role: true },
  })
}

const sessionSelect = { id: true, ipAddress: true, userAgent: true, createdAt: true, updatedAt: true } as const
export type OpenSession = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>

/** Where somebody is signed in, the latest first. */
export async function listSessions(actor: Actor): Promise<OpenSession[]> {
  return db.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } },
    select: sessionSelect,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
}

const passkeySelect = { id: true, name: true, createdAt: true, backedUp: true } as const
export type KnownPasskey = Prisma.PasskeyGetPayload<{ select: typeof passkeySelect }>

export async function listPasskeys(actor: Actor): Promise<KnownPasskey[]> {
  return db.passkey.findMany({ where: { userId: actor.id }, select: passkeySelect, orderBy: { id: 'asc' } })
}

export async function hasSecondStep(actor: Actor): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { twoFactorEnabled: true } })
  return user?.twoFactorEnabled ?? false
}

/** Whether somebody wants a letter when a colleague asks them something. */
export async function wantsLetters(actor: Actor): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: actor.id }, select: { mentionsByMail: true } })
  return user?.mentionsByMail ?? false
}
