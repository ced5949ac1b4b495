import { readdir } from 'node:fs/promises'
import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, soon, test } from './paper.ts'

// The light version of an article: one small answer, nothing to fetch, nothing that runs.

const limit = 25 * 1024

test('every article of the sample is one answer below 25 KB, without scripts, pictures and fonts', async ({
  page,
  request,
}) => {
  const files = await readdir('prisma/sample/articles')
  expect(files.length).toBeGreaterThan(30)
  for (const file of files) {
    const path = `/news/${file.replace('.mdx', '')}?view=lite`
    const answer = await request.get(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.status(), path).toBe(200)
    expect(Number(answer.headers()['content-length']), path).toBeLessThan(limit)
    const [style = '', ...markup] = (await answer.text()).split('</style>')
    expect(style, path).not.toMatch(/@import|@font-face|url\(|<link rel="stylesheet"/)
    expect(markup.join(), path).not.toMatch(/<(?:script|img|svg|iframe|link|style)\b/)
  }
  const asked: string[] = []
  page.on('request', (each) => asked.push(each.url()))
  await page.goto('/news/safha-tuqra-min-al-yamin?view=lite', { waitUntil: 'networkidle' })
  expect(asked).toHaveLength(1)
  await expect(page.getByRole('article')).toHaveAttribute('dir', 'rtl')
})

test('the full version leads to it, and it leads back', async ({ page }) => {
  await page.goto('/news/what-a-304-says')
  await page.getByText('Share and cite').click()
  await page.getByRole('link', { name: 'Light version' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What a 304 says' })).toBeVisible()
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/news\/what-a-304-says$/)
  await page.getByRole('link', { name: 'Full version' }).click()
  await expect(page).toHaveURL(/\/news\/what-a-304-says$/)
})

test('it is an article’s only: elsewhere, and with another name, there is no such view', async ({ request }) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status()
  expect(await status('/news/what-a-304-says?view=full')).toBe(400)
  expect(await status('/news/no-such-article?view=lite')).toBe(404)
  const front = await request.get('/?view=lite')
  expect(await front.text()).toContain('reading-settings')
  const markdown = await request.get('/news/what-a-304-says?view=lite', { headers: { accept: 'text/markdown' } })
  expect(markdown.headers()['content-type']).toContain('text/markdown')
})

test('it follows the article: changed, renamed, withdrawn', async ({ request, publish }) => {
  const { slug } = await publish({ title: 'Before' })
  const get = (address: string) => request.get(`/news/${address}?view=lite`, { maxRedirects: 0 })
  expect(await (await get(slug)).text()).toContain('Before')
  await publish({ slug, title: 'After' })
  await expect.poll(async () => (await get(slug)).text(), soon).toContain('After')
  await renameArticle(slug, `${slug}-2`)
  await expect.poll(async () => (await get(slug)).headers().location, soon).toMatch(/-2\?view=lite$/)
  await withdrawArticle(`${slug}-2`, 'a test')
  await expect.poll(async () => (await get(`${slug}-2`)).status(), soon).toBe(410)
})
