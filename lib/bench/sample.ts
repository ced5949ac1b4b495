import type { Client } from 'pg'

/** The one column of a query. */
export async function sample(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' })
  return rows.map(([value]) => value)
}
