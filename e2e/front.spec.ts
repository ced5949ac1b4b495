import type { Page } from '@playwright/test'
import { expect, test } from './paper.ts'

const newsLinks = (page: Page) =>
  page
    .getByRole('main')
    .locator('a[href^="/news/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

const sizeOf = (page: Page, heading: string) =>
  page
    .getByRole('main')
    .getByRole('heading', { name: heading, exact: true })
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

test('a story stands once on the front page, and its size says what it weighs', async ({ page, request }) => {
  await page.goto('/')
  const links = await newsLinks(page)
  expect(links.length).toBeGreaterThan(12)
  expect(new Set(links).size).toBe(links.length)

  const { lead, seconds, thirds, latest } = await (await request.get('/index.json')).json()
  const sizes = []
  for (const { title } of [lead, seconds[0], thirds[0], latest[0]]) sizes.push(await sizeOf(page, title))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(new Set(sizes).size).toBe(4)
})

test('every form of the front page has the same order', async ({ page, request }) => {
  await page.goto('/')
  const { lead, seconds, thirds, latest, columns, more } = await (await request.get('/index.json')).json()
  const placed = [
    lead,
    ...seconds,
    ...thirds,
    ...latest,
    ...columns.flatMap((column: Front) => column.articles),
    ...more,
  ]
  const slugs = placed.map(({ slug }) => slug)
  expect([...(await newsLinks(page))].sort()).toEqual(slugs.map((slug) => `/news/${encodeURIComponent(slug)}`).sort())
  expect((await newsLinks(page))[0]).toBe(`/news/${encodeURIComponent(slugs[0])}`)

  const written = async (form: 'md' | 'txt') =>
    [...(await (await request.get(`/index.${form}`)).text()).matchAll(/\/news\/([^\s)]+)\.(?:md|txt)/g)].map(
      ([, slug = '']) => decodeURIComponent(slug),
    )
  expect(await written('md')).toEqual(slugs)
  expect(await written('txt')).toEqual(slugs)
})

type Front = { articles: { slug: string }[] }

test('the date stands on the front page and on no page that would be stale at midnight', async ({ page }) => {
  const header = page.getByRole('banner')
  await page.goto('/')
  const today = new Date().toISOString().slice(0, 10)
  await expect(header.locator('time')).toHaveAttribute('datetime', `${today}T00:00:00Z`)
  await page.goto('/news/fifty-thousand-urls')
  await expect(header.locator('time')).toHaveCount(0)
  await page.goto('/archive/2026/06/26/front')
  await expect(header.locator('time')).toHaveAttribute('datetime', '2026-06-26T00:00:00Z')
})

test('the navigation says where one is', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]')
  for (const [path, name, value] of [
    ['/', 'Today', 'page'],
    ['/topics/feeds', 'Feeds', 'page'],
    ['/archive', 'Archive', 'page'],
    ['/archive/2026/06', 'Archive', 'true'],
  ] as const) {
    await page.goto(path)
    await expect(current).toHaveText(name)
    await expect(current).toHaveAttribute('aria-current', value)
  }
})

test('on a phone the sections are one line, each large enough for a finger, the current one in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/archive')
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link')
  const boxes = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()))
  expect(new Set(boxes.map(({ y }) => y)).size).toBe(1)
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  await expect(page.getByRole('link', { name: 'Archive', exact: true })).toBeInViewport()
})
