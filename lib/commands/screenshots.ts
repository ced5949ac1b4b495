import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { browserFlags, ensureBrowser, systemBrowser } from '#lib/launch/browser.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run screenshots: the pages of the sample paper in docs/screenshots, in both editions and two widths.

const folder = 'docs/screenshots'
const pages = {
  front: '/',
  article: '/news/fifty-thousand-urls',
  story: '/stories/right-to-left',
  topic: '/topics/web-standards',
  entity: '/entities/http',
  trends: '/trends',
  compare: '/compare/feeds/http',
  search: '/search?q=feed',
}
const editions = { day: 'light', night: 'dark' } as const
const sizes = { wide: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }

/** WebP, which Playwright's own screenshots do not know: a fifth of a PNG. */
async function take(browser: Browser, url: string, edition: keyof typeof editions, size: keyof typeof sizes) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: editions[edition] })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const client = await context.newCDPSession(page)
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 55 })
  await context.close()
  return Buffer.from(data, 'base64')
}

try {
  await buildIfStale()
  await ensureBrowser()
  const room = await temporaryFolder()
  beforeLeaving(async () => {
    stopServers(room.path)
    await room.remove()
  })
  const paper = await step('Opening a paper with its samples', () =>
    openPaper({ DATA_DIR: path.join(room.path, 'data'), DATABASE_URL: '', SITE_URL: '' }),
  )
  const browser = await chromium.launch({ executablePath: systemBrowser(), args: browserFlags })
  await mkdir(folder, { recursive: true })
  for (const [name, address] of Object.entries(pages))
    for (const edition of ['day', 'night'] as const)
      for (const size of ['wide', 'phone'] as const)
        await writeFile(
          path.join(folder, `${name}-${edition}-${size}.webp`),
          await take(browser, paper.url + address, edition, size),
        )
  await browser.close()
  await paper.stop()
  await leave(0)
} catch (error) {
  await fail(error)
}
