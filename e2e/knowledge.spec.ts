import { randomUUID } from 'node:crypto'
import { mergeEntities } from '#lib/mutations/merge.ts'
import { slugify } from '#lib/slug.ts'
import { expect, test } from './paper.ts'

test.use({ javaScriptEnabled: false })

/** Names that no other test writes about. */
const name = (of: string) => `${of} ${randomUUID().slice(0, 8)}`

test('an entity page says who or what it is, since when, and what it appears with', async ({ page, publish }) => {
  const [one, other] = [name('Ada'), name('Bob')]
  for (const month of ['04', '05', '06'])
    await publish({ entities: [one, other], published_at: `2026-${month}-10T12:00:00Z` })
  await page.goto(`/entities/${slugify(one)}`)
  await expect(page.getByRole('heading', { level: 1, name: one })).toBeVisible()
  await expect(page.getByRole('img', { name: /^3 articles in the ninety days to 10 June 2026$/ })).toBeVisible()
  await expect(
    page.getByRole('img', { name: /^Articles about Ada .*, Jul 2025 to Jun 2026; the most in Apr 2026: 1$/ }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: 'May 2026 1' })).toHaveCount(1)
  await expect(
    page.getByRole('listitem').filter({ hasText: other }).getByRole('link', { name: other }).first(),
  ).toBeVisible()

  await page.getByRole('link', { name: other }).first().click()
  await expect(page).toHaveURL(`/compare/${slugify(one)}/${slugify(other)}`)
})

test('a name with a single article is not offered to search engines, one with two is', async ({ page, publish }) => {
  const one = name('Rare')
  const robots = page.locator('meta[name="robots"]')
  await publish({ entities: [one] })
  await page.goto(`/entities/${slugify(one)}`)
  await expect(robots).toHaveAttribute('content', /noindex/)
  await publish({ entities: [one] })
  await expect(async () => {
    await page.goto(`/entities/${slugify(one)}`)
    await expect(robots).not.toHaveAttribute('content', /noindex/, { timeout: 500 })
  }).toPass()
})

test('two things side by side have one address, whatever their order and former names', async ({
  request,
  publish,
}) => {
  const [one, other, former] = [name('Ada'), name('Bob'), name('Countess')]
  const record = await publish({ entities: [one, other, former] })
  const [a, b, c] = [one, other, former].map(slugify) as [string, string, string]
  await mergeEntities(c, a)
  const get = (path: string) => request.get(path, { maxRedirects: 0 })
  for (const path of [`/compare/${b}/${a}`, `/compare/${c}/${b}`, `/compare/entity:${a}/${b}`]) {
    const response = await get(path)
    expect.soft([response.status(), response.headers().location], path).toEqual([301, `/compare/${a}/${b}`])
  }
  const page = await get(`/compare/${a}/${b}`)
  expect(page.status()).toBe(200)
  expect(await page.text()).toContain(record.title)
  expect((await get(`/compare/${a}/${a}`)).status()).toBe(400)
  expect((await get(`/compare/${a}/nobody-of-this-name`)).status()).toBe(404)
  expect((await get(`/compare/${a}`)).status()).toBe(404)
  for (const [form, type] of Object.entries({ md: 'text/markdown', txt: 'text/plain', json: 'application/json' })) {
    const alternate = await get(`/compare/${a}/${b}.${form}`)
    expect
      .soft([alternate.status(), alternate.headers()['content-type']], form)
      .toEqual([200, `${type}; charset=utf-8`])
  }
})

test('names are compared by writing them, without scripts; one that could be several is asked back', async ({
  page,
  publish,
}) => {
  const mark = randomUUID().slice(0, 8)
  await publish({ entities: [`Q${mark} Ada`, `Q${mark} Adam`, `Z${mark}`] })
  await page.goto('/compare')
  await page.getByLabel('First').fill(`q${mark}`)
  await page.getByLabel('Second').fill(`z${mark}`)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('radio', { name: `Q${mark} Adam` }).check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(`/compare/q${mark}-adam/z${mark}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Q${mark} Adam and Z${mark} compared`)
})

test('a name that nobody has is said to be unknown', async ({ page }) => {
  await page.goto('/compare?a=http&b=xyzzy')
  await expect(page.getByText('Nothing here is called “xyzzy”.')).toBeVisible()
  await expect(page.getByLabel('First')).toHaveValue('HTTP')
})

test('trends say of what time they are and how they are made, in every form', async ({ page, request }) => {
  await page.goto('/trends')
  await expect(page.getByText(/^As of \d+ \w+ \d{4} at \d\d:00 UTC$/)).toBeVisible()
  await page.getByRole('link', { name: 'How this is made' }).click()
  await expect(page).toHaveURL(/#method$/)
  await page.getByRole('link', { name: 'Thirty days' }).click()
  await expect(page).toHaveURL(/\/trends\?window=month$/)
  await expect(page.getByRole('link', { name: 'Thirty days' })).toHaveAttribute('aria-current', 'page')

  const trends = await (await request.get('/trends.json?window=day')).json()
  expect(trends).toMatchObject({ type: 'trends', window: 'day' })
  expect(trends.as_of).toMatch(/T\d\d:00:00Z$/)
  expect(trends.velocity).toHaveLength(24)
  expect((await request.get('/trends?window=year')).status()).toBe(400)
})

test('a publication does not print the trends anew, the full hour does', async ({ request, publish }) => {
  await request.get('/trends')
  await publish()
  const response = await request.get('/trends')
  expect(response.headers()['cache-status']).toBe('Broadsheet; hit')
  expect(response.headers()['surrogate-key']?.split(' ')).toContain('hour')
})
