import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { databaseUrl, template } from './database.ts'

// Vitest's setup file: every test file gets a migrated, empty database of its own, before it imports the client.
const server = inject('databaseServer')
const name = `test_${randomUUID().replaceAll('-', '')}`
process.env.DATABASE_URL = databaseUrl(server, name)
process.env.DATA_DIR = inject('dataDir')
await query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)

afterAll(async () => {
  const kept = globalThis as { broadsheetDatabase?: { $disconnect(): Promise<void> } }
  await kept.broadsheetDatabase?.$disconnect()
  await query(`DROP DATABASE ${name} WITH (FORCE)`)
})

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}
