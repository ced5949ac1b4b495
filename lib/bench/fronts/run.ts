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
  perSecond: number
  /** Against nginx serving the same bytes as a file, in the same rounds. */
  ratio: number | null
  hitRatio: number
  visible: Visibility[]
}

const article = '/news/what-a-304-says'
const brotli = { 'Accept-Encoding': 'br' }
const rounds = 5

/** Throughput of a page that lies ready, in interleaved rounds; then each front by itself. */
export async function measureFronts(fronts: Front[], folder: string): Promise<FrontFigures[]> {
  const [first] = fronts
  if (!first) return []
  const { body, headers } = await fetchPage(first.url + article, brotli)
  const files = await serveFiles(folder, [{ name: 'article', body, headers: withoutOwn(headers) }])
  const speeds = fronts.map(() => [] as number[])
  const ratios = fronts.map(() => [] as number[])
  for (let round = 0; round <= rounds; round++) {
    await step(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`, async () => {
      const file = files && (await requestsPerSecond(`${files.url}/article`))
      for (const [index, { url }] of fronts.entries()) {
        const speed = await requestsPerSecond(url + article, brotli)
        if (round > 0) speeds[index]?.push(speed)
        if (round > 0 && file) ratios[index]?.push(speed / file)
      }
    })
  }
  files?.stop()
  const figures: FrontFigures[] = []
  for (const [index, front] of fronts.entries()) {
    figures.push({
      name: front.name,
      perSecond: median(speeds[index] ?? []),
      ratio: files ? median(ratios[index] ?? []) : null,
      hitRatio: await step(`Reading through ${front.name} while articles appear`, () => measureHits(front)),
      visible: await step(`Publishing, seen through ${front.name}`, () => measureVisibility([front], 15)),
    })
  }
  return figures
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
    const { headers } = await fetchPage(url + (pages[rank(random)] ?? '/'), brotli)
    const said = `${headers['x-cache'] ?? ''} ${String(headers['cache-status']).split(',').slice(1)}`
    if (/HIT|Varnish; hit/.test(said)) hits += 1
  }
  return hits / requests
}
