import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, soon, test } from './paper.ts'

// What others show of the paper: social networks by the tags of a page's head, search engines by its structured data.

const article = '/news/corrections-in-public'

const named = (html: string) =>
  Object.fromEntries(
    Array.from(
      html.matchAll(/<meta (?:property|name)="((?:og|article|twitter|robots)[^"]*)" content="([^"]*)"/g),
      ([, name = '', content = '']) => [name, content],
    ),
  )

test('an article says all that a social network asks', async ({ request, baseURL }) => {
  const meta = named(await (await request.get(article)).text())
  const picture = `${baseURL}/placards/wide/corrections-in-public.png?v=1`
  expect(meta).toMatchObject({
    'og:title': 'Corrections, in markup and in public',
    'og:type': 'article',
    'og:url': `${baseURL}${article}`,
    'og:site_name': 'Broadsheet',
    'og:locale': 'en_GB',
    'og:image': picture,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:type': 'image/png',
    'og:image:alt': 'Corrections, in markup and in public',
    'article:section': expect.any(String),
    'article:tag': expect.any(String),
    'article:author': expect.stringContaining(`${baseURL}/authors/`),
    'article:published_time': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+Z$/),
    'article:modified_time': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+Z$/),
    'twitter:card': 'summary_large_image',
    'twitter:image': picture,
    robots: expect.stringContaining('max-image-preview:large'),
  })
})

for (const path of [
  '/',
  '/topics/web-standards',
  '/entities/http',
  '/stories',
  '/trends',
  '/archive/2026',
  '/search',
  '/feeds',
  '/corrections',
]) {
  test(`${path} shows the picture of the paper`, async ({ request, baseURL }) => {
    const meta = named(await (await request.get(path)).text())
    expect(meta).toMatchObject({
      'og:type': 'website',
      'og:url': `${baseURL}${path === '/' ? '' : path}`,
      'og:site_name': 'Broadsheet',
      'og:locale': 'en_GB',
      'og:image': `${baseURL}/placards/paper.png`,
      'twitter:card': 'summary_large_image',
    })
    expect(meta['og:title']).toBeTruthy()
    const picture = await request.get('/placards/paper.png')
    expect(picture.headers()['content-type']).toBe('image/png')
  })
}

test('a placard is drawn once; whoever holds it is not sent it again', async ({ request, publish }) => {
  const { slug, title } = await publish({ published_at: new Date().toISOString() })
  // What the publication recalls is recalled before the first one asks.
  await expect.poll(async () => (await request.get('/topics/web-standards.md')).text(), soon).toContain(title)
  const path = `/placards/wide/${slug}.png`
  const first = await request.get(`${path}?v=1`)
  expect(first.status()).toBe(200)
  expect(first.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-status': 'Broadsheet; fwd=miss' })
  expect(first.headers()['content-encoding']).toBeUndefined()
  expect(first.headers().link).toContain(`/news/${slug}>; rel="canonical"`)
  expect((await first.body()).length).toBeLessThan(150 * 1024)

  const second = await request.get(`${path}?v=2`)
  expect(second.headers()['cache-status']).toBe('Broadsheet; hit')
  expect((await second.body()).equals(await first.body())).toBe(true)

  const { etag = '' } = first.headers()
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  const head = await request.head(path)
  expect(head.headers()['content-length']).toBe(first.headers()['content-length'])
})

test('structured data name pictures in the three shapes that search engines ask for', async ({ request, baseURL }) => {
  const { image } = await (await request.get(`${article}.jsonld`)).json()
  expect(image).toEqual(
    ['1x1', '4x3', '16x9'].map((shape) => `${baseURL}/placards/${shape}/corrections-in-public.png?v=1`),
  )
  const sides = await Promise.all(
    image.map(async (url: string) => {
      const png = await (await request.get(url)).body()
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    }),
  )
  expect(sides.map(([width, height]) => width / height)).toEqual([1, 4 / 3, 16 / 9])
})

test('a new headline is a new placard; a withdrawn article has none, a renamed one has moved', async ({
  request,
  publish,
}) => {
  const { slug, ...record } = await publish()
  const path = `/placards/wide/${slug}.png`
  const { etag } = (await request.get(path)).headers()
  await publish({ slug, title: `${record.title}, corrected` })
  await expect.poll(async () => (await request.get(path)).headers().etag).not.toBe(etag)

  await renameArticle(slug, `${slug}-b`)
  await expect.poll(async () => (await request.get(path, { maxRedirects: 0 })).status()).toBe(301)
  const moved = await request.get(path, { maxRedirects: 0 })
  expect(moved.headers().location).toMatch(new RegExp(`/placards/wide/${slug}-b\\.png$`))

  await withdrawArticle(`${slug}-b`, 'a test')
  await expect.poll(async () => (await request.get(`/placards/wide/${slug}-b.png`)).status()).toBe(410)
})

test('where nothing is public, there is no placard', async ({ request, publish }) => {
  const { slug } = await publish({ published_at: new Date(Date.now() + 3_600_000).toISOString() })
  for (const path of [
    `/placards/wide/${slug}.png`,
    '/placards/wide/never-was.png',
    '/placards/round/corrections-in-public.png',
    '/placards/wide/corrections-in-public.jpg',
    '/placards',
  ])
    expect.soft((await request.get(path)).status(), path).toBe(404)
})
