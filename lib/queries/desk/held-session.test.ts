import { beforeEach, expect, test } from 'vitest'
import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { holdsSession } from './held-session.ts'

beforeEach(emptyDatabase)

async function begin({ ends = Date.now() + 60_000, disabledAt = null as Date | null } = {}): Promise<void> {
  const { id: userId } = await makeColleague('AUTHOR')
  await db.user.update({ where: { id: userId }, data: { disabledAt } })
  await db.session.create({ data: { token: hashToken('abcDEF123'), userId, expiresAt: new Date(ends) } })
}

test.each([
  ['the session', 'broadsheet.session_token=abcDEF123.c2lnbmF0dXJl%3D', true],
  ['the session among others, over https', 'a=b; __Secure-broadsheet.session_token=abcDEF123.c2ln; c=d', true],
  ['another', 'broadsheet.session_token=abcDEF124.c2ln', false],
  ['the hash of it', `broadsheet.session_token=${hashToken('abcDEF123')}.c2ln`, false],
  ['a cookie that only ends alike', 'not-broadsheet.session_token=abcDEF123.c2ln', false],
  ['nothing', '', false],
])('with %s in its cookie: %s', async (_, cookie, expected) => {
  await begin()
  expect(await holdsSession(cookie)).toBe(expected)
})

test.each([
  ['that has ended', { ends: Date.now() - 1000 }],
  ['of somebody who is shut out', { disabledAt: new Date() }],
])('a session %s is none', async (_, how) => {
  await begin(how)
  expect(await holdsSession('broadsheet.session_token=abcDEF123.c2ln')).toBe(false)
})
