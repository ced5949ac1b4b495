import { feedEntry } from '#components/mdx/feed-entry.ts'
import { atom } from '#lib/formats/atom.ts'
import type { FeedDocument } from '#lib/formats/feed.ts'
import { jsonFeed } from '#lib/formats/json-feed.ts'
import { rss } from '#lib/formats/rss.ts'
import { absent } from '#lib/http/absent.ts'
import { problem } from '#lib/http/problem.ts'
import { feedTypes } from '#lib/http/representations.ts'
import { withParameters } from '#lib/queries/cursor.ts'
import { findFeed, readContent } from '#lib/queries/feeds.ts'
import { type FeedFormat, feedFormats, feedOf } from '#lib/urls.ts'

export const dynamic = 'force-dynamic'

const write: Record<FeedFormat, (document: FeedDocument) => string> = { rss, atom, json: jsonFeed }

/** The feed of any page that has one; proxy.ts brings `/topics/x/feed.atom` here. */
export async function GET(request: Request, { params }: RouteContext<'/feed/[format]/[[...path]]'>): Promise<Response> {
  const { format: name, path = [] } = await params
  const format = feedFormats.find((each) => each === name)
  if (!format) return problem(404, 'Not found', 'There is no such feed.')

  const search = Object.fromEntries(new URL(request.url).searchParams)
  const found = await withParameters(async () => {
    const summaries = readContent(search)
    const feed = await findFeed(path.map(decodeURIComponent), search)
    return feed?.state === 'here' ? { state: 'here', value: { feed: feed.value, summaries } } : feed
  })
  if (found?.state !== 'here') return absent(found, (location) => feedOf(location, format))

  const { feed, summaries } = found.value
  const entries = await Promise.all(feed.articles.map((article) => feedEntry(article, summaries)))
  return new Response(write[format]({ feed, summaries, entries }), { headers: { 'content-type': feedTypes[format] } })
}
