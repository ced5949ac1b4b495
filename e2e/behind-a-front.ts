import type { Front } from '#lib/bench/fronts/engines.ts'
import { fetchPage } from '#lib/bench/press/fetch.ts'
import { freePort } from '#lib/launch/port.ts'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

type Start = (place: {
  folder: string
  port: number
  backends: number[]
  site: string
  secret: string
}) => Promise<Front>

type Site = { url: string; papers: RunningPaper[] }

const secret = 'what-only-paper-and-cache-know'

/** Two papers behind a cache that is real, as deploy/ configures it. @param environment what differs of the papers' */
export async function behind(
  { start, by, at = '' }: { start: Start; by: 'key' | 'address'; at?: string },
  environment: Record<string, string>,
  use: (site: Site) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder()
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const own = { SITE_URL: site, PURGE_URL: site + at, PURGE_BY: by, PURGE_SECRET: secret, ...environment }
  const papers = [await openPaper(own), await openPaper(own)]
  const backends = papers.map((paper) => paper.port)
  const front = await start({ folder: folder.path, port, backends, site, secret })
  try {
    await use({ url: front.url, papers })
  } finally {
    for (const paper of papers) await paper.stop()
    await front.stop()
    await folder.remove()
  }
}

/** Ways to ask for a page, each of which has an answer of its own. */
export const ways: Record<string, string>[] = [
  { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' },
  { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip' },
  { accept: '*/*' },
  { accept: 'text/markdown', 'accept-encoding': 'br' },
  { accept: 'text/markdown, text/html;q=0.9' },
]

export const etag = async (url: string, headers: Record<string, string>): Promise<string> =>
  String((await fetchPage(url, headers)).headers.etag)

/** Asks until the cache has a copy of its own: which of the two papers it asks first is a matter of chance. */
export async function untilKept(url: string, headers: Record<string, string> = {}): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await fetchPage(url, headers)
    if (isHit(answer.headers)) return String(answer.headers.etag)
  }
  throw new Error(`the cache does not keep ${url}`)
}

export function isHit(headers: Awaited<ReturnType<typeof fetchPage>>['headers']): boolean {
  return headers['x-cache'] === 'HIT' || /Varnish; hit/.test(String(headers['cache-status']))
}
