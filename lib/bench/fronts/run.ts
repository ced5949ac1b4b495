import { step } from '../../launch/steps.ts'
import { fetchPage } from '../press/fetch.ts'
import { requestsPerSecond } from '../press/load.ts'
import { slugsOf } from '../press/misses.ts'
import { serveFiles } from '../press/nginx.ts'
import { withoutOwn } from '../press/throughput.ts'
import { measureVisibility, publish, type Visibility } from '../press/visibility.ts'
import { randomFrom, zipf } from '../random.ts'
import { median } from '../timing.ts'
import type { Front } from './engines.ts'

export type FrontFigures = {
  name: string
  /** Answers a second, and against nginx serving the same bytes as a file in the same rounds. */
  speeds: { encoding: string; perSecond: number; ratio: number | null }[]
  hitRatio: number
  visible: Visibility[]
}

const article = '/news/what-a-304-says'
const encodings = ['identity', 'br']
const rounds = 5

/** Throughput of an article that lies ready, in rounds with nginx and a file; hits; and how soon an article is seen. */
export async function measureFront(front: Front, folder: string): Promise<FrontFigures> {
  return {
    name: front.name,
    speeds: await measureSpeeds(front, folder),
    hitRatio: await step(`Reading through ${front.name} while articles appear`, () => measureHits(front)),
    visible: await step(`Publishing, seen through ${front.name}`, () => measureVisibility([front])),
  }
}

async function measureSpeeds(front: Front, folder: string): Promise<FrontFigures['speeds']> {
  const pages = encodings.map(async (encoding) => {
    const { body, headers } = await fetchPage(front.url + article, { 'Accept-Encoding': encoding })
    return { name: encoding, body, headers: withoutOwn(headers) }
  })
  const files = await serveFiles(folder, await Promise.all(pages))
  const measured = encodings.map((encoding) => ({ encoding, own: [] as number[], ratios: [] as number[] }))
  for (let round = 0; round <= rounds; round++) {
    await step(`${front.name}: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`, async () => {
      for (const { encoding, own, ratios } of measured) {
        const file = files && (await requestsPerSecond(`${files.url}/${encoding}`))
        const speed = await requestsPerSecond(front.url + article, { 'Accept-Encoding': encoding })
        if (round > 0) own.push(speed)
        if (round > 0 && file) ratios.push(speed / file)
      }
    })
  }
  files?.stop()
  return measured.map(({ encoding, own, ratios }) => ({
    encoding,
    perSecond: median(own),
    ratio: files ? median(ratios) : null,
  }))
}

/** The share of answers from the front's own copies, of readers who prefer some pages, while an article comes now and then. */
async function measureHits({ url }: Front, requests = 5000, articles = 5): Promise<number> {
  const slugs = await slugsOf(`${url}/sources/sample-paper.json`)
  const pages = ['/', '/topics', '/topics/web-standards', ...slugs.map((slug) => `/news/${slug}`)]
  const random = randomFrom(1)
  const rank = zipf(pages.length)
  let hits = 0
  for (let request = 0; request < requests; request++) {
    if (request % (requests / articles) === 0) await publish(`hits-${Date.now()}`)
    const { headers } = await fetchPage(url + (pages[rank(random)] ?? '/'))
    const said = `${headers['x-cache'] ?? ''} ${String(headers['cache-status']).split(',').slice(1)}`
    if (/HIT|Varnish; hit/.test(said)) hits += 1
  }
  return hits / requests
}
