import type { Outbound } from '../http/outbound.ts'
import { moveOn, takeFollowersTurn, waitAfterFailure } from '../mutations/change-log.ts'
import { listChanges, type PublicChange } from '../queries/change-log.ts'
import { absolute } from '../urls.ts'

type Options = { key: string; endpoint: string; send: Outbound }

const name = 'indexnow'
const turn = 60 // seconds: longer than a request may take
const batch = 2_000 // changes, which are at most 10,000 addresses
const mostAddresses = 10_000
const longestWait = 3_600

const told: ReadonlySet<string> = new Set(['PUBLISHED', 'UPDATED', 'CORRECTED', 'RENAMED', 'WITHDRAWN', 'MERGED'])

/**
 * Tells the search engines of IndexNow (indexnow.org/documentation) what has changed since the last time. Each batch is
 * one process's, each address in it stands once; after a failure the same batch waits, longer every time. Nobody who
 * writes waits for any of this.
 * @returns how many addresses were told
 */
export async function tellIndexNow({ key, endpoint, send }: Options): Promise<number> {
  const mine = await takeFollowersTurn(name, turn)
  if (!mine) return 0
  const changes = await listChanges(mine.place, batch)
  const urlList = addressesIn(changes)
  const place = changes.at(-1)?.place ?? mine.place
  if (urlList.length === 0) {
    await moveOn(mine, place)
    return 0
  }
  const body = JSON.stringify({ host: new URL(absolute('/')).host, key, keyLocation: absolute(`/${key}.txt`), urlList })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const answer = await send(endpoint, { method: 'POST', headers, body })
  const status = answer.ok ? answer.value.status : answer.error
  if (status === 200 || status === 202) {
    await moveOn(mine, place)
    return urlList.length
  }
  console.error(`IndexNow was not told of ${urlList.length} addresses: ${status}`)
  // What cannot be understood now will not be understood later.
  if (status === 400 || status === 422) await moveOn(mine, place)
  else await waitAfterFailure(mine, Math.min(longestWait, 10 * 2 ** mine.failures))
  return 0
}

function addressesIn(changes: PublicChange[]): string[] {
  const places = changes.filter(({ kind, findable }) => told.has(kind) && findable).flatMap(({ paths }) => paths)
  return [...new Set(places)].slice(0, mostAddresses).map(absolute)
}
