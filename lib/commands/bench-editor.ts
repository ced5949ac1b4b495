import path from 'node:path'
import { chromium } from '@playwright/test'
import { longText, openEditor, openField, type Typing, type } from '#lib/bench/editor.ts'
import { median, percentile } from '#lib/bench/timing.ts'
import { browserFlags, ensureBrowser, systemBrowser } from '#lib/launch/browser.ts'
import { buildIfStale } from '#lib/launch/build.ts'
import { beforeLeaving, leave } from '#lib/launch/leave.ts'
import { fail, step } from '#lib/launch/steps.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { stopServers } from '#lib/testing/stop-servers.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { adminPaths } from '#lib/urls.ts'

// npm run bench:editor: somebody types into an article of 5,000 words, in turn with the preview beside it and without, and into a
// plain field on an empty page.

const rounds = 5
const goals = { key: 16, preview: 150 } // milliseconds

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
  process.env.DATABASE_URL = paper.databaseUrl
  const { draft } = await import('#lib/testing/draft.ts')
  const { enter } = await import('#lib/testing/enter.ts')
  const browser = await chromium.launch({ executablePath: systemBrowser(), args: browserFlags })
  const { actor, page } = await enter(browser, paper.url, { role: 'EDITOR', name: 'Ada Quill' })
  const text = longText()
  const { id } = await draft(actor, {
    title: 'A long read',
    text: { body: text, markdown: text, rendering: { compiler: 'bench', html: '', text, words: 5000 } },
  })
  const field = await (await browser.newContext()).newPage()
  await openField(field)
  await openEditor(page, paper.url + adminPaths.article(id))
  const beside: Typing = { keys: [], previews: [] }
  const alone: Typing = { keys: [], previews: [] }
  const plain: number[] = []
  await step(`Typing, ${rounds} rounds`, async () => {
    for (const each of [field, page]) await type(each, 0) // to warm up
    for (let round = 1; round <= rounds; round++) {
      await field.bringToFront()
      plain.push(...(await type(field, round)).keys)
      await page.bringToFront()
      await page.locator('.cm-content').focus()
      for (const side of [beside, alone]) {
        const typed = await type(page, round)
        side.keys.push(...typed.keys)
        side.previews.push(...typed.previews)
        await page.getByRole('button', { name: 'Preview beside' }).click()
        await page.locator('.cm-content').focus()
      }
    }
  })
  const row = (name: string, times: number[], goal: string) =>
    `| ${name} (${times.length}) | ${median(times).toFixed(1)} ms | ${percentile(times, 95).toFixed(1)} ms | ${goal} |`
  console.log(`\n| in ${text.split(/\s+/).length} words | median | 95 % | goal |\n|---|---:|---:|---:|`)
  console.log(row('a key, the preview beside', beside.keys, `${goals.key} ms`))
  console.log(row('a key, without it', alone.keys, `${goals.key} ms`))
  console.log(row('a key, in a plain field on an empty page', plain, ''))
  console.log(row('the preview', beside.previews, `95 %: ${goals.preview} ms`))
  await browser.close()
  await paper.stop()
  await leave(0)
} catch (error) {
  await fail(error)
}
