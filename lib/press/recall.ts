import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { env } from '../env.ts'
import { within } from '../patience.ts'
import { askForLife, findLastPlace, listTouched, listTouchedAfter } from '../queries/changes.ts'
import { loadHouse } from '../queries/house.ts'
import { loadSettings } from '../queries/settings.ts'
import { tags } from './tags.ts'

type Recall = { tags: (tags: string[]) => void; all: () => void }

/** Milliseconds: between two signs of life of the connection, for each of its answers, before connecting again. */
type Waits = { beat?: number; patience?: number; pause?: number }

/**
 * Listens to the change log and says what each change touched. A connection that is lost, or says nothing any more, is
 * made anew, and what it missed is read in the log. A change of the settings, or of which pages of the house there are, is
 * loaded first, and then recalls everything: no page that is printed after a recall has the old ones. @returns a function
 * that stops it
 */
export function followChanges(
  recall: Recall,
  { beat = 10_000, patience = 5_000, pause = 1_000 }: Waits = {},
): { stop: () => Promise<void> } {
  let client: Client | null = null
  let leave = () => {}
  let stopped = false
  /** The place in the log up to which everything has been heard of; null before the first time. */
  let heard: bigint | null = null

  async function connect(): Promise<void> {
    if (stopped) return
    const next = new Client({
      connectionString: env().DATABASE_URL,
      application_name: 'broadsheet recall',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    let isLost = false
    const lost = () => {
      if (isLost) return
      isLost = true
      if (client === next) client = null
      void next.end().catch(() => {})
      setTimeout(() => void connect(), pause).unref()
    }
    client = next
    leave = lost
    next.on('error', lost).on('end', lost)
    next.on('notification', ({ payload }) => void heed(next, payload))
    try {
      await next.connect()
      await next.query('LISTEN changes')
      await stay(next)
    } catch {
      lost()
    }
  }

  /** Reads up, and then asks again and again for a sign of life. @throws when there is none */
  async function stay(current: Client): Promise<void> {
    let place = await findLastPlace(current)
    await catchUp(current)
    while (client === current) {
      heard = place
      place = await findLastPlace(current)
      await sleep(beat, null, { ref: false })
      await askForLife(current) // whatever had that place was announced before this is answered
    }
  }

  async function catchUp(current: Client): Promise<void> {
    const missed = heard === null ? null : await listTouchedAfter(current, heard)
    await spread(missed ? [...missed, tags.log] : [tags.paper])
  }

  /** The payload is `first..last`, the ids that one statement added, or `placed`, when others may read them. */
  async function heed(current: Client, payload = ''): Promise<void> {
    if (payload === 'placed') return recall.tags([tags.log])
    const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(payload) ?? []
    if (!first || !last) return
    try {
      await spread(await listTouched(current, BigInt(first), BigInt(last)))
    } catch {
      recall.all() // what changed cannot be asked now: whoever connects next begins anew
      heard = null
      leave()
    }
  }

  async function spread(touched: string[]): Promise<void> {
    if (![tags.paper, tags.house].some((tag) => touched.includes(tag))) return recall.tags(touched)
    await within(patience, () => Promise.all([loadSettings(), loadHouse()]))
    recall.all()
  }

  void connect()
  return {
    stop: async () => {
      stopped = true
      // A server that is gone does not take leave.
      await Promise.race([client?.end().catch(() => {}), sleep(pause, null, { ref: false })])
    },
  }
}
