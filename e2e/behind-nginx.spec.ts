import { setTimeout as sleep } from 'node:timers/promises'
import { findPurgingNginx, startNginx } from '#lib/bench/fronts/engines.ts'
import { fetchPage } from '#lib/bench/press/fetch.ts'
import { behind, etag, untilKept, ways } from './behind-a-front.ts'
import { expect, test } from './paper.ts'

// Two papers behind a real nginx that keeps pages until it is told otherwise. What a reader gets through it must be what
// the paper would print now, soon after any change, whatever the processes have forgotten meanwhile. How soon is measured
// by `npm run bench:fronts`; a copy that was missed would stay for minutes.

const patience = 6000 // milliseconds

test.skip(
  !findPurgingNginx(),
  'nginx with its module for purging (libnginx-mod-http-cache-purge) is not installed here',
)

const withNginx = (memory: number, use: Parameters<typeof behind>[2]) =>
  behind({ start: startNginx, by: 'address', at: '/_purge' }, { PRESS_MEMORY: String(memory) }, use)

test('a change is seen in every form of a page, and what it did not touch stays', async ({ publish }) => {
  test.setTimeout(120_000)
  await withNginx(64, async ({ url }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    const untouched = `${url}/news/fifty-thousand-urls.json`
    const before = await Promise.all(ways.map((way) => untilKept(page, way)))
    await untilKept(untouched, {})
    await publish({ slug: record.slug, body_md: 'Another body.' })
    for (const [index, way] of ways.entries())
      await expect
        .poll(() => etag(page, way), { timeout: patience, message: JSON.stringify(way) })
        .not.toBe(before[index])
    await sleep(1000)
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
    await expect.poll(() => etag(page, {}), { timeout: patience }).not.toBe(before)
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
      const text = async () => (await fetchPage(page)).body.toString()
      await expect.poll(text, { timeout: patience }).toContain(`Title number ${edit}`)
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

test('a listing of stories that many tell comes through', async ({ publish }) => {
  test.setTimeout(120_000)
  const topic = `told-by-many-${Date.now()}`
  for (let story = 0; story < 30; story++)
    for (let outlet = 0; outlet < 6; outlet++)
      await publish({
        topics: [topic],
        published_at: '2017-03-01T12:00:00Z', // so many would be all that other tests meet
        updated_at: '2017-03-01T12:00:00Z',
        story: { slug: `${topic}-${story}`, title: `Story ${story} told by many` },
        canonical_source: `https://outlet-${outlet}-of-${story}.example/${topic}`,
      })
  await withNginx(64, async ({ url, papers }) => {
    const { headers } = await fetchPage(`${papers[0]?.url}/topics/${topic}`)
    expect(JSON.stringify(headers).length).toBeGreaterThan(4096)
    expect((await fetchPage(`${url}/topics/${topic}`)).status).toBe(200)
  })
})
