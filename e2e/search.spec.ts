import { expect, test } from './paper.ts'

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds, narrows, and comes back to where the search was', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click()
    await page.getByRole('searchbox').fill('feed')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(/\/search\?q=feed/)
    const found = page.getByRole('region', { name: 'Articles found' })
    const before = await found.getByRole('article').count()
    expect(before).toBeGreaterThan(3)
    await expect(found.locator('mark').first()).toBeVisible()

    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1).click()
    await expect(page).toHaveURL(/topic=/)
    const narrowed = await found.getByRole('article').count()
    expect(narrowed).toBeLessThan(before)
    await page.reload()
    await expect(found.getByRole('article')).toHaveCount(narrowed)

    await found.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(/\/news\//)
    await page.goBack()
    await expect(found.getByRole('article')).toHaveCount(narrowed)
    await page.getByRole('link', { name: /^Remove the filter Topic/ }).click()
    await expect(found.getByRole('article')).toHaveCount(before)
  })

  test('who mistypes is asked what was meant', async ({ page }) => {
    await page.goto('/search?q=syndicaton')
    await page.getByRole('link', { name: /^syndication$/i }).click()
    await expect(page.getByRole('region', { name: 'Articles found' }).getByRole('article').first()).toBeVisible()
  })
})

test('the name of a topic leads to it', async ({ page }) => {
  await page.goto('/search?q=typogr')
  await page.getByRole('navigation', { name: 'By this name' }).getByRole('link', { name: 'Typography' }).click()
  await expect(page).toHaveURL(/\/topics\/typography$/)
})

test('a search can be narrowed by days, and keeps its other filters', async ({ page }) => {
  await page.goto('/search?q=feed&lang=en')
  await page.locator('summary', { hasText: 'Dates' }).click()
  await page.getByLabel('From').fill('2001-01-01')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/q=feed&lang=en&since=2001-01-01/)
  await expect(page.getByRole('link', { name: /^Remove the filter/ })).toHaveCount(2)
})

test('searches keep no room from pages, and are as fresh as they', async ({ request, publish }) => {
  const search = '/search?q=zanzibar'
  expect(await (await request.get(search)).text()).toContain('Nothing was found')
  expect((await request.get(search)).headers()['cache-status']).toBe('Broadsheet; hit')
  const { title } = await publish({ body_md: 'News from Zanzibar.' })
  await expect.poll(async () => (await request.get(search)).text(), { timeout: 2000 }).toContain(title)
  expect(await (await request.get(search)).text()).toContain('noindex')
})

test('a parameter that makes no sense is named, whatever is typed is not', async ({ request }) => {
  expect((await request.get('/search?q=a&page=0')).status()).toBe(400)
  for (const query of ["';--", '"', '((', '\\', '%', 'a'.repeat(300), '<script>', '電車'])
    expect.soft((await request.get(`/search?q=${encodeURIComponent(query)}`)).status(), query).toBe(200)
})

test('a browser is told how to search here', async ({ page, request }) => {
  await page.goto('/')
  const href = await page.locator('link[rel="search"]').getAttribute('href')
  const answer = await request.get(href ?? '')
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml')
  const template = /template="([^"]*\{searchTerms\})"/.exec(await answer.text())?.[1] ?? ''
  expect((await request.get(template.replace('{searchTerms}', 'feed'))).status()).toBe(200)
})
