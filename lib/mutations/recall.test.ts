import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../auth/policy.ts'
import { db } from '../db/client.ts'
import { housePages } from '../house/pages.ts'
import { followChanges } from '../press/recall.ts'
import { keepSettings, nothingSaved, settings } from '../settings/settings.ts'
import { makeColleague } from '../testing/colleague.ts'
import { emptyDatabase } from '../testing/empty-database.ts'
import { pageText } from '../testing/page-text.ts'
import { publish } from '../testing/publish.ts'
import { createPage } from './desk/pages.ts'
import { editSettings } from './desk/settings.ts'

type Heard = { what: 'all' | 'some'; name: string }

let administrator: Actor
let heard: Heard[]
let following: ReturnType<typeof followChanges>

beforeEach(async () => {
  await emptyDatabase()
  keepSettings(nothingSaved)
  administrator = await makeColleague('ADMINISTRATOR')
  heard = []
  following = followChanges({
    tags: () => heard.push({ what: 'some', name: settings().name }),
    all: () => heard.push({ what: 'all', name: settings().name }),
  })
  await vi.waitFor(() => expect(heard).toHaveLength(1)) // what came before somebody listened
  heard.length = 0
})
afterEach(() => following.stop())
afterAll(() => keepSettings(nothingSaved))

const soon = { timeout: 1000, interval: 20 }

async function rename(name: string, from: number): Promise<void> {
  expect(await editSettings(administrator, { ...nothingSaved, name }, from)).toMatchObject({ ok: true })
}

test('settings are loaded before the paper is recalled', async () => {
  await rename('The Daily', 0)
  await vi.waitFor(() => expect(heard).toEqual([{ what: 'all', name: 'The Daily' }]), soon)
})

test('which pages of the house there are is known before the paper is recalled', async () => {
  const editor = await makeColleague('EDITOR')
  heard.length = 0
  await createPage(editor, 'imprint', pageText({ title: 'Imprint' }))
  await vi.waitFor(() => expect(heard.map(({ what }) => what)).toEqual(['all']), soon)
  expect(housePages().map(({ slug }) => slug)).toEqual(['imprint'])
})

test('what touches something else recalls that alone', async () => {
  await publish({ slug: 'a' })
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), soon)
  expect(heard.map(({ what }) => what)).not.toContain('all')
})

test('who lost the connection reads up on the settings too, and listens on', async () => {
  await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'broadsheet recall' AND datname = current_database()`
  await rename('The Daily', 0)
  await vi.waitFor(() => expect(heard).toContainEqual({ what: 'all', name: 'The Daily' }), { timeout: 4000 })
  heard.length = 0
  await rename('The Weekly', 1)
  await vi.waitFor(() => expect(heard).toEqual([{ what: 'all', name: 'The Weekly' }]), soon)
})

test('settings that were saved before somebody listened hold from the first moment on', async () => {
  await following.stop()
  await rename('The Daily', 0)
  following = followChanges({ tags: () => {}, all: () => heard.push({ what: 'all', name: settings().name }) })
  await vi.waitFor(() => expect(heard).toEqual([{ what: 'all', name: 'The Daily' }]), soon)
})

test('what cannot be asked at the moment is asked again', async () => {
  await db.$executeRaw`ALTER TABLE "Setting" RENAME TO "Away"`
  await db.change.create({ data: { kind: 'RELABELLED', tags: ['paper'] } })
  await vi.waitFor(() => expect(heard).toContainEqual({ what: 'all', name: 'Broadsheet' }), soon)
  await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Setting"`
  await db.setting.create({ data: { version: 1, name: 'The Daily' } })
  await vi.waitFor(() => expect(heard).toContainEqual({ what: 'all', name: 'The Daily' }), { timeout: 4000 })
})
