import { beforeEach, expect, test } from 'vitest'
import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { invite, inviteFirst, join } from './invitations.ts'
import { makePasswordLink } from './password-links.ts'
import { changeRole, noteZone, setDisabled } from './users.ts'

beforeEach(emptyDatabase)

const newcomer = { name: 'Ada', email: 'ada@example.com', password: 'a long enough sentence' }

const openSession = (userId: string) =>
  db.session.create({ data: { userId, token: hashToken(userId), expiresAt: new Date(Date.now() + 60_000) } })

test('the first link makes the first administrator, once', async () => {
  const token = await inviteFirst()
  expect(await join(token ?? '', newcomer)).toEqual({ ok: true, value: { email: newcomer.email } })
  expect(await db.user.findFirst({ select: { role: true } })).toEqual({ role: 'ADMINISTRATOR' })
  expect(await join(token ?? '', { ...newcomer, email: 'eve@example.com' })).toEqual({ ok: false, error: 'absent' })
  expect(await inviteFirst()).toBeNull()
})

test('a new first link ends the one before', async () => {
  const [first, second] = [await inviteFirst(), await inviteFirst()]
  expect(await join(first ?? '', newcomer)).toEqual({ ok: false, error: 'absent' })
  expect((await join(second ?? '', newcomer)).ok).toBe(true)
})

test('of twenty who use one link at once one joins', async () => {
  const token = (await inviteFirst()) ?? ''
  const joined = await Promise.all(
    Array.from({ length: 20 }, (_, i) => join(token, { ...newcomer, email: `ada${i}@example.com` })),
  )
  expect(joined.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.user.count()).toBe(1)
})

test('an invitation is for one address, in one role, and no token lies in the database', async () => {
  const administrator = await makeColleague('ADMINISTRATOR')
  const invited = await invite(administrator, { email: 'bob@example.com', role: 'AUTHOR' })
  const token = invited.ok ? invited.value.token : ''
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token)
  await join(token, { ...newcomer, email: 'eve@example.com' })
  expect(await db.user.findMany({ where: { role: 'AUTHOR' }, select: { email: true } })).toEqual([
    { email: 'bob@example.com' },
  ])
})

test('an address that is here already keeps the invitation', async () => {
  const administrator = await makeColleague('ADMINISTRATOR')
  expect(await invite(administrator, { email: administrator.email, role: 'AUTHOR' })).toEqual({
    ok: false,
    error: 'here already',
  })
})

test.each(['EDITOR', 'AUTHOR', 'CONTRIBUTOR'] as const)('%s manages nobody', async (role) => {
  const [actor, other] = [await makeColleague(role), await makeColleague('AUTHOR')]
  const refused = { ok: false, error: 'forbidden' }
  expect(await invite(actor, { email: 'bob@example.com', role: 'ADMINISTRATOR' })).toEqual(refused)
  expect(await changeRole(actor, actor.id, 'ADMINISTRATOR')).toEqual(refused)
  expect(await setDisabled(actor, other.id, true)).toEqual(refused)
  expect(await makePasswordLink(actor, other.id)).toEqual(refused)
})

test('a new role, and being shut out, end the sessions', async () => {
  const [administrator, author] = [await makeColleague('ADMINISTRATOR'), await makeColleague('AUTHOR')]
  await openSession(author.id)
  await changeRole(administrator, author.id, 'EDITOR')
  expect(await db.session.count()).toBe(0)
  await openSession(author.id)
  await setDisabled(administrator, author.id, true)
  expect(await db.session.count()).toBe(0)
})

test('the last administrator stays', async () => {
  const [first, second] = [await makeColleague('ADMINISTRATOR'), await makeColleague('ADMINISTRATOR')]
  const results = await Promise.all([changeRole(first, second.id, 'EDITOR'), changeRole(second, first.id, 'EDITOR')])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.user.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
})

test('the zone of a device is kept until somebody chooses another, and touches nothing else', async () => {
  const { zone: none, ...actor } = await makeColleague('AUTHOR')
  const zoneNow = async () => (await db.user.findUniqueOrThrow({ where: { id: actor.id } })).zone
  expect(none).toBeNull()
  await noteZone({ ...actor, zone: null }, 'Asia/Kathmandu')
  await noteZone({ ...actor, zone: null }, 'Europe/Madrid')
  expect(await zoneNow()).toBe('Asia/Kathmandu')
})
