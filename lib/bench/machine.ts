import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Client } from 'pg'

export type Machine = { cores: number; cpu: string; memory: string; node: string; postgres: string }

export async function describeMachine(client: Client): Promise<Machine> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version`,
  )
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.versions.node,
    postgres: rows[0]?.version ?? 'unknown',
  }
}
