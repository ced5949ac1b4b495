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

/** Throughput of an article that lies ready, in interleaved rounds; then each front by itself. */
export async function measureFronts(fronts: Front[], folder: string): Promise<FrontFigures[]> {
  const speeds = await measureSpeeds(fronts, folder)
  const figures: FrontFigures[] = []
  for (const [index, front] of fronts.entries()) {
    figures.push({
      name: front.name,
      speeds: speeds[index] ?? [],
      hitRatio: await step(`Reading through ${front.name} while articles appear`, () => measureHits(front)),
      visible: await step(`Publishing, seen through ${front.name}`, () => measureVisibility([front], 15)),
    })
  }
  return figures
}

async function measureSpeeds(fronts: Front[], folder: string): Promise<FrontFigures['speeds'][]> {
  const [first] = fronts
  if (!first) return []
  const pages = encodings.map(async (encoding) => {
    const { body, headers } = await fetchPage(first.url + article, { 'Accept-Encoding': encoding })
    return { name: encoding, body, headers: withoutOwn(headers) }
  })
  const files = await serveFiles(folder, await Promise.all(pages))
  const measured = fronts.map(() => encodings.map(() => ({ own: [] as number[], ratios: [] as number[] })))
  for (let round = 0; round <= rounds; round++) {
    await step(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`, async () => {
      for (const [place, encoding] of encodings.entries()) {
        const file = files && (await requestsPerSecond(`${files.url}/${encoding}`))
        for (const [index, { url }] of fronts.entries()) {
          const speed = await requestsPerSecond(url + article, { 'Accept-Encoding': encoding })
          if (round > 0) measured[index]?.[place]?.own.push(speed)
          if (round > 0 && file) measured[index]?.[place]?.ratios.push(speed / file)
        }
      }
    })
  }
  files?.stop()
  return measured.map((front) =>
    front.map(({ own, ratios }, place) => ({
      encoding: encodings[place] ?? '',
      perSecond: median(own),
      ratio: files ? median(ratios) : null,
    })),
  )
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
