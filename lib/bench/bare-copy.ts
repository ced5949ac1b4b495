import type { Client } from 'pg'
import { quoted } from './copy.ts'
import { median } from './timing.ts'

const tables = [
  'Source',
  'Author',
  'AuthorAlias',
  'Story',
  'Topic',
  'TopicAlias',
  'Entity',
  'EntityAlias',
  'Article',
  'Coverage',
  'ArticleTopic',
  'ArticleEntity',
  'Byline',
  'Change',
]
const repeats = 3

export type BareCopy = { articles: number; everything: number }

/**
 * Seconds that COPY takes for the rows that are in the database, into empty tables of the same columns and indexes but
 * without triggers and foreign keys: for the articles alone and for all tables.
 */
export async function measureBareCopy(client: Client): Promise<BareCopy> {
  const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
  const fileOf = (table: string) => client.escapeLiteral(`${rows[0]?.folder}/bare-${table}`)
  await client.query('CREATE SCHEMA bare')
  const columns = new Map<string, string>()
  for (const table of tables) {
    columns.set(table, await columnsOf(client, table))
    await client.query(`CREATE TABLE bare."${table}" (LIKE "${table}" INCLUDING ALL)`)
    await client.query(`COPY "${table}" (${columns.get(table)}) TO ${fileOf(table)}`)
  }
  const load = async (table: string) => {
    const began = performance.now()
    await client.query(`COPY bare."${table}" (${columns.get(table)}) FROM ${fileOf(table)}`)
    return (performance.now() - began) / 1000
  }
  const runs: BareCopy[] = []
  for (let run = 0; run < repeats; run++) {
    await client.query(`TRUNCATE ${tables.map((table) => `bare."${table}"`).join(', ')}`)
    const seconds: Record<string, number> = {}
    for (const table of tables) seconds[table] = await load(table)
    runs.push({ articles: seconds.Article ?? 0, everything: Object.values(seconds).reduce((sum, each) => sum + each) })
  }
  await client.query('DROP SCHEMA bare CASCADE')
  return {
    articles: median(runs.map(({ articles }) => articles)),
    everything: median(runs.map(({ everything }) => everything)),
  }
}

/** All but those that the database computes. */
async function columnsOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     ORDER BY attnum`,
    [`"${table}"`],
  )
  return quoted(rows.map(({ name }) => name))
}
