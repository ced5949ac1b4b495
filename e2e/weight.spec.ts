import { expect, test } from './paper.ts'

// What a page weighs and how it comes to the screen, on a phone that is four times slower than this machine.

const pages = [
  '/',
  '/news/fifty-thousand-urls',
  '/stories/right-to-left',
  '/stories',
  '/topics/web-standards',
  '/entities',
  '/entities/http',
  '/trends',
  '/compare/feeds/http',
  '/search?q=feed',
  '/archive/2026',
  '/archive/2026/06/26/front',
  '/nowhere',
]

for (const path of pages) {
  test(`${path} is whole in one answer: no script, no stream, nothing that runs`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    expect(html).toMatch(/<\/html>\s*$/)
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.filter((tag) => !/type="application\/ld\+json"|src="\/islands\//.test(tag))).toEqual([])
    expect(html).not.toMatch(/<template\b|<!--\$|\bself\.__next|\$RC\(|\s(?:on[a-z]+|style)="|href="javascript:/)
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/)
  })

  test(`${path} is light and stands still`, async ({ page }) => {
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    const sizes = new Map<string, { url: string; bytes: number }>()
    client.on('Network.responseReceived', ({ requestId, response }) =>
      sizes.set(requestId, { url: response.url, bytes: 0 }),
    )
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const entry = sizes.get(requestId)
      if (entry) entry.bytes = encodedDataLength
    })
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript(() => {
      const seen = { shift: 0, blocked: 0 }
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      new PerformanceObserver((list) => {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        for (const { startTime, duration } of list.getEntries())
          if (paint && startTime > paint.startTime) seen.blocked += Math.max(0, duration - 50)
      }).observe({ type: 'longtask', buffered: true })
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    const { shift, blocked } = await page.evaluate(
      () => (globalThis as unknown as { seen: { shift: number; blocked: number } }).seen,
    )
    const loaded = [...sizes.values()]
    const weigh = (pattern: RegExp) => loaded.reduce((sum, { url, bytes }) => sum + (pattern.test(url) ? bytes : 0), 0)
    const total = weigh(/./)
    const fonts = weigh(/\.woff2/)
    const islands = weigh(/\/islands\//)
    test.info().annotations.push({
      type: 'weight',
      description: `${path}: ${total} bytes, of them fonts ${fonts}, script ${islands}; shift ${shift}; blocked ${blocked} ms`,
    })
    const italic = weigh(/italic/)
    expect(total - italic, 'with two text fonts').toBeLessThan(100 * 1024)
    expect(italic, 'a third one, where something is set in italics').toBeLessThan(24 * 1024)
    expect(total - fonts, 'without fonts').toBeLessThan(30 * 1024)
    expect(islands).toBeLessThan(11 * 1024)
    expect(shift).toBe(0)
    expect(blocked, 'milliseconds of long tasks after the first paint').toBeLessThan(400)
  })
}
