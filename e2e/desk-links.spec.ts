import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { passHours } from '#lib/testing/links.ts'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { beginArticle, expect, test } from './desk.ts'

// What an editor learns of the links of an article. Nothing outside of this machine is asked.

/** A site of which one can take a page away. */
type Site = { url: string; host: string; asked: string[]; answerWith: (status: number) => void; server: Server }

async function openSite(): Promise<Site> {
  let status = 200
  const asked: string[] = []
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`)
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const answerWith = (next: number) => {
    status = next
  }
  return { url: `http://${host}/report`, host, asked, answerWith, server }
}

let paper: RunningPaper
let [there, gone]: Site[] = []

test.beforeAll(async () => {
  ;[there, gone] = [await openSite(), await openSite()]
  paper = await openPaper({
    HOST: 'localhost',
    SITE_URL: '',
    JOBS: '0',
    LINK_CHECKS: '1',
    OUTBOUND_ALLOW: `${there.host},${gone.host}`,
  })
})
test.afterAll(async () => {
  await paper.stop()
  for (const site of [there, gone]) site?.server.close()
})

for (const scripts of [true, false]) {
  test(`the checklist says which link does not answer, and holds nothing up (scripts: ${scripts})`, async ({
    colleague,
  }) => {
    if (!there || !gone) throw new Error('no sites')
    gone.answerWith(404)
    const { page } = await colleague('EDITOR', { baseURL: paper.url, javaScriptEnabled: scripts })
    const links = [there, gone].map(({ url }) => `[a report](${url}?scripts=${scripts})`).join(' and ')
    const article = await beginArticle(
      page,
      `Two reports, ${Date.now()}`,
      `There is ${links}, and [a page](/news/no-such-page).`,
    )

    await page.goto(`${article}/preview`)
    await expect(page.getByText('2 links do not answer.')).toBeVisible()
    const section = page.getByRole('region', { name: 'Links' })
    await expect(section.getByRole('listitem')).toHaveCount(2)
    await expect(section.getByText('answered 404')).toHaveCount(2)
    expect(gone.asked).toContain(`GET /report?scripts=${scripts}`) // HEAD alone accuses nobody
    if (scripts) expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

    await page.getByRole('link', { name: '2 links do not answer.' }).click()
    await expect(page).toHaveURL(`${article}#links`)
    const missing = page.getByRole('list', { name: 'Missing' })
    await expect(missing.getByRole('link', { name: '2 links do not answer.' })).toHaveAttribute('href', '#links')
    await page.getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('link', { name: 'In the paper' })).toBeVisible()
    await page.goto('/admin')
    const list = page.getByRole('region', { name: 'Broken links' })
    await expect(list.getByRole('link', { name: /^Two reports/ }).first()).toBeVisible()

    await page.goto(article)
    await expect(page.getByText('One answers.')).toBeVisible()
    if (scripts) expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    await page.getByRole('button', { name: 'Known, leave it: /news/no-such-page' }).click()
    await expect(page.getByText(/^left as it is by /)).toBeVisible()
    await page.goto('/admin')
    await expect(list.getByRole('link', { name: /^Two reports/ })).toHaveCount(0)
  })
}

test('who answers again is whole after a check, and is not asked twice within a minute', async ({ colleague }) => {
  if (!there || !gone) throw new Error('no sites')
  gone.answerWith(503)
  const { page } = await colleague('AUTHOR', { baseURL: paper.url })
  const addresses = [`${there.url}?again`, `${gone.url}?again`]
  await beginArticle(page, `A report, ${Date.now()}`, addresses.map((url) => `[a report](${url})`).join(' and '))
  const again = page.getByRole('button', { name: 'Check again' })
  await expect(page.getByText('2 were not asked yet.')).toBeVisible()
  await again.click()
  await expect(page.getByText('Asked again just now.')).toBeVisible()
  await expect(page.getByText('Does not answer', { exact: true })).toBeVisible()
  const asked = gone.asked.length
  gone.answerWith(200)
  await again.click()
  await expect(page.getByRole('button', { name: 'Check again' })).toBeEnabled()
  await expect(page.getByText('Does not answer', { exact: true })).toBeVisible()
  expect(gone.asked).toHaveLength(asked)

  await passHours(1)
  await again.click()
  await expect(page.getByText('2 answer.')).toBeVisible()
})
