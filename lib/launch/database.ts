import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedDatabase, startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { env, setDatabaseUrl } from '../env.ts'
import { beforeLeaving, isLeaving } from './leave.ts'
import { requireRoom } from './room.ts'

export type Database = {
  url: string
  /** Closes our connections, and the embedded server unless another process uses it. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * The database of this paper, migrated: the server named by DATABASE_URL, or else the embedded one in DATA_DIR.
 * Import lib/db/client.ts (dynamically) only after this; it finds the address in the environment.
 * @throws DatabaseError in one sentence that says what to do
 */
export async function withDatabase(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = env()
  const starting = DATABASE_URL
    ? Promise.resolve({ url: DATABASE_URL, stop: async () => {} })
    : startPatiently(DATA_DIR)
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= starting.then(stopPatiently)
    return stopping
  }
  beforeLeaving(() => stop().catch(() => {})) // what did not start was reported as such
  const { url } = await starting
  if (isLeaving()) return new Promise(() => {})
  setDatabaseUrl(url)
  await migrate(url)
  return { url, stop }
}

/** A server found while its former owner was shutting it down is gone by the second try. */
async function startPatiently(dir: string): Promise<EmbeddedDatabase> {
  await requireRoom(dir)
  return startEmbedded(dir).catch(() => startEmbedded(dir))
}

/** A server stops only when nobody is connected, and it counts our connections for some moments after we closed them. */
async function stopPatiently(server: EmbeddedDatabase): Promise<void> {
  const { db } = await import('../db/client.ts')
  await db.$disconnect()
  for (const pause of [0, 50, 250]) {
    await sleep(pause)
    await server.stop()
  }
}
