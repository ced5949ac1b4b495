import type { ArticleStatus, Role } from '../db/generated/enums.ts'

/** Somebody who works at the desk. */
export type Actor = { id: string; name: string; email: string; role: Role; zone: string | null }

/** On which records: all, one's own, or one's own until somebody who may publish has scheduled or published them. */
export type Scope = 'any' | 'own' | 'own unscheduled'

type Rights = Partial<Record<Role, Scope>>

const desk: Rights = { ADMINISTRATOR: 'any', EDITOR: 'any' }
const administrators: Rights = { ADMINISTRATOR: 'any' }

/**
 * Who may do what to which record: the only place that says so. It is enforced in lib/queries/desk and
 * lib/mutations/desk, shown at /admin/roles, and printed in docs/roles.md.
 */
export const policy = {
  'article.create': { ...desk, AUTHOR: 'any', CONTRIBUTOR: 'any' },
  'article.read': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'article.edit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unscheduled' },
  'article.submit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unscheduled' },
  'article.publish': { ...desk, AUTHOR: 'own' },
  'article.correct': { ...desk, AUTHOR: 'own' },
  'article.rename': { ...desk, AUTHOR: 'own' },
  'article.withdraw': desk,
  'article.feature': desk,
  'article.assign': desk,
  'article.share': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unscheduled' },
  'article.discard': { ...desk, AUTHOR: 'own unscheduled', CONTRIBUTOR: 'own unscheduled' },
  'article.note': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'view.share': desk,
  'media.upload': { ...desk, AUTHOR: 'any', CONTRIBUTOR: 'any' },
  'media.edit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unscheduled' },
  'media.delete': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unscheduled' },
  'topic.edit': desk,
  'entity.edit': desk,
  'author.edit': desk,
  'story.edit': desk,
  'source.edit': desk,
  'front.edit': desk,
  'page.edit': desk,
  'redirect.edit': desk,
  'record.import': administrators,
  'record.export': desk,
  'user.manage': administrators,
  'setting.edit': administrators,
  'audit.read': administrators,
} as const satisfies Record<string, Rights>

export type Action = keyof typeof policy

export const actions = Object.keys(policy) as Action[]

export const roles = ['ADMINISTRATOR', 'EDITOR', 'AUTHOR', 'CONTRIBUTOR'] as const satisfies Role[]

/** What the policy looks at in a record: whose it is, and how far it has come. */
export type Owned = { ownerId: string | null; status?: ArticleStatus }

/** A picture has come as far as the texts that name it. */
export function ownedPicture(uploaderId: string | null, isSettled: boolean): Owned {
  return { ownerId: uploaderId, status: isSettled ? 'PUBLISHED' : 'DRAFT' }
}

export function scopeOf(role: Role, action: Action): Scope | null {
  return (policy[action] as Rights)[role] ?? null
}

/** Whether somebody may do this at all, or to this record. With a draft that was discarded nothing is done but to bring it back. */
export function may(actor: Pick<Actor, 'id' | 'role'>, action: Action, record?: Owned): boolean {
  const scope = scopeOf(actor.role, action)
  if (scope === null) return false
  if (record?.status === 'DISCARDED' && action !== 'article.discard') return false
  if (scope === 'any' || !record) return true
  if (record.ownerId !== actor.id) return false
  return scope === 'own' || !isSettled(record.status)
}

/** What an editor saw and let go: until they take it back it is published as they saw it, or was. */
function isSettled(status: ArticleStatus | undefined): boolean {
  return status === 'SCHEDULED' || status === 'PUBLISHED' || status === 'WITHDRAWN'
}
