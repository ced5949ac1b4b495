import { rmSync } from 'node:fs'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { leaveOnSignals } from '../launch/leave.ts'
import { stopServer } from './stop-servers.ts'
import { temporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    dataDir: string
  }
}

export const template = 'migrated'

// Nothing here outlives the tests, so nothing needs to reach the disk.
const careless = ['fsync', 'synchronous_commit', 'full_page_writes']

/** Vitest's global setup: one PostgreSQL in a temporary folder, with a migrated database that test files copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder()
  cleanUpOnExit(folder.path)
  const server = await startEmbedded(folder.path)
  const client = new Client({ connectionString: server.url })
  await client.connect()
  for (const setting of careless) await client.query(`ALTER SYSTEM SET ${setting} = off`)
  await client.query('SELECT pg_reload_conf()')
  await client.query(`CREATE DATABASE ${template}`)
  await client.end()
  await migrate(databaseUrl(server.url, template))

  project.provide('databaseServer', server.url)
  project.provide('dataDir', folder.path)
  return async () => {
    await server.stop()
    await folder.remove()
  }
}

/** Vitest does not tear down when it is interrupted. */
function cleanUpOnExit(folder: string): void {
  leaveOnSignals()
  process.on('exit', () => {
    stopServer(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
}

/** The address of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}
