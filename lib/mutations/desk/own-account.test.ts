import { beforeEach, expect, test } from 'vitest'
import { auth } from '../../auth/auth.ts'
import { hashToken } from '../../auth/token.ts'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { makePasswordLink } from './password-links.ts'
import { describeSelf, endSessions, removePasskey } from './users.ts'

beforeEach(emptyDatabase)

/** What somebody did to their own account, as the log has it. */
async function logOf(actorId: string) {
  const rows = await db.audit.findMany({ where: { actorId }, orderBy: { id: 'asc' } })
  return rows.map(({ action, subject, label, changes }) => ({ action, subject, label, changes }))
}

test('a new name, time zone or wish for letters is in the log, and what stays is not', async () => {
  const author = await makeColleague('AUTHOR')
  const self = { name: author.name, zone: 'Europe/Madrid', mentionsByMail: true }
  await describeSelf(author, self)
  await describeSelf(author, self)
  await describeSelf(author, { ...self, name: 'Ada Quill' })
  const subject = `user:${author.id}`
  expect(await logOf(author.id)).toEqual([
    {
      action: 'user.self',
      subject,
      label: author.name,
      changes: [{ field: 'zone', from: author.zone, to: 'Europe/Madrid' }],
    },
    {
      action: 'user.self',
      subject,
      label: 'Ada Quill',
      changes: [{ field: 'name', from: author.name, to: 'Ada Quill' }],
    },
  ])
})

test('sessions that somebody ends, and a passkey that they remove, are in the log', async () => {
  const author = await makeColleague('AUTHOR')
  const open = (token: string) =>
    db.session.create({
      data: { userId: author.id, token: hashToken(token), expiresAt: new Date(Date.now() + 60_000) },
    })
  const [{ id }] = [await open('a'), await open('b'), await open('c')]
  const key = await db.passkey.create({
    data: {
      userId: author.id,
      name: 'This laptop',
      publicKey: 'k',
      credentialID: 'c',
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
    },
  })
  expect(await endSessions(author, id)).toBe(1)
  expect(await endSessions(author, id)).toBe(0)
  expect(await endSessions(author, null)).toBe(2)
  expect(await removePasskey(await makeColleague('EDITOR'), key.id)).toBe(false)
  expect(await removePasskey(author, key.id)).toBe(true)
  expect((await logOf(author.id)).map(({ changes }) => changes)).toEqual([
    [{ field: 'sessions ended', from: null, to: 1 }],
    [{ field: 'sessions ended', from: null, to: 2 }],
    [{ field: 'passkey', from: 'This laptop', to: null }],
  ])
})

test('a password that is chosen by a link is in the log, as a deed of whose it is', async () => {
  const [administrator, author] = [await makeColleague('ADMINISTRATOR'), await makeColleague('AUTHOR')]
  const link = await makePasswordLink(administrator, author.id)
  if (!link.ok) throw new Error('an administrator makes links')
  await auth().api.resetPassword({ body: { newPassword: 'another long enough sentence', token: link.value.token } })
  expect(await logOf(author.id)).toEqual([
    { action: 'user.password', subject: `user:${author.id}`, label: author.name, changes: [] },
  ])
})
