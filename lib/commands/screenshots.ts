import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { browserFlags, ensureBrowser, systemBrowser } from '#lib/launch/browser.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

// npm run screenshots: the pages of the sample paper in docs/screenshots, in both editions and two widths; the desk by day.

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

type Look = { edition: keyof typeof editions; size: keyof typeof sizes }
type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>

/** WebP, which Playwright's own screenshots do not know: a fifth of a PNG. */
async function take(browser: Browser, url: string, { edition, size }: Look, storageState?: Cookies): Promise<Buffer> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: editions[edition], storageState })
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
  const data = path.join(room.path, 'data')
  beforeLeaving(async () => {
    stopServers(room.path)
    await room.remove()
  })
  const paper = await step('Opening a paper with its samples', () =>
    openPaper({ DATA_DIR: data, DATABASE_URL: '', SITE_URL: '' }),
  )
  const browser = await chromium.launch({ executablePath: systemBrowser(), args: browserFlags })
  await mkdir(folder, { recursive: true })
  for (const [name, address] of Object.entries(pages))
    for (const edition of ['day', 'night'] as const)
      for (const size of ['wide', 'phone'] as const)
        await writeFile(
          path.join(folder, `${name}-${edition}-${size}.webp`),
          await take(browser, paper.url + address, { edition, size }),
        )

  Object.assign(process.env, { DATABASE_URL: paper.databaseUrl, DATA_DIR: data })
  const { enter } = await import('#lib/testing/enter.ts')
  const { furnish, openDoors } = await import('#lib/testing/rooms.ts')
  const { actor, context, page } = await enter(browser, paper.url, { role: 'ADMINISTRATOR', name: 'Ada Quill' })
  const rooms = await furnish(page.request, actor, paper.url)
  const [cookies, doors] = [await context.storageState(), await openDoors(actor)]
  await mkdir(path.join(folder, 'admin'), { recursive: true })
  const shown = [...Object.entries(rooms).map((room) => [...room, cookies] as const), ...Object.entries(doors)]
  for (const [name, address, state] of shown)
    for (const size of ['wide', 'phone'] as const)
      await writeFile(
        path.join(folder, 'admin', `${name}-${size}.webp`),
        await take(browser, paper.url + address, { edition: 'day', size }, state),
      )
  await browser.close()
  await paper.stop()
  await leave(0)
} catch (error) {
  await fail(error)
}
