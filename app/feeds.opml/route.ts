import { opml } from '#lib/formats/opml.ts'
import { listFeeds } from '#lib/queries/feed-list.ts'

export const dynamic = 'force-dynamic'

/** All feeds in one list, for a feed reader to take in. */
export async function GET(): Promise<Response> {
  return new Response(opml(await listFeeds()), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } })
}
