import { expect, test } from './paper.ts'

// The address of an article and how to cite it: text for everyone, buttons where scripts run.

const path = '/news/corrections-in-public'

test('a citation is copied by a button', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(path)
  await page.getByText('Share and cite').click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const buttons = page.getByRole('button', { name: 'Copy' })
  await expect(buttons).toHaveCount(4)
  await buttons.first().click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await clipboard()).toBe(`${new URL(path, baseURL)}`)
  await buttons.last().click()
  await expect.poll(clipboard).toMatch(/^@misc\{corrections-in-public,\n {2}author {7}= \{\{The reading desk\}\},\n/)
})

test('the system’s share sheet is offered where there is one', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (data: unknown) => Object.assign(globalThis, { shared: data }) })
  })
  await page.goto(path)
  await page.getByText('Share and cite').click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  expect(await page.evaluate(() => (globalThis as unknown as { shared: unknown }).shared)).toEqual({
    url: `${new URL(path, baseURL)}`,
    title: 'Corrections, in markup and in public',
  })
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('address and citations stand there to be selected, without a button', async ({ page, baseURL }) => {
    await page.goto(path)
    await page.getByText('Share and cite').click()
    for (const text of [`${new URL(path, baseURL)}`, 'Corrections, in markup and in public. Broadsheet.', '@misc{'])
      await expect(page.getByRole('definition').filter({ hasText: text }).first()).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})
