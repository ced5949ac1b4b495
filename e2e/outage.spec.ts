import { openPaper } from '#lib/testing/running-paper.ts'
import { openWay } from '#lib/testing/way.ts'
import { expect, test } from './paper.ts'

test('while the database is away, what was printed is read; what was not says so, and all is well when it is back', async ({
  playwright,
  publish,
}) => {
  test.setTimeout(120_000)
  const way = await openWay(new URL(process.env.DATABASE_URL ?? ''))
  const paper = await openPaper({ DATABASE_URL: way.url, SITE_URL: '' })
  const reader = await playwright.request.newContext({ baseURL: paper.url })
  const status = async (path: string) => (await reader.get(path)).status()
  const printed = ['/', '/news/what-a-304-says', '/news/what-a-304-says.md', '/topics/feeds.json', '/llms.txt']
  const unprinted = ['/news/utf-8-on-a-placemat', '/topics/history.md', '/entities/atom']
  try {
    for (const path of printed) expect(await status(path), path).toBe(200)
    way.cut()
    for (const path of printed) expect.soft(await status(path), path).toBe(200)
    for (const path of unprinted) {
      const answer = await reader.get(path)
      expect.soft(answer.status(), path).toBe(503)
      expect.soft(Number(answer.headers()['retry-after']), path).toBeGreaterThan(0)
      expect.soft(answer.headers()['cache-control'], path).toBe('no-store')
    }
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(503)

    const { title, slug } = await publish({ published_at: new Date().toISOString() }) // by a process that is not cut off
    expect(await (await reader.get('/')).text()).not.toContain(title)

    await way.mend()
    await expect.poll(() => status('/readyz'), { timeout: 60_000 }).toBe(200)
    for (const path of [...unprinted, `/news/${slug}`])
      await expect.poll(() => status(path), { timeout: 10_000, message: path }).toBe(200)
    await expect.poll(async () => (await reader.get('/')).text(), { timeout: 10_000 }).toContain(title)
  } finally {
    await reader.dispose()
    await paper.stop()
    way.close()
  }
})
