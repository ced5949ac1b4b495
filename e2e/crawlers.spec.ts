import type { APIRequestContext } from '@playwright/test'
import { withdrawArticle } from '#lib/mutations/articles.ts'
import { setSourcePolicy } from '#lib/mutations/sources.ts'
import { readXml } from '#lib/testing/xml.ts'
import { expect, test } from './paper.ts'

// One after the other: a source that shuts search engines out changes what is said of the whole paper.
test.describe.configure({ mode: 'default' })

const addresses: [string, string][] = [
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/license.xml', 'application/rsl+xml; charset=utf-8'],
  ['/license.xml?article=what-a-304-says', 'application/rsl+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemaps/articles-0.xml', 'application/xml; charset=utf-8'],
  ['/sitemaps/pages-0.xml', 'application/xml; charset=utf-8'],
  ['/news-sitemap.xml', 'application/xml; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/topics/feeds/llms.txt', 'text/plain; charset=utf-8'],
  ['/llms-full.txt', 'text/plain; charset=utf-8'],
  ['/changes.json', 'application/json'],
  ['/humans.txt', 'text/plain; charset=utf-8'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/.well-known/api-catalog', 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'],
]

test('what is made for crawlers is kept, negotiated and validated like any page', async ({ request }) => {
  test.slow()
  for (const [address, type] of addresses) {
    // What the test before has written may still be on its way into it.
    await expect(() => checkKept(request, address, type), address).toPass({ timeout: 15_000 })
  }
})

async function checkKept(request: APIRequestContext, address: string, type: string) {
  const first = await request.get(address)
  const text = await first.text()
  const { etag = '', ...headers } = first.headers()
  expect(first.status()).toBe(200)
  expect(headers).toMatchObject({
    'content-type': type,
    'last-modified': expect.stringContaining('GMT'),
    'content-signal': expect.stringMatching(/^search=yes, ai-input=yes/),
    link: expect.stringContaining('rel="license"; type="application/rsl+xml"'),
  })
  expect(headers.link).not.toContain('rel="alternate"')
  expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  const head = await request.head(address)
  expect([head.status(), head.headers().etag]).toEqual([200, etag])
  for (const encoding of ['br', 'gzip', 'identity']) {
    const packed = await request.get(address, { headers: { 'accept-encoding': encoding } })
    const isSmall = Buffer.byteLength(text) < 256
    expect(packed.headers()['content-encoding'], encoding).toBe(
      encoding === 'identity' || isSmall ? undefined : encoding,
    )
    expect(await packed.text(), encoding).toBe(text)
  }
}

test('whatever makes no sense is answered by a problem that names it', async ({ request }) => {
  for (const [address, parameter] of [
    ['/license.xml?article=%27--', 'article'],
    ['/news/what-a-304-says.md?budget=0', 'budget'],
    ['/news/what-a-304-says.md?budget=-1', 'budget'],
    ['/news/what-a-304-says.md?budget=many', 'budget'],
    ['/news/what-a-304-says.md?budget=5', 'budget'],
    ['/llms-full.txt?budget=1e3', 'budget'],
    ['/changes.json?after=yesterday', 'after'],
    ['/changes.json?after=-1', 'after'],
  ]) {
    const response = await request.get(address ?? '')
    expect.soft(response.status(), address).toBe(400)
    expect.soft(response.headers()['content-type'], address).toBe('application/problem+json')
    expect.soft((await response.json()).parameter, address).toBe(parameter)
  }
  for (const address of [
    '/sitemaps/articles-999999.xml',
    '/sitemaps/articles-01.xml',
    '/sitemaps/drafts-0.xml',
    '/topics/never-was/llms.txt',
    '/license.xml?article=never-was',
    '/.well-known/security.txt',
    '/indexnow-key',
  ])
    expect.soft((await request.get(address)).status(), address).toBe(404)
})

async function everyPlace(request: APIRequestContext): Promise<string[]> {
  const index = readXml(await (await request.get('/sitemap.xml')).text())
  const places: string[] = []
  for (const { children } of index.children) {
    const file = readXml(await (await request.get(children[0]?.text ?? '')).text())
    places.push(...file.children.map((url) => url.children[0]?.text ?? ''))
  }
  return places
}

test('every address of the sitemap is a page that wants to be found, and is its own canonical', async ({ request }) => {
  test.slow()
  const places = await everyPlace(request)
  expect(new Set(places).size).toBe(places.length)
  expect(places.length).toBeGreaterThan(60)
  for (const place of places) {
    const page = await request.get(place, { maxRedirects: 0 })
    if (page.status() !== 200 && !(await everyPlace(request)).includes(place)) continue // withdrawn by another test
    expect.soft(page.status(), place).toBe(200)
    expect.soft(page.headers().link, place).toContain(`<${place}>; rel="canonical"`)
    expect.soft(await page.text(), place).not.toMatch(/<meta name="robots" content="[^"]*noindex/)
  }
})

test('a publication stands in the sitemaps within a second, a withdrawal in none', async ({ request, publish }) => {
  const files = ['/sitemaps/articles-0.xml', '/news-sitemap.xml']
  for (const file of files) await request.get(file)
  const { slug } = await publish({ published_at: new Date().toISOString() })
  const has = async (file: string) => (await (await request.get(file)).text()).includes(`/news/${slug}<`)
  for (const file of files) await expect.poll(() => has(file), { message: file }).toBe(true)
  await withdrawArticle(slug, 'a test')
  for (const file of files) await expect.poll(() => has(file), { message: file }).toBe(false)
})

test('every version of a text names all of them, in its page and in the sitemap, as soon as they are there', async ({
  page,
  request,
  publish,
}) => {
  const original = await publish()
  await request.get(`/news/${original.slug}`)
  const spanish = await publish({ lang: 'es', title: 'Una prueba', translation_of: original.slug })
  const arabic = await publish({ lang: 'ar', title: 'تجربة', translation_of: original.canonical_source })
  const version = (lang: string, slug: string) => ({ lang, url: new URL(`/news/${slug}`, process.env.BASE_URL).href })
  const expected = [
    version('en', original.slug),
    version('es', spanish.slug),
    version('ar', arabic.slug),
    version('x-default', original.slug),
  ]
  const inSitemap = async (slug: string) => {
    const places = readXml(await (await request.get('/sitemaps/articles-0.xml')).text()).children
    const place = places.find(({ children }) => children[0]?.text.endsWith(`/news/${slug}`))
    const links = place?.children.filter(({ name }) => name === 'xhtml:link') ?? []
    return links.map(({ attributes }) => ({ lang: attributes.hreflang, url: attributes.href }))
  }
  for (const { slug } of [original, spanish, arabic]) {
    const inPage = async () => {
      await page.goto(`/news/${slug}`)
      const links = await page.locator('head link[hreflang]').all()
      return Promise.all(
        links.map(async (link) => ({
          lang: await link.getAttribute('hreflang'),
          url: await link.getAttribute('href'),
        })),
      )
    }
    await expect.poll(inPage, { message: slug }).toEqual(expected)
    await expect.poll(() => inSitemap(slug), { message: slug }).toEqual(expected)
  }
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Una prueba' })).toBeVisible()
  await withdrawArticle(arabic.slug, 'a test')
  await expect.poll(async () => (await request.get(`/news/${spanish.slug}`)).text()).not.toContain(arabic.slug)
})

test('the front page says whose the paper is and how it is searched', async ({ page, request }) => {
  await page.goto('/')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toEqual(await (await request.get('/index.jsonld')).json())
  expect(data.publisher).toMatchObject({ '@type': 'NewsMediaOrganization' })
  const { urlTemplate } = data.isPartOf.potentialAction.target
  const results = await request.get(urlTemplate.replace('{search_term_string}', 'feed'))
  expect(results.status()).toBe(200)
})

test('the change log tells of it, in order, and of the withdrawal as such', async ({ request, publish }) => {
  const start = await (await request.get('/changes.json?after=latest')).json()
  expect(start.changes).toEqual([])
  const { slug } = await publish()
  await withdrawArticle(slug, 'a test')
  const mine = async () => {
    const { changes } = await (await request.get(start.poll)).json()
    return changes
      .filter(({ urls }: { urls: string[] }) => urls.some((url) => url.endsWith(`/news/${slug}`)))
      .map(({ kind, gone }: { kind: string; gone: boolean }) => [kind, gone])
  }
  await expect.poll(mine, { timeout: 5000 }).toEqual([
    ['published', true],
    ['withdrawn', true],
  ])
})

test('Markdown within a budget is no longer than asked for, and says where it is from', async ({ request }) => {
  for (const budget of [150, 400, 900]) {
    const response = await request.get(`/news/what-a-304-says.md?budget=${budget}`)
    expect(response.status()).toBe(200)
    expect(Number(response.headers()['x-markdown-tokens'])).toBeLessThanOrEqual(budget)
    const text = await response.text()
    expect(text).toMatch(/^---\n[\s\S]*?^url: http.*\/news\/what-a-304-says$[\s\S]*?^---$/m)
    expect(text).toMatch(/^canonical_source: http/m)
    expect(text).toMatch(/\/news\/what-a-304-says\.md>\.\n$/)
    expect(response.headers().link).toMatch(/\/news\/what-a-304-says>; rel="canonical"/)
  }
})

test('no form of an excerpt holds more, and each leads to the original', async ({ page, request, publish }) => {
  const sentences = Array.from({ length: 40 }, (_, number) => `Marker${number} is what this sentence is about today.`)
  const source = { slug: `rights-${Date.now()}`, name: 'Rights' }
  const { slug, canonical_source: original = '' } = await publish({ body_md: sentences.join(' '), source })
  const forms = ['', '.md', '.txt', '.jsonld', '.json']
  const markers = (text: string) => new Set(Array.from(text.matchAll(/Marker(\d+)/gi), ([, number]) => Number(number)))
  for (const form of forms) expect(markers(await (await request.get(`/news/${slug}${form}`)).text()).size).toBe(40)
  await setSourcePolicy(source.slug, { rights: 'EXCERPT', aiInput: false, search: false })
  for (const place of [
    ...forms.map((form) => `/news/${slug}${form}`),
    `/news/${slug}.md?budget=5000`,
    `/sources/${source.slug}.json`,
    '/search?q=Marker30+sentence',
    '/llms-full.txt',
    '/',
  ]) {
    // An old copy is given out while the new one takes long to print.
    const last = async () =>
      Math.max(-1, ...markers((await (await request.get(place)).text()).replaceAll('Marker30', '')))
    await expect.poll(last, { message: place }).toBeLessThan(10)
  }
  const response = await request.get(`/news/${slug}`)
  expect(response.headers()['content-signal']).toBe('search=no, ai-input=no, ai-train=no')
  expect(response.headers()['x-robots-tag']).toBe('noindex')
  expect((await (await request.get('/robots.txt')).text()).match(/^Content-Signal: (.*)$/m)?.[1]).toBe('ai-train=no')
  await page.goto(`/news/${slug}`)
  await expect(page.getByText('An excerpt. The whole text is at')).toBeVisible()
  await expect(page.getByRole('link', { name: 'example.com' }).first()).toHaveAttribute('href', String(original))
  await expect(page.locator('link[rel="license"]')).toHaveAttribute('href', `/license.xml?article=${slug}`)
  await setSourcePolicy(source.slug, { rights: null, aiInput: null, search: null })
})

test('icons of every size are there, and linked', async ({ page, request }) => {
  await page.goto('/')
  const links = await page.locator('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  expect(hrefs).toEqual([
    '/favicon.ico',
    '/icon.svg',
    '/icons/icon-96.png',
    '/apple-touch-icon.png',
    '/manifest.webmanifest',
  ])
  const { icons } = await (await request.get('/manifest.webmanifest')).json()
  for (const href of [...hrefs, ...icons.map(({ src }: { src: string }) => src)])
    expect.soft((await request.get(href)).status(), href).toBe(200)
})
