import { withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, test } from './paper.ts'

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds an article by its date, and the front page of that day', async ({ page, publish }) => {
    const { title } = await publish({ published_at: '2019-03-14T09:26:00Z', updated_at: '2019-03-14T09:26:00Z' })
    const main = page.getByRole('main')
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Archive' }).click()
    await main.getByRole('link', { name: '2019', exact: true }).click()
    await main.getByRole('link', { name: 'March', exact: true }).click()
    await expect(main.getByRole('heading', { level: 1, name: 'March 2019' })).toBeVisible()
    await expect(main.getByRole('link', { name: title })).toBeVisible()
    await main.getByRole('link', { name: 'Week 11' }).click()
    await main.getByRole('link', { name: 'Thursday 14 March' }).click()
    await expect(main.getByRole('link', { name: title })).toBeVisible()
    await main.getByRole('link', { name: 'Front page of that day' }).click()
    await expect(
      main.getByRole('heading', { level: 1, name: /^Front page of Thursday,? 14 March 2019$/ }),
    ).toBeVisible()
    await main.getByRole('link', { name: 'Everything published that day' }).click()
    await expect(page).toHaveURL(/\/archive\/2019\/03\/14$/)
    await main.getByRole('navigation', { name: 'archive' }).getByRole('link', { name: 'Archive' }).click()
    await expect(page).toHaveURL(/\/archive$/)
  })
})

test('the front page of a past day keeps the words of that day, until the article is withdrawn', async ({
  page,
  publish,
}) => {
  const first = { published_at: '2018-05-02T10:00:00Z', updated_at: '2018-05-02T10:00:00Z' }
  const { slug } = await publish({ ...first, title: 'A bridge is to be built' })
  const lead = page.getByRole('main').getByRole('article').first()
  await page.goto('/archive/2018/05/02/front')
  await expect(lead).toContainText('A bridge is to be built')

  await publish({ ...first, slug, title: 'A bridge was built', updated_at: '2018-05-04T10:00:00Z' })
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A bridge was built')
  for (const [day, title] of [
    ['02', 'A bridge is to be built'],
    ['03', 'A bridge is to be built'],
    ['04', 'A bridge was built'],
  ]) {
    await page.goto(`/archive/2018/05/${day}/front`)
    await expect(lead).toContainText(title ?? '')
  }
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/archive\/2018\/05\/04\/front$/)

  await withdrawArticle(slug, 'a test')
  await expect
    .poll(async () => (await page.request.get('/archive/2018/05/03/front')).text())
    .not.toContain('A bridge is to be built')
})

test('days lead to the nearest days with articles, also when one comes in between', async ({ page, publish }) => {
  const on = (day: string) => publish({ published_at: `${day}T10:00:00Z`, updated_at: `${day}T10:00:00Z` })
  await on('2017-02-03')
  await on('2017-02-20')
  const newer = page.getByRole('main').locator('a[rel="next"]')
  await page.goto('/archive/2017/02/03')
  await expect(newer).toHaveAttribute('href', '/archive/2017/02/20')
  await on('2017-02-11')
  await expect(async () => {
    await page.goto('/archive/2017/02/03')
    await expect(newer).toHaveAttribute('href', '/archive/2017/02/11', { timeout: 100 })
  }).toPass({ timeout: 5000 })
})

test('an address of no time, or of none with articles, is answered 404 in every form', async ({ request }) => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/')
  for (const place of [
    '2026/13',
    '2026/00',
    '2026/W54',
    '2025/W53',
    '2026/w26',
    '0000',
    '0000/01/01',
    '0000/01/01/front',
    '0001/W01',
    '9999',
    '9999/12/31',
    '9999/12/31/front',
    '1066',
    '1066/10',
    '1066/10/14/front',
    '2026/02/30',
    '2026/02/30/front',
    '2026/06/25/back',
    '2026/W26/01',
    `${tomorrow}/front`,
    'x',
    '20260',
    '2026/6',
  ]) {
    expect.soft((await request.get(`/archive/${place}`)).status(), place).toBe(404)
    expect.soft((await request.get(`/archive/${place}.json`)).status(), `${place}.json`).toBe(404)
  }
})

test('what a part of the archive counts is what it leads to', async ({ request }) => {
  const { parts, article_count } = await (await request.get('/archive.json')).json()
  const counted = parts.reduce((sum: number, part: { article_count: number }) => sum + part.article_count, 0)
  expect(counted).toBe(article_count)
  const [june] = parts
    .flatMap((year: { parts: object[] }) => year.parts)
    .filter(({ from }: { from: string }) => from === '2026-06-01')
  const month = await (await request.get(`${june.url}.json`)).json()
  expect(month.article_count).toBe(june.article_count)
  const day = await (await request.get(`${month.parts[0].url}.json`)).json()
  expect(day.articles).toHaveLength(month.parts[0].article_count)
})
