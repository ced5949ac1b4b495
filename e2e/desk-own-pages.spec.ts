import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { db } from '#lib/db/client.ts'
import { builtInPages } from '#lib/house/pages.ts'
import { tags } from '#lib/press/tags.ts'
import { adminPaths } from '#lib/urls.ts'
import { expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// Pages that a paper makes itself.

const unique = () => randomUUID().slice(0, 8)
const soon = { timeout: 5000 }

/** What a reader gets at an address. */
async function read(page: Page, path: string): Promise<{ status: number; text: string }> {
  const answer = await page.request.get(path)
  return { status: answer.status(), text: await answer.text() }
}

/** The paper is that of all tests. */
test.afterEach(async () => {
  await db.page.deleteMany({ where: { slug: { notIn: [...builtInPages] } } })
  await db.change.create({ data: { kind: 'RELABELLED', tags: [tags.house, tags.sitemap] } })
})

const footerOf = (page: Page) => page.getByRole('contentinfo')

for (const javaScriptEnabled of [true, false])
  test(`an editor makes an imprint, takes it down and puts it back, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    colleague,
    page,
  }) => {
    const { page: desk } = await colleague('EDITOR', { javaScriptEnabled })
    const [mark, sentence] = [unique(), `Responsible is Ada Quill, ${unique()}.`]
    const [title, path] = [`Imprint ${mark}`, `/imprint-${mark}`]
    expect((await read(page, path)).status).toBe(404) // printed before
    await page.goto('/')
    await expect(footerOf(page)).not.toContainText(title)

    await desk.goto('/admin/pages')
    await desk.getByRole('link', { name: 'New page' }).click()
    if (javaScriptEnabled) await expect(desk.getByRole('toolbar')).toBeVisible()
    await desk.getByLabel('Title').fill(title)
    if (javaScriptEnabled) await expect(desk.getByText(`Left empty, it is ${path}.`)).toBeVisible()
    await desk.getByLabel('Address').fill('news')
    await desk.getByLabel('Description').fill('Who is behind this paper.')
    await textRoom(desk).fill(sentence)
    await desk.getByRole('button', { name: 'Put it into the paper' }).click()
    await expect(desk.getByText('/news is an address of the paper’s own')).toBeVisible()
    await expect(desk.getByLabel('Title')).toHaveValue(title)
    await desk.getByLabel('Address').fill('about')
    await desk.getByRole('button', { name: 'Put it into the paper' }).click()
    await expect(desk.getByText('is at /about.')).toBeVisible()
    await desk.getByLabel('Address').fill('')
    await desk.getByRole('button', { name: 'Put it into the paper' }).click()
    await expect(desk).toHaveURL(`/admin/pages${path}`)

    await expect.poll(async () => (await read(page, path)).text, soon).toContain(sentence)
    expect((await read(page, `${path}.md`)).text).toContain(sentence)
    expect(JSON.parse((await read(page, `${path}.json`)).text)).toMatchObject({ type: 'page', title, version: 1 })
    const negotiated = await page.request.get(path, { headers: { accept: 'text/markdown' } })
    expect(negotiated.headers()['content-type']).toContain('text/markdown')
    await expect.poll(async () => (await read(page, '/')).text, soon).toContain(`href="${path}"`)
    await page.goto('/')
    await footerOf(page).getByRole('link', { name: title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('complementary').getByRole('link', { name: title })).toHaveAttribute(
      'aria-current',
      'page',
    )
    for (const list of ['/sitemaps/pages-0.xml', '/llms.txt'])
      await expect.poll(async () => (await read(page, list)).text, soon).toContain(path)

    await desk.getByLabel('to confirm').fill('Something else')
    await desk.getByRole('button', { name: 'Take this page down' }).click()
    await expect(desk.getByText('This is not its title.')).toBeVisible()
    await desk.getByLabel('to confirm').fill(title)
    await desk.getByRole('button', { name: 'Take this page down' }).click()
    await expect(desk).toHaveURL('/admin/pages')
    for (const form of ['', '.md', '.txt', '.json', '.jsonld'])
      await expect.poll(async () => (await read(page, path + form)).status, soon).toBe(410)
    for (const list of ['/', '/sitemaps/pages-0.xml', '/llms.txt'])
      await expect.poll(async () => (await read(page, list)).text, soon).not.toContain(path)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: 'This page was taken down' })).toBeVisible()
    await desk.getByRole('link', { name: title }).click()
    await expect(desk.getByText('To edit it, put it back.')).toBeVisible()

    await desk.getByRole('button', { name: `Put ${title} back` }).click()
    await expect(desk).toHaveURL('/admin/pages')
    await expect.poll(async () => (await read(page, path)).status, soon).toBe(200)
    await expect.poll(async () => (await read(page, '/')).text, soon).toContain(`href="${path}"`)
  })

test('its text is edited like any other, and its new title stands at the foot', async ({ colleague, page }) => {
  const [mark, later] = [unique(), `Later ${unique()}.`]
  const { page: desk } = await colleague('EDITOR')
  await desk.goto(adminPaths.newPage())
  await expect(desk.getByRole('toolbar')).toBeVisible()
  await desk.getByLabel('Title').fill(`Contact ${mark}`)
  await textRoom(desk).type('End', 'Write to us.')
  await expect(textRoom(desk).preview.getByRole('article')).toContainText('Write to us.')
  await expect(desk.getByText('kept at the desk and on this device')).toBeVisible()
  await desk.getByRole('button', { name: 'Put it into the paper' }).click()
  await expect(desk).toHaveURL(`/admin/pages/contact-${mark}`)
  await expect(desk.getByRole('toolbar')).toBeVisible()
  await expect(desk.getByText('This is what you had typed')).toHaveCount(0)
  await textRoom(desk).type('End', `\n\n${later}`)
  await desk.getByLabel('Title').fill(`Write to us ${mark}`)
  await textRoom(desk).save()
  await expect(desk.getByText('Saved as version 2.')).toBeVisible()
  await expect.poll(async () => (await read(page, `/contact-${mark}.md`)).text, soon).toContain(later)
  await expect.poll(async () => (await read(page, '/topics')).text, soon).toContain(`Write to us ${mark}`)
  for (const room of [desk.url(), adminPaths.pages(), adminPaths.newPage()]) {
    await desk.goto(room)
    expect((await new AxeBuilder({ page: desk }).analyze()).violations, room).toEqual([])
  }
})

test('what was typed into a new page is there again after a crash', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const words = `Typed ${unique()}.`
  await textRoom(editor.page).open(adminPaths.newPage())
  await textRoom(editor.page).type('End', words)
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  await editor.page.evaluate(() => localStorage.clear())
  const again = await editor.page.context().newPage()
  await editor.page.close({ runBeforeUnload: false })
  await textRoom(again).open(adminPaths.newPage())
  expect(await db.draft.count({ where: { userId: editor.id, ofPage: true } })).toBe(1)
  await again.getByRole('button', { name: words }).click()
  await expect(textRoom(again).preview.getByRole('article')).toContainText(words)
})

for (const javaScriptEnabled of [true, false])
  test(`pages are put in order and named at the foot or not, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    colleague,
    page,
  }) => {
    const { page: desk } = await colleague('EDITOR', { javaScriptEnabled })
    const mark = unique()
    const titles = [`Terms ${mark}`, `Advertising ${mark}`]
    const foot = async () => {
      const { text } = await read(page, '/entities')
      return [...text.matchAll(/href="\/((?:terms|advertising)-\w+)"/g)]
        .map(([, slug = '']) => slug)
        .filter((slug) => slug.endsWith(mark))
    }
    for (const title of titles) {
      await desk.goto(adminPaths.newPage())
      await desk.getByLabel('Title').fill(title)
      await textRoom(desk).fill('It is so.')
      await desk.getByRole('button', { name: 'Put it into the paper' }).click()
      await expect(desk).toHaveURL(new RegExp(`/admin/pages/\\w+-${mark}$`))
    }
    await expect.poll(foot, soon).toEqual([`terms-${mark}`, `advertising-${mark}`])
    await desk.goto('/admin/pages')
    await desk.getByRole('button', { name: `Move ${titles[1]} up` }).click()
    await expect.poll(foot, soon).toEqual([`advertising-${mark}`, `terms-${mark}`])
    await desk.getByRole('button', { name: `Take ${titles[0]} from the foot of every page` }).click()
    await expect(desk.getByRole('button', { name: `Put ${titles[0]} at the foot of every page` })).toBeVisible()
    await expect.poll(foot, soon).toEqual([`advertising-${mark}`])
    expect((await read(page, `/terms-${mark}`)).status).toBe(200)
    await desk.goto('/admin/pages/about')
    await expect(desk.getByText('it cannot be taken down')).toBeVisible()
    await expect(desk.getByRole('button', { name: 'Take this page down' })).toHaveCount(0)
  })

test('addresses that nobody made cost one 404, and an author makes no page', async ({ colleague, page }) => {
  const { text } = await read(page, '/nothing-here')
  for (const path of [`/${unique()}`, `/${unique()}.md`, '/%d8%a7', '/imprint/x'])
    expect(await read(page, path), path).toEqual({ status: 404, text })
  const { page: desk } = await colleague('AUTHOR')
  for (const path of [adminPaths.newPage(), adminPaths.pageAddress('Imprint')])
    expect((await desk.request.get(path)).status(), path).toBe(404)
})
