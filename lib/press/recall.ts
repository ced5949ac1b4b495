import { Client } from 'pg'
import { env } from '../env.ts'
import { listChangeTags, listChangeTagsSince } from '../queries/changes.ts'
import { tags } from './tags.ts'

type Recall = { tags: (tags: string[]) => void; all: () => void }

const pause = 1000 // before connecting again
const margin = 300 // seconds: a transaction may have begun that long before it was announced

/**
 * Listens to the change log and says what each change touched. When the connection is lost it connects again and reads
 * up on what it missed. @returns a function that stops it
 */
export function followChanges(recall: Recall): { stop: () => Promise<void> } {
  let client: Client | null = null
  let stopped = false
  let lostAt: number | null = null

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5000, keepAlive: true })
    const lost = () => {
      if (client !== next && client !== null) return
      client = null
      lostAt ??= Date.now()
      void next.end().catch(() => {})
      if (!stopped) setTimeout(() => void connect(), pause).unref()
    }
    next.on('notification', ({ payload }) => void heed(payload))
    try {
      await next.connect()
      await next.query('LISTEN changes')
      client = next
      next.once('error', lost).once('end', lost)
      await catchUp()
    } catch {
      next.on('error', () => {})
      lost()
    }
  }

  /** The payload is `first..last`, the ids that one statement added, or `placed`, when others may read them. */
  async function heed(payload = ''): Promise<void> {
    if (payload === 'placed') return recall.tags([tags.log])
    const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(payload) ?? []
    if (!first || !last) return
    try {
      const changes = await listChangeTags(BigInt(first), BigInt(last))
      recall.tags([...new Set(changes.flatMap((change) => change.tags))])
    } catch {
      recall.all() // what changed cannot be asked now
    }
  }

  async function catchUp(): Promise<void> {
    if (lostAt === null) return
    const missed = await listChangeTagsSince((Date.now() - lostAt) / 1000 + margin)
    if (missed) recall.tags([...new Set(missed.flatMap((change) => change.tags)), tags.log])
    else recall.all()
    lostAt = null
  }

  void connect()
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}
