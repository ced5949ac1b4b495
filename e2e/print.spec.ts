import { expect, test } from './paper.ts'

test('a printed article is its text, black on white, with its source, date and address and those of its links', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => localStorage.setItem('edition', 'night'))
  await page.goto('/news/corrections-in-public')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const article = page.getByRole('article').first()
  await expect(article.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
  for (const name of ['Sections', 'About this article']) await expect(page.getByLabel(name)).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByText('Share and cite')).toBeHidden()
  for (const text of ['The reading desk', 'Sample paper', `${baseURL}/news/corrections-in-public`])
    await expect(article.getByText(text, { exact: true }).first()).toBeVisible()
  const address = article.getByRole('link', { name: 'RFC 4287' })
  const behind = await address.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(behind).toContain('https://www.rfc-editor.org/')
})
