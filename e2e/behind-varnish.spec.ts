import { setTimeout as sleep } from 'node:timers/promises'
import { findVarnish, startVarnish } from '#lib/bench/fronts/engines.ts'
import { fetchPage } from '#lib/bench/press/fetch.ts'
import { behind, etag, isHit, untilKept, ways } from './behind-a-front.ts'
import { expect, test } from './paper.ts'

// Two papers behind a real Varnish that keeps pages for a day unless it is told otherwise.

test.skip(!findVarnish(), 'Varnish with its modules (varnish, varnish-modules) is not installed here')

const patience = 6000 // milliseconds
const withVarnish = (use: Parameters<typeof behind>[2]) => behind({ start: startVarnish, by: 'key' }, {}, use)

test('a change is seen in every form of a page, and what it did not touch stays', async ({ publish }) => {
  test.setTimeout(120_000)
  await withVarnish(async ({ url }) => {
    const record = await publish()
    const page = `${url}/news/${record.slug}`
    const untouched = `${url}/news/fifty-thousand-urls.json`
    await sleep(2500) // what a paper purges when it starts is over
    const before = await Promise.all(ways.map((way) => untilKept(page, way)))
    await untilKept(untouched)
    await publish({ slug: record.slug, body_md: 'Another body.' })
    for (const [index, way] of ways.entries())
      await expect
        .poll(() => etag(page, way), { timeout: patience, message: JSON.stringify(way) })
        .not.toBe(before[index])
    await sleep(1500)
    expect(isHit((await fetchPage(untouched)).headers)).toBe(true)
  })
})

test('a page that is asked for without pause while it changes is the new one in the end', async ({ publish }) => {
  test.setTimeout(120_000)
  await withVarnish(async ({ url }) => {
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

test('the paper says which of all spellings is the one that may be kept', async () => {
  test.setTimeout(120_000)
  await withVarnish(async ({ papers }) => {
    const said = async (path: string) => (await fetchPage(papers[0]?.url + path)).headers['surrogate-address']
    expect(await said('/topics/feeds')).toBe('/topics/feeds')
    expect(await said('/topics/feeds?x=1')).toBe('/topics/feeds')
    expect(await said('/news/what-a-304-says.md')).toBe('/news/what-a-304-says.md')
    expect(await said('/search?q=feeds')).toBeUndefined()
    expect(await said('/nowhere')).not.toBe('/nowhere')
  })
})
