import { step } from '../../launch/steps.ts'
import { median } from '../timing.ts'
import { fetchPage } from './fetch.ts'
import { requestsPerSecond } from './load.ts'
import { type Page, serveFiles } from './nginx.ts'

export type Row = { name: string; ours: number; nginx: number | null; ratio: number | null }

type Case = { name: string; path: string; headers: Record<string, string>; file: string }

const article = '/news/what-a-304-says'
const rounds = 5

const cases: Case[] = [
  { name: 'cached article, plain', path: article, headers: {}, file: 'article' },
  { name: 'cached article, br', path: article, headers: { 'Accept-Encoding': 'br' }, file: 'article-br' },
  { name: 'front page, plain', path: '/', headers: {}, file: 'front' },
  { name: 'listing, plain', path: '/topics/web-standards', headers: {}, file: 'listing' },
  { name: 'alternate (.md), plain', path: `${article}.md`, headers: {}, file: 'alternate' },
]

/**
 * Answers a second, ours and those of nginx with the very same bytes and headers. Rounds are interleaved, so that a noisy
 * moment of the machine hits both sides; the figures are medians, the ratio that of the rounds. The first round only
 * warms up.
 */
export async function measureThroughput(url: string, folder: string): Promise<Row[]> {
  const pages: Page[] = []
  for (const { path, headers, file } of cases) {
    const { body, headers: sent } = await fetchPage(url + path, headers)
    pages.push({ name: file, body, headers: withoutOwn(sent) })
  }
  const nginx = await serveFiles(folder, pages)
  const measured = [...cases, { name: 'cached article, 304', path: article, headers: {}, file: 'article' }].map(
    ({ name, path, headers, file }) => ({ name, path, headers, file, ours: [] as number[], theirs: [] as number[] }),
  )
  for (let round = 0; round <= rounds; round++) {
    await step(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`, async () => {
      for (const { name, path, headers, file, ours, theirs } of measured) {
        const mine = await requestsPerSecond(url + path, name.endsWith('304') ? await etagOf(url + path) : headers)
        const other = nginx?.url ? `${nginx.url}/${file}` : null
        const its = other && (await requestsPerSecond(other, name.endsWith('304') ? await etagOf(other) : {}))
        if (round > 0) ours.push(mine)
        if (round > 0 && its) theirs.push(its)
      }
    })
  }
  nginx?.stop()
  return measured.map(({ name, ours, theirs }) => ({
    name,
    ours: median(ours),
    nginx: nginx ? median(theirs) : null,
    ratio: nginx ? median(ours.map((own, round) => own / (theirs[round] ?? Number.NaN))) : null,
  }))
}

async function etagOf(url: string): Promise<Record<string, string>> {
  const { etag = '' } = (await fetchPage(url)).headers
  return { 'If-None-Match': etag }
}

/** What a server of files says by itself. */
const own = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'etag',
  'last-modified',
  'age',
  'cache-status',
])

export function withoutOwn(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
  )
}
