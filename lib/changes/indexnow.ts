import type { Outbound } from '../http/outbound.ts'
import type { PublicChange } from '../queries/change-log.ts'
import { absolute } from '../urls.ts'
import { follow, troubleOf } from './follower.ts'

type Options = { key: string; endpoint: string; send: Outbound }

const batch = 2_000 // changes, which are at most 10,000 addresses
const mostAddresses = 10_000
const turn = 60 // seconds: longer than a request may take

const told: ReadonlySet<string> = new Set(['PUBLISHED', 'UPDATED', 'CORRECTED', 'RENAMED', 'WITHDRAWN', 'MERGED'])

/**
 * Tells the search engines of IndexNow (indexnow.org/documentation) what has changed since the last time; each address in a
 * batch stands once. @returns how many addresses were told
 */
export async function tellIndexNow({ key, endpoint, send }: Options): Promise<number> {
  return follow({
    name: 'indexnow',
    turn,
    batch,
    async tell(changes) {
      const urlList = addressesIn(changes)
      if (urlList.length === 0) return { told: 0 }
      const { host } = new URL(absolute('/'))
      const body = JSON.stringify({ host, key, keyLocation: absolute(`/${key}.txt`), urlList })
      const headers = { 'content-type': 'application/json; charset=utf-8' }
      const answer = await send(endpoint, { method: 'POST', headers, body })
      const status = answer.ok ? answer.value.status : answer.error
      return status === 200 || status === 202 ? { told: urlList.length } : troubleOf(status)
    },
  })
}

function addressesIn(changes: PublicChange[]): string[] {
  const places = changes.filter(({ kind, findable }) => told.has(kind) && findable).flatMap(({ paths }) => paths)
  return [...new Set(places)].slice(0, mostAddresses).map(absolute)
}
