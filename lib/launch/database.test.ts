import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from '../db/embedded.ts'
import { setDatabaseUrl } from '../env.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { withDatabase } from './database.ts'

const folder = await temporaryFolder()
const given = process.env.DATABASE_URL ?? ''
process.env.DATA_DIR = folder.path

afterAll(() => folder.remove())

test('a server named by DATABASE_URL is used, and nothing embedded starts', async () => {
  setDatabaseUrl(given)
  const database = await withDatabase()
  expect(database.url).toBe(given)
  await database.stop()
  expect(existsSync(path.join(folder.path, 'postgres'))).toBe(false)
})

test('a server found while it is being stopped is started anew', async () => {
  const leaving = await startEmbedded(folder.path)
  setDatabaseUrl('')
  const [, arriving] = await Promise.all([leaving.stop(), sleep(30).then(withDatabase)])
  expect(process.env.DATABASE_URL).toBe(arriving.url)
  const { db } = await import('../db/client.ts')
  expect(await db.article.count()).toBe(0)
  await arriving.stop()
})
