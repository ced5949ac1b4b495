import { setTimeout as sleep } from 'node:timers/promises'
import { findPurgingNginx, startNginx } from '#lib/bench/fronts/engines.ts'
import { fetchPage } from '#lib/bench/press/fetch.ts'
import { freePort } from '#lib/launch/port.ts'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { expect, test } from './paper.ts'

// Two papers behind a real nginx that keeps pages until it is told otherwise. What a reader gets through it must be what
// the paper would print now, a second and a half after any change, whatever the processes have forgotten meanwhile.

test.skip(
  !findPurgingNginx(),
  'nginx with its module for purging (libnginx-mod-http-cache-purge) is not installed here',
)

const ways: Record<string, string>[] = [
  { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' },
  { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip' },
  { accept: '*/*' },
  { accept: 'text/markdown', 'accept-encoding': 'br' },
  { accept: 'text/markdown, text/html;q=0.9' },
]

type Site = { url: string; papers: RunningPaper[] }

/** @param memory megabytes that each paper may keep pages in */
async function withNginx(memory: number, use: (site: Site) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder()
  const port = await freePort()
  const environment = {
    SITE_URL: 'http://paper.example',
    PURGE_URL: `http://127.0.0.1:${port}/_purge`,
    PURGE_BY: 'address',
    PRESS_MEMORY: String(memory),
  }
  const papers = [await openPaper(environment), await openPaper(environment)]
  const front = await startNginx({ folder: folder.path, port, backends: papers.map((paper) => paper.port) })
  try {
    await use({ url: front.url, papers })
  } finally {
    for (const paper of papers) await paper.stop()
    await front.stop()
    await folder.remove()
  }
}

/** Asks until nginx has a copy of its own: which of the two papers it asks first is a matter of chance. */
async function untilKept(url: string, headers: Record<string, string>): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await fetchPage(url, headers)
    if (answer.headers['x-cache'] === 'HIT') return String(answer.headers.etag)
  }
  throw new Error(`nginx does not keep ${url}`)
}

const etag = async (url: string, headers: Record<string, string>) =>
  String((await fetchPage(url, headers)).headers.etag)

test('a change is seen in every form of a page, and what it did not touch stays', async ({ publish }) => {
  test.setTimeout(120_000)
  await withNginx(64, async ({ url }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    const untouched = `${url}/news/fifty-thousand-urls.json`
    const before = await Promise.all(ways.map((way) => untilKept(page, way)))
    await untilKept(untouched, {})
    await publish({ slug: record.slug, body_md: 'Another body.' })
    await sleep(1500)
    const after = await Promise.all(ways.map((way) => etag(page, way)))
    for (const [index, way] of ways.entries()) expect.soft(after[index], JSON.stringify(way)).not.toBe(before[index])
    expect((await fetchPage(untouched)).headers['x-cache']).toBe('HIT')
  })
})

test('a page that the papers have forgotten is purged all the same', async ({ publish }) => {
  test.setTimeout(120_000)
  await withNginx(1, async ({ url, papers }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    const before = await untilKept(page, {})
    // A megabyte is full after some thirty pages; asked for at the papers, so that nginx hears nothing of it.
    const { articles } = JSON.parse((await fetchPage(`${papers[0]?.url}/sources/sample-paper.json`)).body.toString())
    for (const paper of papers) for (const { slug } of articles) await fetchPage(`${paper.url}/news/${slug}`)
    expect((await fetchPage(page)).headers['x-cache']).toBe('HIT')
    await publish({ slug: record.slug, body_md: 'Another body.' })
    await sleep(1500)
    expect(await etag(page, {})).not.toBe(before)
  })
})

test('a page that is asked for without pause while it changes is the new one in the end', async ({ publish }) => {
  test.setTimeout(120_000)
  await withNginx(64, async ({ url }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    for (let edit = 1; edit <= 15; edit++) {
      let asking = true
      const readers = Array.from({ length: 4 }, async () => {
        while (asking) await fetchPage(page)
      })
      await sleep(100)
      await publish({ slug: record.slug, title: `Title number ${edit}` })
      await sleep(1500)
      asking = false
      await Promise.all(readers)
      expect((await fetchPage(page)).body.toString()).toContain(`Title number ${edit}`)
    }
  })
})

test('a paper that stops takes what it gave out with it', async ({ publish }) => {
  test.setTimeout(120_000)
  await withNginx(64, async ({ url, papers }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    await untilKept(page, {})
    for (const paper of papers) await paper.stop()
    expect((await fetchPage(page)).headers['x-cache']).not.toBe('HIT')
  })
})
