import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { db } from '#lib/db/client.ts'
import { correctArticle } from '#lib/mutations/desk/publication.ts'
import { makeColleague } from '#lib/testing/colleague.ts'
import { beginArticle, expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

const title = (name: string) => `${name}, ${Date.now()}`
const place = (url: string) => new URL(url).pathname + new URL(url).search
const slugOf = (headline: string) => headline.toLowerCase().replace(/[^a-z0-9]+/g, '-')

test('a correction that is typed once stands everywhere', async ({ colleague, request }) => {
  const { page } = await colleague('EDITOR')
  const headline = title('A story with a mistake')
  await beginArticle(page, headline)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByRole('link', { name: 'In the paper' })).toBeVisible()

  const log = await (await request.get('/changes.json?after=latest')).json()
  const text = `It said nine weeks; it was eleven (${Date.now()}).`
  await page.getByText('Correct …').click()
  await page.getByLabel('What was wrong, and what is right').fill(text)
  await page.getByRole('button', { name: 'Publish the correction' }).click()
  await expect(page.getByText('The correction is published.')).toBeVisible()

  const path = `/news/${slugOf(headline)}`
  const forms = ['', '.md', '.txt', '.json', '.jsonld'].map((form) => path + form)
  for (const form of [...forms, '/corrections', '/corrections.json', '/feed.atom', '/feed.rss', '/feed.json'])
    await expect.poll(async () => (await request.get(form)).text(), { message: form }).toContain(text)
  await expect.poll(async () => (await request.get(place(log.poll))).text()).toMatch(/"corrected"/)

  const mended = text.replace('weeks', 'weeks and a day')
  await page.getByText('Mend the wording …').click()
  await page.getByRole('textbox', { name: 'The notice' }).fill(mended)
  await page.getByRole('button', { name: 'Mend the notice' }).click()
  await expect(page.getByText('The notice is mended.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Corrections' }).getByText(mended).first()).toBeVisible()
  for (const form of [path, '/corrections', '/feed.atom'])
    await expect.poll(async () => (await request.get(form)).text(), { message: form }).toContain(mended)
})

for (const scripts of [true, false])
  test(`what was done is said when its form is gone, and publishing is undone, ${scripts ? 'with' : 'without'} scripts`, async ({
    colleague,
  }) => {
    const { page } = await colleague('EDITOR', { javaScriptEnabled: scripts })
    await beginArticle(page, title('A story too soon'))
    const answer = page.getByRole('complementary', { name: 'Publication' }).getByRole('status').first()
    const press = async (name: string, words: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(answer).toHaveText(words)
      if (scripts) await expect(answer).toBeFocused()
    }
    await press('Hand in for review', 'Handed in for review.')
    await press('Publish now', 'Published. Readers have it now.')
    await press('Undo publishing', 'Undone. It is not in the paper any more.')
    await expect(page.getByText('Version 1, In review')).toBeVisible()
    await press('Back to draft', 'It is a draft again.')
  })

test('what somebody saved meanwhile is not published unseen, alone or with others', async ({ colleague }) => {
  const [contributor, editor] = [await colleague('CONTRIBUTOR'), await colleague('EDITOR')]
  const headline = title('A story that goes on')
  const address = await beginArticle(contributor.page, headline)
  const save = async (version: number) => {
    await textRoom(contributor.page).fill(`Written for the ${version}th time.`)
    await contributor.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(contributor.page.getByText(`Saved as version ${version}.`)).toBeVisible()
  }
  await editor.page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await save(2)
  await editor.page.getByRole('checkbox', { name: `Choose ${headline}` }).check()
  await editor.page.getByLabel('Do', { exact: true }).selectOption('Publish now')
  await editor.page.getByRole('button', { name: 'Do it' }).click()
  await expect(editor.page.getByText(`${contributor.name} has saved version 2 since this list`)).toBeVisible()

  await editor.page.goto(address)
  await save(3)
  await editor.page.getByRole('button', { name: 'Publish now' }).click()
  await expect(editor.page.getByText(`${contributor.name} saved version 3 since you opened it`)).toBeVisible()
  await expect(editor.page.getByRole('link', { name: 'What is new in it' })).toHaveAttribute('href', /from=2&to=3$/)
  await editor.page.getByRole('button', { name: 'Publish now' }).click()
  await expect(editor.page.getByText('Version 3, Published')).toBeVisible()
  await contributor.page.reload()
  await expect(contributor.page.getByText('Somebody who may publish has')).toBeVisible()
  await expect(contributor.page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
})

for (const scripts of [true, false])
  test(`a correction of what somebody saved meanwhile is sent again as it stands, ${scripts ? 'with' : 'without'} scripts`, async ({
    colleague,
  }) => {
    const { page } = await colleague('EDITOR', { javaScriptEnabled: scripts })
    const other = await makeColleague('EDITOR')
    const address = await beginArticle(page, title('A story with two mistakes'))
    const id = Number(address.split('/').at(-1))
    await page.getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('link', { name: 'In the paper' })).toBeVisible()
    expect((await correctArticle(other, id, 1, 'The name was wrong.')).ok).toBe(true)

    const text = page.getByLabel('What was wrong, and what is right')
    await page.getByText('Correct …').click()
    await text.fill('The year was wrong, too.')
    await page.getByRole('button', { name: 'Publish the correction' }).click()
    await expect(page.getByText(`${other.name} saved version 2 since you opened it.`)).toBeVisible()
    await expect(text).toHaveValue('The year was wrong, too.')
    await page.getByRole('button', { name: 'Publish the correction' }).click()
    await expect(page.getByText('The correction is published.')).toBeVisible()
    expect(await db.correction.count({ where: { articleId: id } })).toBe(2)
  })

test('a takedown asks for the name, and its address says why', async ({ colleague, page }) => {
  const { page: desk } = await colleague('EDITOR')
  const headline = title('A story that goes')
  await beginArticle(desk, headline)
  await desk.getByRole('button', { name: 'Publish now' }).click()
  await desk.getByText('Take down …').click()
  await desk.getByLabel('Why').fill('A court ordered it.')
  await desk.getByLabel('Which article?').fill('another one')
  await desk.getByRole('button', { name: 'Take down' }).click()
  await expect(desk.getByText('This is not what the article is called.')).toBeVisible()
  await expect(desk.getByLabel('Why')).toHaveValue('A court ordered it.')
  await desk.getByLabel('Which article?').fill(slugOf(headline))
  await desk.getByRole('button', { name: 'Take down' }).click()
  await expect(desk.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  const path = `/news/${slugOf(headline)}`
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(410)
  await page.goto(path)
  await expect(page.getByText('Why: A court ordered it.')).toBeVisible()
  expect(await (await page.request.get(`${path}.json`)).json()).toMatchObject({
    status: 410,
    detail: expect.stringContaining('A court ordered it.'),
  })

  await desk.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(async () => (await page.request.get(path)).status()).toBe(200)
})

test('an article leaves the paper to the second that was set', async ({ colleague, request }) => {
  const { page } = await colleague('EDITOR', { timezoneId: 'UTC' })
  const headline = title('A story for a moment')
  await beginArticle(page, headline)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByText('Let it leave …').click()
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + 10_000)
  await page.getByRole('textbox', { name: 'Leaves the paper' }).fill(at.toISOString().slice(0, 19))
  await page.getByRole('form', { name: 'Leaves the paper' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It leaves the paper at')).toBeVisible()
  const path = `/news/${slugOf(headline)}`
  expect((await request.get(path)).status()).toBe(200)
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 20_000, intervals: [200] }).toBe(410)
  expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(3000)
})

test('a draft is shown by a link to who has no account, and to nobody else', async ({ colleague, page, request }) => {
  const { page: desk } = await colleague('CONTRIBUTOR')
  const headline = title('A story before it is public')
  await beginArticle(desk, headline, 'A secret that nobody knows.')
  await desk.getByRole('link', { name: 'Checklist and preview' }).click()
  await expect(desk.getByRole('heading', { name: 'Before it is published' })).toBeVisible()
  for (const name of ['Structured data (JSON-LD)', 'Entry (Atom)', 'Text (Markdown)'])
    await expect(desk.getByRole('region', { name })).toContainText(headline)
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
  await desk.getByRole('button', { name: 'Make a link' }).click()
  const link = desk.getByText(/\/preview\/[\w-]{43}$/)
  const address = new URL((await link.textContent()) ?? '').pathname

  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(answer.headers()['content-security-policy']).toMatch(/script-src 'self';/)
  expect(await answer.text()).not.toContain('/_next/static/chunks/') // the paper itself, without a runtime
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await expect(page.getByText('Not published yet.')).toBeVisible()
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
  expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer')

  for (const path of [
    '/',
    '/feed.atom',
    '/sitemap.xml',
    '/topics/web-standards',
    `/search?q=${encodeURIComponent('"secret that nobody knows"')}`,
    '/llms-full.txt',
  ])
    expect(await (await request.get(path)).text(), path).not.toContain(slugOf(headline))
  expect((await request.get(`/news/${slugOf(headline)}`)).status()).toBe(404)
  expect((await request.get(`${address.slice(0, -1)}~`)).status()).toBe(404)

  await desk.getByRole('button', { name: 'End this link' }).click()
  await expect.poll(async () => (await request.get(address)).status()).toBe(404)
})

test('an author sees their own draft as a reader will, and no contributor does', async ({ colleague }) => {
  const [author, other] = [await colleague('AUTHOR'), await colleague('CONTRIBUTOR')]
  const headline = title('An author’s page')
  const address = await beginArticle(author.page, headline)
  await author.page.goto(`${address}/reader`)
  await expect(author.page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  for (const path of ['reader', 'preview', 'placard'])
    expect((await other.page.request.get(`${address}/${path}`)).status(), path).toBe(404)
})

test('a time is asked for and kept by the clocks of who types it, which their browser tells', async ({ colleague }) => {
  const timesOf = async (address: string) =>
    db.article.findUniqueOrThrow({
      where: { id: Number(address.split('/').at(-1)) },
      select: { publishedAt: true, embargoUntil: true },
    })
  const schedule = async (page: Page) => {
    await page.getByText('Publish later …').click()
    await page.getByRole('textbox', { name: 'Publish at' }).fill('2031-03-01T09:00')
    await page.getByRole('button', { name: 'Schedule', exact: true }).click()
    await expect(page.getByText('Version 1, Scheduled')).toBeVisible()
  }
  const { page } = await colleague('EDITOR', { timezoneId: 'Asia/Kathmandu' })
  const address = await beginArticle(page, title('A story of Kathmandu'))
  await page.goto(address)
  await page.getByText('Embargo …').click()
  await expect(page.getByText(/In your time zone, Asia\/Kath?mandu\./).filter({ visible: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Embargo until' }).fill('2031-02-28T10:00')
  await page.getByRole('form', { name: 'Embargo until' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('definition').getByText('28 Feb 2031, 10:00')).toBeVisible()
  await schedule(page)
  await expect(page.getByText('Scheduled for 1 Mar 2031, 09:00')).toBeVisible()
  await expect(page.getByRole('definition').getByText('1 Mar 2031, 09:00')).toHaveAttribute(
    'title',
    '1 Mar 2031, 03:15 UTC',
  )
  expect(await timesOf(address)).toEqual({
    publishedAt: new Date('2031-03-01T03:15:00Z'),
    embargoUntil: new Date('2031-02-28T04:15:00Z'),
  })
  await page.goto('/admin/account')
  await expect(page.getByLabel('Time zone')).toHaveValue(/^Asia\/Kath?mandu$/) // browsers keep its old name

  const { page: plain } = await colleague('EDITOR', { timezoneId: 'Asia/Kathmandu', javaScriptEnabled: false })
  const other = await beginArticle(plain, title('A story of nowhere'))
  await schedule(plain)
  await expect(plain.getByText('In UTC, the paper’s time zone').first()).toBeAttached()
  expect((await timesOf(other)).publishedAt).toEqual(new Date('2031-03-01T09:00:00Z'))
})
