import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { DatabaseError } from './database-error.ts'

type Migration = { name: string; sql: string }

// The form of Prisma's own log, so that its command line understands a database that we migrated.
const log = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0
  )`

/**
 * Brings the database to the newest migration in `folder`. Each one is applied whole or not at all; processes that
 * start together take turns.
 * @returns the names of the migrations applied now
 * @throws DatabaseError when the server cannot be reached or a migration fails
 */
export async function migrate(url: string, folder: string = path.resolve('prisma/migrations')): Promise<string[]> {
  const client = await connect(url)
  try {
    const applied = await appliedMigrations(client)
    const missing = (await loadMigrations(folder)).filter(({ name }) => !applied.has(name))
    if (missing.length === 0) return []

    await client.query(`SELECT pg_advisory_lock(hashtext('broadsheet migrations'))`)
    const meanwhile = await appliedMigrations(client)
    const mine = missing.filter(({ name }) => !meanwhile.has(name))
    for (const migration of mine) await apply(client, migration)
    return mine.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // seen by the query under way
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new DatabaseError(
      `The database at ${host}${pathname} cannot be used (${describe(error)}). Check DATABASE_URL and that the server runs.`,
    )
  }
}

async function appliedMigrations(client: Client): Promise<Set<string>> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') AS log`)
  if (!rows[0].log) return new Set()
  const done = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
  return new Set(done.rows.map((row) => row.migration_name))
}

async function loadMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') })),
  )
}

async function apply(client: Client, { name, sql }: Migration): Promise<void> {
  const checksum = createHash('sha256').update(sql).digest('hex')
  try {
    await client.query('BEGIN')
    await client.query(log)
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new DatabaseError(`The migration ${name} failed and was undone: ${describe(error)}`)
  }
}

function describe(error: unknown): string {
  if (error instanceof AggregateError) return describe(error.errors[0])
  return error instanceof Error ? error.message || error.name : String(error)
}
