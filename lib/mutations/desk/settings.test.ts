import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../auth/policy.ts'
import { db } from '../../db/client.ts'
import { findClashes, findDeskSettings } from '../../queries/desk/settings.ts'
import { loadSettings } from '../../queries/settings.ts'
import { keepSettings, nothingSaved, settings } from '../../settings/settings.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { editSettings, undoSettings } from './settings.ts'

let administrator: Actor
const daily = { ...nothingSaved, name: 'The Daily', lang: 'es' }

beforeEach(async () => {
  await emptyDatabase()
  administrator = await makeColleague('ADMINISTRATOR')
})
afterEach(() => keepSettings(nothingSaved))

test('what is saved is written down with what it was, recalls the paper, and holds once it is loaded', async () => {
  expect(await editSettings(administrator, daily, 0)).toEqual({ ok: true, value: { version: 1 } })
  const [change, ...others] = await db.change.findMany()
  expect([change?.kind, change?.tags, others]).toEqual(['RELABELLED', ['paper'], []])
  const [deed] = await db.audit.findMany()
  expect(deed).toMatchObject({ actorId: administrator.id, action: 'setting.edit', label: 'The Daily' })
  expect(deed?.changes).toEqual([
    { field: 'name', from: 'Broadsheet', to: 'The Daily' },
    { field: 'lang', from: 'en', to: 'es' },
  ])
  expect(settings().name).toBe('Broadsheet')
  await loadSettings()
  expect(settings()).toMatchObject({ name: 'The Daily', lang: 'es', excerptWords: 80 })
  expect(await findDeskSettings(administrator)).toMatchObject({ version: 1, saved: daily, by: administrator.name })
})

test('saving what is there is no change', async () => {
  await editSettings(administrator, daily, 0)
  expect(await editSettings(administrator, daily, 1)).toEqual({ ok: true, value: { version: 1 } })
  expect([await db.setting.count(), await db.change.count(), await db.audit.count()]).toEqual([1, 1, 1])
})

test('two who change different things both have theirs; of two who change the same, the second is told', async () => {
  const other = await makeColleague('ADMINISTRATOR')
  await editSettings(administrator, daily, 0)
  expect(await editSettings(other, { ...nothingSaved, tagline: 'News' }, 0)).toMatchObject({ value: { version: 2 } })
  expect((await findDeskSettings(other))?.saved).toEqual({ ...daily, tagline: 'News' })
  const mine = { ...nothingSaved, name: 'The Weekly' }
  expect(await editSettings(other, mine, 0)).toEqual({ ok: false, error: 'conflict' })
  expect(await db.setting.count()).toBe(2)
  expect(await findClashes(other, mine, 0)).toMatchObject({
    version: 2,
    clashes: ['name'],
    values: { name: 'The Weekly', lang: 'es', tagline: 'News' },
  })
})

test('of many at once, each makes a version or is told', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `The Daily ${index}`)
  const edits = await Promise.all(names.map((name) => editSettings(administrator, { ...nothingSaved, name }, 0)))
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
  expect([await db.setting.count(), await db.change.count(), await db.audit.count()]).toEqual([1, 1, 1])
})

test('what was changed is taken back, and what was changed since stays', async () => {
  await editSettings(administrator, daily, 0)
  await editSettings(administrator, { ...daily, tagline: 'News' }, 1)
  expect(await undoSettings(administrator, 1)).toMatchObject({ value: { version: 3 } })
  expect((await findDeskSettings(administrator))?.saved).toEqual({ ...nothingSaved, tagline: 'News' })
  await editSettings(administrator, { ...nothingSaved, tagline: 'Views' }, 3)
  expect(await undoSettings(administrator, 2)).toEqual({ ok: false, error: 'conflict' })
  expect(await undoSettings(administrator, 0)).toEqual({ ok: false, error: 'absent' })
})

test.each(['EDITOR', 'AUTHOR', 'CONTRIBUTOR'] as const)('%s changes no settings, and sees none', async (role) => {
  const actor = await makeColleague(role)
  await editSettings(administrator, daily, 0)
  expect(await editSettings(actor, nothingSaved, 1)).toEqual({ ok: false, error: 'forbidden' })
  expect(await undoSettings(actor, 1)).toEqual({ ok: false, error: 'forbidden' })
  expect(await findDeskSettings(actor)).toBeNull()
  expect(await db.setting.count()).toBe(1)
})

test('an answer that comes late never takes the place of a newer one', async () => {
  await editSettings(administrator, daily, 0)
  const first = loadSettings()
  await editSettings(administrator, { ...daily, name: 'The Weekly' }, 1)
  await Promise.all([first, loadSettings()])
  expect(settings().name).toBe('The Weekly')
})
