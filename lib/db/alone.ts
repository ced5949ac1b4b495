import { Client } from 'pg'
import { env } from '../env.ts'

/** Does something that several processes begin at once, such as filling an empty database: one after the other. */
export async function alone<T>(what: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // the lock goes with the connection; the work notices by itself
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`broadsheet ${what}`])
    return await work()
  } finally {
    await client.end()
  }
}
