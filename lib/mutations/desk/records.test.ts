import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../db/client.ts'
import { makeColleague } from '../../testing/colleague.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { sampleRecord } from '../../testing/sample-record.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { importDelivery } from './records.ts'

const folder = await temporaryFolder()
afterAll(folder.remove)
beforeEach(emptyDatabase)

async function delivery(isTrial = false) {
  const file = path.join(folder.path, 'records.ndjson')
  await writeFile(file, JSON.stringify(sampleRecord()))
  return { path: file, name: 'records.ndjson', isTrial }
}

/** What the log says, row by row, and whose it is. */
async function log(): Promise<[actor: string | null, changes: unknown][]> {
  const rows = await db.audit.findMany({ where: { action: 'record.import' }, orderBy: { id: 'asc' } })
  return rows.map(({ actorId, changes }) => [actorId, changes])
}

const begun = [{ field: 'begun', from: null, to: true }]

test('the log says who began an import, and what came of it', async () => {
  const { id, ...administrator } = await makeColleague('ADMINISTRATOR')
  expect((await importDelivery({ id, ...administrator }, await delivery())).ok).toBe(true)
  expect(await log()).toEqual([
    [id, begun],
    [id, expect.arrayContaining([{ field: 'created', from: null, to: 1 }])],
  ])
})

test('of an import that breaks off it is known whose it was', async () => {
  const administrator = await makeColleague('ADMINISTRATOR')
  await db.$executeRaw`ALTER TABLE "Source" RENAME TO "Elsewhere"`
  try {
    await expect(importDelivery(administrator, await delivery())).rejects.toThrow()
  } finally {
    await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Source"`
  }
  expect(await log()).toEqual([
    [administrator.id, begun],
    [administrator.id, [{ field: 'broken off', from: null, to: true }]],
  ])
})

test('a trial leaves nothing behind', async () => {
  expect((await importDelivery(await makeColleague('ADMINISTRATOR'), await delivery(true))).ok).toBe(true)
  expect(await log()).toEqual([])
})
