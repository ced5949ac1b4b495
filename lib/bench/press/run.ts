import { randomUUID } from 'node:crypto'
import { get, type IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseRecord } from '../../ingest/records/record.ts'
import { step } from '../../launch/steps.ts'
import { importRecords } from '../../mutations/import-records.ts'
import { median } from '../timing.ts'
import { requestsPerSecond } from './load.ts'
import { type Page, serveFiles } from './nginx.ts'
import type { RunningPaper } from './papers.ts'

const article = '/news/what-a-304-says'
const rounds = 5

export type Row = { name: string; ours: number; nginx: number | null; ratio: number | null }
export type PressFigures = {
  rows: Row[]
  miss: number
  visible: { processes: number; page: string; median: number; worst: number }[]
}

type Case = { name: string; path: string; headers: Record<string, string>; file: string }

const cases: Case[] = [
  { name: 'cached article, plain', path: article, headers: {}, file: 'article' },
  { name: 'cached article, br', path: article, headers: { 'Accept-Encoding': 'br' }, file: 'article-br' },
  { name: 'front page, plain', path: '/', headers: {}, file: 'front' },
  { name: 'listing, plain', path: '/topics/web-standards', headers: {}, file: 'listing' },
  { name: 'alternate (.md)', path: `${article}.md`, headers: {}, file: 'alternate' },
]

/** Interleaved rounds, so that a noisy moment of the machine hits both sides; the figures are medians. */
export async function measureThroughput(paper: RunningPaper, folder: string): Promise<Row[]> {
  const pages: Page[] = []
  for (const { path, headers, file } of cases)
    pages.push({ name: file, ...(await fetchPage(paper.url + path, headers)) })
  const nginx = await serveFiles(folder, pages)
  const results = cases.map(() => ({ ours: [] as number[], theirs: [] as number[] }))
  const notModified: number[] = []
  const { etag = '' } = (await fetchPage(paper.url + article, {})).headers
  for (let round = 1; round <= rounds; round++) {
    await step(`Round ${round} of ${rounds}`, async () => {
      for (const [index, { path, headers, file }] of cases.entries()) {
        results[index]?.ours.push(await requestsPerSecond({ url: paper.url + path, headers }))
        if (nginx) results[index]?.theirs.push(await requestsPerSecond({ url: `${nginx.url}/${file}` }))
      }
      notModified.push(await requestsPerSecond({ url: paper.url + article, headers: { 'If-None-Match': etag } }))
    })
  }
  nginx?.stop()
  const rows = cases.map(({ name }, index): Row => {
    const { ours = [], theirs = [] } = results[index] ?? {}
    return {
      name,
      ours: median(ours),
      nginx: nginx ? median(theirs) : null,
      ratio: nginx ? median(ours) / median(theirs) : null,
    }
  })
  return [...rows, { name: 'cached article, 304', ours: median(notModified), nginx: null, ratio: null }]
}

/** Prints a second, with copies switched off and the body's rendering stored. */
export async function measureMiss(paper: RunningPaper): Promise<number> {
  await fetchPage(paper.url + article, {})
  const results: number[] = []
  for (let round = 0; round < 3; round++) results.push(await requestsPerSecond({ url: paper.url + article }))
  return median(results)
}

/** Milliseconds from the commit of a new article until its page and its listing show it, in every process. */
export async function measureVisibility(papers: RunningPaper[], times = 20): Promise<PressFigures['visible']> {
  const waits: Record<string, number[]> = { article: [], listing: [] }
  for (let time = 0; time < times; time++) {
    const slug = `visible-${randomUUID().slice(0, 8)}`
    const pages = { article: `/news/${slug}`, listing: '/topics/web-standards' }
    for (const { url } of papers) for (const page of Object.values(pages)) await fetchPage(url + page, {})
    const { record } = parseRecord({
      slug,
      title: `Title of ${slug}`,
      body_md: 'A line.',
      published_at: new Date().toISOString(),
      lang: 'en',
      topics: ['web-standards'],
    })
    if (!record) throw new Error('the benchmark made a record that is none')
    await importRecords([record])
    const began = performance.now()
    for (const [page, path] of Object.entries(pages)) {
      await Promise.all(
        papers.map(({ url }) => until(async () => (await fetchPage(url + path, {})).body.includes(`Title of ${slug}`))),
      )
      waits[page]?.push(performance.now() - began)
    }
  }
  return Object.entries(waits).map(([page, times]) => ({
    processes: papers.length,
    page,
    median: median(times),
    worst: Math.max(...times),
  }))
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (const began = performance.now(); !(await done()); await sleep(2)) {
    if (performance.now() - began > 10_000) throw new Error('a new article was not visible after ten seconds')
  }
}

function fetchPage(
  url: string,
  headers: Record<string, string>,
): Promise<{ body: Buffer; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ body: Buffer.concat(chunks), headers: kept(response.headers) }))
    }).on('error', reject)
  })
}

/** The headers that both servers send, so that they send the same. */
function kept(headers: IncomingHttpHeaders): Record<string, string> {
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
  const shared = Object.entries(headers).filter(([name]) => !own.has(name) || name === 'etag')
  return Object.fromEntries(shared.map(([name, value]) => [name, String(value)]))
}
