import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, test } from './paper.ts'

const forms = ['', '.md', '.txt', '.jsonld', '.json']

test('a renamed article redirects from every address it had, in every form', async ({ request, publish }) => {
  const { slug } = await publish()
  await renameArticle(slug, `${slug}-b`)
  await renameArticle(`${slug}-b`, `${slug}-c`)
  for (const old of [slug, `${slug}-b`]) {
    for (const form of forms) {
      const response = await request.get(`/news/${old}${form}`, { maxRedirects: 0 })
      expect.soft(response.status(), old + form).toBe(301)
      expect
        .soft(response.headers().location, old + form)
        .toMatch(new RegExp(`/news/${slug}-c${form.replace('.', '\\.')}$`))
    }
  }
  expect((await request.get(`/news/${slug}`)).status()).toBe(200)
})

test('a withdrawn article is gone, in every form and for everyone', async ({ page, request, publish }) => {
  const { slug, title } = await publish()
  await withdrawArticle(slug, 'a test')
  for (const form of forms) {
    const response = await request.get(`/news/${slug}${form}`, { headers: { 'user-agent': 'Googlebot/2.1' } })
    expect.soft(response.status(), form).toBe(410)
    expect.soft(await response.text(), form).not.toContain(title)
  }
  expect((await request.get(`/news/${slug}.json`)).headers()['content-type']).toBe('application/problem+json')
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article was withdrawn')
})

test('an unknown address is a 404 with a body that helps', async ({ page, request }) => {
  const bodies = await Promise.all(
    ['/topics/a/b', '/archive/a', '/wp-login.php'].map(async (path) => (await request.get(path)).text()),
  )
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).not.toContain(' aria-current="')
  for (const path of [
    '/news/never-was',
    '/topics/never-was',
    '/entities/never-was',
    '/nowhere',
    '/news',
    '/archive/2026/02/30',
    '/as/md/topics',
  ]) {
    expect.soft((await request.get(path)).status(), path).toBe(404)
  }
  const problem = await request.get('/news/never-was.md')
  expect(problem.status()).toBe(404)
  expect(problem.headers()['content-type']).toBe('application/problem+json')
  expect(await problem.json()).toMatchObject({ status: 404, title: 'Not found' })
  await page.goto('/nowhere')
  await expect(page.getByRole('link', { name: 'Go to the front page' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
})

test('a parameter that makes no sense is named in a 400', async ({ request }) => {
  for (const [path, name] of [
    ['/topics/feeds.json?after=never-was', 'after'],
    ['/topics/feeds.json?after=a&before=b', 'before'],
    ['/topics/feeds.json?after=%27%3B--', 'after'],
    ['/entities.json?kind=nothing', 'kind'],
  ]) {
    const response = await request.get(path ?? '')
    expect.soft(response.status(), path).toBe(400)
    expect.soft(await response.json(), path).toMatchObject({ parameter: name })
  }
  expect((await request.get('/topics/feeds?after=never-was')).status()).toBe(400)
})

test('a broken path is a 400, never a 500', async ({ request }) => {
  for (const path of ['/%E0%A4%A', '/news/%00', '/news/..%2f..%2fetc', '/news/%ff', `/${'a'.repeat(3000)}`]) {
    expect.soft((await request.get(path)).status(), path).toBe(400)
  }
  expect((await request.post('/', { data: 'x' })).status()).toBe(405)
})

test('what is scheduled stands nowhere', async ({ request, publish }) => {
  const { slug, title } = await publish({
    published_at: new Date(Date.now() + 86_400_000).toISOString(),
    topics: ['typography'],
  })
  for (const path of [`/news/${slug}`, `/news/${slug}.json`])
    expect.soft((await request.get(path)).status(), path).toBe(404)
  for (const path of ['/', '/topics/typography', '/topics/typography.json', '/entities/http.md']) {
    expect.soft(await (await request.get(path)).text(), path).not.toContain(title)
  }
})
