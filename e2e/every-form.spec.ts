import { problemsOf } from '#lib/testing/vocabulary.ts'
import { expect, test } from './paper.ts'

test('an article is the same article in every format', async ({ page, request, publish }) => {
  const { slug, title } = await publish({ title: 'Brackets [and] *stars* & <signs>' })
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const href = await page.locator('link[type="text/markdown"]').getAttribute('href')
  expect(await (await request.get(href ?? '')).text()).toContain('# Brackets \\[and\\] \\*stars\\* & \\<signs\\>')
})

test('listings and indexes have the same four forms', async ({ request }) => {
  const kinds = { md: 'text/markdown', txt: 'text/plain', jsonld: 'application/ld+json', json: 'application/json' }
  for (const path of [
    '/index',
    '/topics',
    '/topics/feeds',
    '/entities',
    '/entities/http',
    '/sources/sample-paper',
    '/stories',
    '/stories/right-to-left',
    '/authors/the-feeds-desk',
    '/trends',
    '/corrections',
    '/feeds',
    '/sources',
    '/languages/ar',
    '/about',
    '/methodology',
    '/ethics',
    '/privacy',
    '/compare/feeds/http',
    '/archive',
    '/archive/2026',
    '/archive/2026/06',
    '/archive/2026/W26',
    '/archive/2026/06/25',
    '/archive/2026/06/25/front',
  ]) {
    for (const [format, type] of Object.entries(kinds)) {
      const response = await request.get(`${path}.${format}`)
      expect.soft(response.status(), `${path}.${format}`).toBe(200)
      expect.soft(response.headers()['content-type'], `${path}.${format}`).toBe(`${type}; charset=utf-8`)
      expect.soft(response.headers().link, `${path}.${format}`).toContain('rel="canonical"')
      if (format === 'jsonld') expect.soft(problemsOf(await response.json()), path).toEqual([])
    }
  }
})
