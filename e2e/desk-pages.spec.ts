import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './desk.ts'

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

test('of two who edit one page, the second overwrites nothing and loses nothing', async ({ colleague }) => {
  const [one, other] = [await colleague('EDITOR'), await colleague('EDITOR')]
  for (const { page } of [one, other]) await page.goto('/admin/pages/privacy')
  const fill = async ({ page }: typeof one, text: string) => {
    await page.getByRole('textbox', { name: 'Text' }).fill(text)
    await page.getByRole('button', { name: 'Save' }).click()
  }
  await fill(one, `Nothing is stored, ${randomUUID()}.`)
  await expect(one.page.getByText(/^Saved as version/)).toBeVisible()
  const mine = `Nothing at all, ${randomUUID()}.`
  await fill(other, mine)
  await expect(other.page.getByText(/^Somebody saved another version/)).toBeVisible()
  await expect(other.page.getByRole('textbox', { name: 'Text' })).toHaveValue(mine)
})

test('a redirect is added, followed and removed', async ({ colleague, publish, page }) => {
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
})

for (const width of [390, 1440]) {
  test(`pages and redirects can be used by everybody at ${width} px`, async ({ colleague }) => {
    const { page } = await colleague('EDITOR', { viewport: { width, height: 900 } })
    for (const path of ['/admin/pages', '/admin/pages/about', '/admin/redirects']) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
    }
  })
}

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
