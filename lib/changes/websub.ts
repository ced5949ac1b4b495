import type { Outbound } from '../http/outbound.ts'
import type { PublicChange } from '../queries/change-log.ts'
import { absolute, feedFormats, feedOf, withParam } from '../urls.ts'
import { follow, troubleOf } from './follower.ts'

const batch = 200 // changes: an article stands in some twenty feeds, each in six addresses
const most = 1_000 // feeds in one request
const turn = 300 // seconds: longer than the requests of a batch may take

/**
 * Tells a hub which feeds have changed since the last time, so that it fetches them and hands them to who has subscribed
 * (w3.org/TR/websub, section 6). How a hub is told is left open there; all of them know `hub.mode=publish` with a `hub.url`
 * for each feed. @returns how many feeds were told
 */
export async function tellHub({ hub, send }: { hub: string; send: Outbound }): Promise<number> {
  return follow({
    name: `websub ${hub}`,
    turn,
    batch,
    async tell(changes) {
      const topics = topicsIn(changes)
      for (let at = 0; at < topics.length; at += most) {
        const form = topics.slice(at, at + most).map((topic) => ['hub.url', topic])
        const body = new URLSearchParams([['hub.mode', 'publish'], ...form]).toString()
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        const answer = await send(hub, { method: 'POST', headers, body })
        const status = answer.ok ? answer.value.status : answer.error
        if (typeof status === 'string' || status < 200 || status > 299) return troubleOf(status)
      }
      return { told: topics.length }
    },
  })
}

/** The addresses under which the feeds that were touched can be subscribed to: three formats, with texts and without. */
function topicsIn(changes: PublicChange[]): string[] {
  const pages = new Set(changes.flatMap(({ followed }) => followed))
  return [...pages].flatMap((page) =>
    feedFormats.flatMap((format) => {
      const feed = absolute(feedOf(page, format))
      return [feed, withParam(feed, 'content', 'summary')]
    }),
  )
}
