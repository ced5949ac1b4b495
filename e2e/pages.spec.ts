import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './paper.ts'

const pages = {
  front: '/',
  article: '/news/fifty-thousand-urls',
  'article from right to left': '/news/safha-tuqra-min-al-yamin',
  topic: '/topics/feeds',
  topics: '/topics',
  entity: '/entities/http',
  entities: '/entities',
  trends: '/trends',
  'trends of a month': '/trends?window=month',
  compare: '/compare',
  'compare, asked back': '/compare?a=ht&b=xyzzy',
  comparison: '/compare/feeds/http',
  'comparison of three': '/compare/atom/http/rss',
  source: '/sources/sample-paper',
  story: '/stories/where-a-line-ends',
  stories: '/stories',
  author: '/authors/the-feeds-desk',
  'article with a summary by a model': '/news/anthropic-alleges-distillation-theft-by-alibaba-qwen-lab',
  corrections: '/corrections',
  about: '/about',
  methodology: '/methodology',
  ethics: '/ethics',
  privacy: '/privacy',
  sources: '/sources',
  feeds: '/feeds',
  'light version of an article': '/news/fifty-thousand-urls?view=lite',
  search: '/search?q=feed',
  'search without words': '/search',
  'search that finds nothing': '/search?q=xyzzy&topic=feeds',
  archive: '/archive',
  'archive of a year': '/archive/2026',
  'archive of a month': '/archive/2026/06',
  'archive of a week': '/archive/2026/W26',
  'archive of a day': '/archive/2026/06/25',
  'past front page': '/archive/2026/06/26/front',
  'unknown address': '/nowhere',
}

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: a document without script that asks nobody else for anything`, async ({ page, baseURL }) => {
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(foreign).toEqual([])
    expect(await page.locator('script:not([type="application/ld+json"]):not([src^="/islands/"])').count()).toBe(0)
    expect(await page.locator('link[as="script"], link[rel="modulepreload"]').count()).toBe(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`${name}: accessible and within its width, ${colorScheme} edition, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      })
    }
  }
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader gets from the front page to an article, its topic and back', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await expect(page).toHaveURL(/\/news\//)
    await page.getByRole('article').first().getByRole('link').first().click()
    await expect(page).toHaveURL(/\/topics\//)
    await page.getByRole('link', { name: 'Broadsheet' }).first().click()
    await expect(page).toHaveURL(/\/$/)
  })
})

test('an article is set in its own language and direction', async ({ page }) => {
  await page.goto('/news/safha-tuqra-min-al-yamin')
  const article = page.getByRole('article').first()
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
