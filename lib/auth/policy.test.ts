import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { actions, may, type Owned, roles, scopeOf } from './policy.ts'
import { rightsTable } from './rights-table.ts'

const me = 'me'
const mine: Owned = { ownerId: me, status: 'DRAFT' }
const minePublished: Owned = { ownerId: me, status: 'PUBLISHED' }
const theirs: Owned = { ownerId: 'somebody', status: 'DRAFT' }
const nobodys: Owned = { ownerId: null, status: 'PUBLISHED' }

test.each([
  ['CONTRIBUTOR', 'article.edit', mine, true],
  ['CONTRIBUTOR', 'article.edit', { ...mine, status: 'REVIEW' }, true],
  ['CONTRIBUTOR', 'article.edit', { ...mine, status: 'SCHEDULED' }, false],
  ['CONTRIBUTOR', 'article.edit', minePublished, false],
  ['AUTHOR', 'article.edit', { ...mine, status: 'SCHEDULED' }, true],
  ['CONTRIBUTOR', 'article.publish', mine, false],
  ['CONTRIBUTOR', 'article.read', theirs, false],
  ['AUTHOR', 'article.publish', mine, true],
  ['AUTHOR', 'article.publish', theirs, false],
  ['AUTHOR', 'article.edit', nobodys, false],
  ['AUTHOR', 'article.withdraw', minePublished, false],
  ['EDITOR', 'article.withdraw', nobodys, true],
  ['EDITOR', 'article.read', { ...mine, status: 'DISCARDED' }, false],
  ['EDITOR', 'article.discard', { ...mine, status: 'DISCARDED' }, true],
  ['CONTRIBUTOR', 'article.discard', { ...mine, status: 'DISCARDED' }, true],
  ['EDITOR', 'user.manage', undefined, false],
  ['ADMINISTRATOR', 'user.manage', undefined, true],
] as const)('%s, %s, %o: %o', (role, action, record, expected) => {
  expect(may({ id: me, role }, action, record)).toBe(expected)
})

describe('whoever stands higher', () => {
  const rank = { any: 3, own: 2, 'own unscheduled': 1 }
  test.each(actions)('may do no less: %s', (action) => {
    const reach = roles.map(
      (role) => rank[scopeOf(role, action) ?? 'own unscheduled'] * (scopeOf(role, action) ? 1 : 0),
    )
    expect(reach).toEqual(reach.toSorted((a, b) => b - a))
  })
})

test('docs/roles.md is the policy', async () => {
  expect(await readFile('docs/roles.md', 'utf8')).toContain(rightsTable())
})
