import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { db } from '#lib/db/client.ts'
import { adminPaths } from '#lib/urls.ts'
import { expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// What the paper says of itself, and the addresses that lead elsewhere.

test('a page of the house is edited without scripts, and readers see it at once', async ({ colleague, page }) => {
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  const sentence = `We began in a cellar, ${randomUUID().slice(0, 8)}.`
  await page.request.get('/ethics') // printed before
  await desk.goto('/admin/pages/ethics')
  const body = desk.getByRole('textbox', { name: 'Text' })
  const former = await body.inputValue()
  await body.fill(`${former}\n\n<Nothing />`)
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText(/^The text, line \d+:/).first()).toBeVisible()
  await body.fill(`${former}\n\n${sentence}`)
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText(/^Saved as version \d+\.$/)).toBeVisible()
  await expect.poll(async () => (await page.request.get('/ethics')).text(), { timeout: 5000 }).toContain(sentence)
})

/** The editor draws only what is in sight; here is all of it. */
const preview = (page: Page) => textRoom(page).preview.getByRole('article')
const open = (page: Page, slug: string) => textRoom(page).open(adminPaths.page(slug))
const unique = () => randomUUID().slice(0, 8)

test('of two who edit one page both have what they wrote, and choose where they wrote the same', async ({
  colleague,
}) => {
  const [one, other] = [await colleague('EDITOR'), await colleague('EDITOR')]
  for (const { page } of [one, other]) await open(page, 'privacy')
  await expect(other.page.getByText(`${one.name} has this open, too.`)).toBeVisible()
  const [first, last, late] = [`First ${unique()}.`, `Last ${unique()}.`, `Later ${unique()}.`]
  await textRoom(one.page).type('End', `\n\n${last}`)
  await one.page.getByLabel('Why').fill('A law')
  await textRoom(one.page).save()
  await expect(one.page.getByText(/^Saved as version \d+\.$/)).toBeVisible()
  await expect(one.page.getByLabel('Why')).toHaveValue('') // that was of this version
  await textRoom(other.page).type('Home', `${first}\n\n`)
  await textRoom(other.page).save()
  await expect(other.page.getByText(`${one.name} had saved meanwhile.`)).toBeVisible()
  await expect(preview(other.page)).toContainText(last)

  await textRoom(one.page).type('End', ' One.')
  await textRoom(one.page).save()
  await expect(one.page.getByText(`${other.name} had saved meanwhile.`)).toBeVisible()
  await textRoom(other.page).type('End', ` ${late}`)
  await textRoom(other.page).save()
  await expect(other.page.getByRole('heading', { name: 'Two versions of one text' })).toBeFocused()
  const place = other.page.getByRole('group', { name: 'Place 1' })
  await expect(place).toContainText('put in: One.')
  await expect(place).toContainText(late)
  expect((await new AxeBuilder({ page: other.page }).analyze()).violations).toEqual([])
  await place.getByRole('radio', { name: one.name }).check()
  await other.page.getByRole('button', { name: 'Take this' }).click()
  await textRoom(other.page).save()
  await expect(other.page.getByText(/^Saved as version \d+\.$/)).toBeVisible()
  const saved = await db.page.findUniqueOrThrow({ where: { slug: 'privacy' } })
  expect(saved.body).toContain(first)
  expect(saved.body).toContain(`${last} One.`)
  expect(saved.body).not.toContain(late)
})

test('without scripts, too: what both changed stands in the form, and nothing is saved', async ({ colleague }) => {
  const [one, other] = [
    await colleague('EDITOR', { javaScriptEnabled: false }),
    await colleague('EDITOR', { javaScriptEnabled: false }),
  ]
  for (const { page } of [one, other]) await page.goto('/admin/pages/privacy')
  const [title, mine] = [`Privacy ${unique()}`, `Mine ${unique()}`]
  await one.page.getByLabel('Title').fill(title)
  await textRoom(one.page).save()
  await expect(one.page.getByText(/^Saved as version \d+\.$/)).toBeVisible()
  await other.page.getByLabel('Title').fill(mine)
  await textRoom(other.page).save()
  await expect(other.page.getByText(`${one.name} saved version`)).toBeVisible()
  await expect(other.page.getByLabel('Title')).toHaveValue(mine)
  await expect(other.page.getByText(`${one.name} has: ${title}`)).toBeVisible()
  expect((await db.page.findUniqueOrThrow({ where: { slug: 'privacy' } })).title).toBe(title)
})

test('without scripts, who mends a page that was refused does not overwrite what was saved meanwhile', async ({
  colleague,
}) => {
  const [one, other] = [
    await colleague('EDITOR', { javaScriptEnabled: false }),
    await colleague('EDITOR', { javaScriptEnabled: false }),
  ]
  for (const { page } of [one, other]) await page.goto('/admin/pages/privacy')
  const [title, words] = [`Privacy ${unique()}`, `Mended ${unique()}.`]
  await one.page.getByLabel('Title').fill(title)
  await textRoom(one.page).save()
  await expect(one.page.getByText(/^Saved as version \d+\.$/)).toBeVisible()
  const former = await textRoom(other.page).text.inputValue()
  await textRoom(other.page).text.fill(`${former}\n\n<Nothing />`)
  await textRoom(other.page).save()
  await expect(other.page.getByText(/^The text, line \d+:/).first()).toBeVisible()
  await textRoom(other.page).text.fill(`${former}\n\n${words}`)
  await textRoom(other.page).save()
  await expect(other.page.getByText(`${one.name} had saved meanwhile.`)).toBeVisible()
  const saved = await db.page.findUniqueOrThrow({ where: { slug: 'privacy' } })
  expect([saved.title, saved.body]).toEqual([title, expect.stringContaining(words)])
})

test('what was typed into a page is there again after a crash, and shown as readers will see it', async ({
  colleague,
}) => {
  const editor = await colleague('EDITOR')
  const words = `Typed ${unique()}.`
  await open(editor.page, 'methodology')
  await textRoom(editor.page).type('End', `\n\n${words}`)
  await expect(preview(editor.page)).toContainText(words)
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  expect(await db.draft.count({ where: { userId: editor.id, slug: 'methodology' } })).toBe(1)
  await editor.page.evaluate(() => localStorage.clear())
  const again = await editor.page.context().newPage()
  await editor.page.close({ runBeforeUnload: false })
  await open(again, 'methodology')
  await expect(preview(again)).toContainText(words)
  await again.getByRole('button', { name: 'Go back to what is saved' }).click()
  await expect(preview(again)).not.toContainText(words)
  await expect.poll(() => db.draft.count({ where: { userId: editor.id, slug: 'methodology' } })).toBe(0)
})

for (const javaScriptEnabled of [true, false])
  test(`an earlier version of a page is compared and restored, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    colleague,
    page,
  }) => {
    const { page: desk } = await colleague('EDITOR', { javaScriptEnabled })
    const former = await db.page.findUniqueOrThrow({ where: { slug: 'ethics' } })
    const [title, word, reason] = [`Ethics ${unique()}`, unique(), `An experiment, ${unique()}`]
    await desk.goto('/admin/pages/ethics')
    if (javaScriptEnabled) await expect(desk.getByRole('toolbar')).toBeVisible()
    await desk.getByLabel('Title').fill(title)
    await desk.getByLabel('Description').fill(`Regretted ${word}.`)
    await desk.getByLabel('Why').fill(reason)
    await textRoom(desk).save()
    await expect(desk.getByText(/^Saved as version \d+\.$/)).toBeVisible()
    await expect.poll(async () => (await page.request.get('/ethics')).text()).toContain(word)
    await desk.getByRole('link', { name: 'Versions and what changed' }).click()
    await expect(desk.getByRole('heading', { name: `Versions of “${title}”` })).toBeVisible()
    await expect(desk.getByText(reason)).toBeVisible()
    await expect(desk.locator('ins').filter({ hasText: word })).toBeVisible()
    await desk.getByRole('button', { name: `Restore version ${former.version}` }).click()
    await expect(desk.getByText(`is as version ${former.version} was.`)).toBeVisible()
    await expect.poll(async () => (await page.request.get('/ethics')).text()).not.toContain(word)
    const { title: now, description, body } = await db.page.findUniqueOrThrow({ where: { slug: 'ethics' } })
    expect({ now, description, body }).toEqual({
      now: former.title,
      description: former.description,
      body: former.body,
    })
  })

test('a redirect is added, followed, removed and put back', async ({ colleague, publish, page }) => {
  const { slug } = await publish()
  const from = `/news/short-${randomUUID().slice(0, 8)}`
  expect((await page.request.get(from)).status()).toBe(404) // printed before
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/redirects')
  await desk.getByLabel('From').fill(from)
  await desk.getByLabel('To', { exact: true }).fill('/news/nothing-is-here')
  await desk.getByRole('button', { name: 'Add a redirect' }).click()
  await expect(desk.getByText('There is nothing at this address.')).toBeVisible()
  await desk.getByLabel('To', { exact: true }).fill(`/news/${slug}`)
  await desk.getByRole('button', { name: 'Add a redirect' }).click()
  await expect(desk.getByText(`${from} leads there now.`)).toBeVisible()
  await expect.poll(async () => new URL((await page.request.get(from)).url()).pathname).toBe(`/news/${slug}`)
  await desk.getByRole('button', { name: `Remove ${from}` }).click()
  await expect(desk.getByRole('button', { name: `Remove ${from}` })).toHaveCount(0)
  await expect.poll(async () => (await page.request.get(from)).status()).toBe(404)
  await desk.getByRole('button', { name: `Put ${from} back` }).click()
  await expect(desk.getByRole('button', { name: `Remove ${from}` })).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: from })).toContainText('added at the desk')
  await expect.poll(async () => new URL((await page.request.get(from)).url()).pathname).toBe(`/news/${slug}`)
})

test('what a source allows is said by an editor, and every form of its texts keeps to it', async ({
  colleague,
  publish,
  page,
}) => {
  const slug = `of-a-source-${Date.now()}`
  const article = await publish({ source: { slug, name: `Source ${slug}` } })
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/sources')
  await desk.getByRole('link', { name: `Source ${slug}` }).click()
  await desk.getByLabel('Owner').fill('Its readers')
  await desk.getByLabel('Country').fill('Nowhere')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText(/^At most 2 characters|^These are not/).first()).toBeVisible()
  await desk.getByLabel('Country').fill('es')
  await desk.getByLabel('What the paper shows').selectOption('Headline, summary and a link')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()
  await expect
    .poll(async () => (await page.request.get(`/news/${article.slug}.md`)).text())
    .not.toContain('One paragraph.')
  await expect.poll(async () => (await page.request.get('/sources.md')).text()).toContain('Its readers')
})
