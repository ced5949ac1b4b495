import type { ArticleStatus, Role } from '../db/generated/enums.ts'

/** Somebody who works at the desk. */
export type Actor = { id: string; name: string; email: string; role: Role; zone: string | null }

/** On which records: all, one's own, or one's own until they are public. */
export type Scope = 'any' | 'own' | 'own unpublished'

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
  'article.edit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unpublished' },
  'article.submit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unpublished' },
  'article.publish': { ...desk, AUTHOR: 'own' },
  'article.correct': { ...desk, AUTHOR: 'own' },
  'article.rename': { ...desk, AUTHOR: 'own' },
  'article.withdraw': desk,
  'article.feature': desk,
  'article.share': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own unpublished' },
  'article.discard': { ...desk, AUTHOR: 'own unpublished', CONTRIBUTOR: 'own unpublished' },
  'article.note': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'media.upload': { ...desk, AUTHOR: 'any', CONTRIBUTOR: 'any' },
  'media.edit': { ...desk, AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'topic.edit': desk,
  'entity.edit': desk,
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

/** What the policy looks at in a record: whose it is, and whether readers see it. */
export type Owned = { ownerId: string | null; status?: ArticleStatus }

export function scopeOf(role: Role, action: Action): Scope | null {
  return (policy[action] as Rights)[role] ?? null
}

/** Whether somebody may do this at all, or to this record. */
export function may(actor: Pick<Actor, 'id' | 'role'>, action: Action, record?: Owned): boolean {
  const scope = scopeOf(actor.role, action)
  if (scope === null) return false
  if (scope === 'any' || !record) return true
  if (record.ownerId !== actor.id) return false
  return scope === 'own' || (record.status !== 'PUBLISHED' && record.status !== 'WITHDRAWN')
}
