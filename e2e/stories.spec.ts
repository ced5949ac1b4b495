import { randomUUID } from 'node:crypto'
import { withdrawArticle } from '#lib/mutations/articles.ts'
import { mergeStories } from '#lib/mutations/merge.ts'
import { renameStory } from '#lib/mutations/stories.ts'
import { expect, test as paper, soon } from './paper.ts'

type Outlet = { slug: string; name: string }
type Told = { story: { slug: string; title: string }; topic: string; outlets: Outlet[]; slugs: string[] }

/** A story that three outlets tell, an hour apart, the second one in Arabic; under a topic of its own. */
const test = paper.extend<{ told: Told }>({
  told: async ({ publish }, use) => {
    const mark = randomUUID().slice(0, 8)
    const story = { slug: `story-${mark}`, title: `What happened at ${mark}` }
    const topic = `event-${mark}`
    const outlets = ['First', 'Second', 'Third'].map((name) => ({
      slug: `${name.toLowerCase()}-${mark}`,
      name: `The ${name} ${mark}`,
    }))
    const slugs: string[] = []
    for (const [index, source] of outlets.entries()) {
      const { slug } = await publish({
        title: index === 1 ? 'ماذا حدث هناك' : `Report ${index} on ${mark}`,
        lang: index === 1 ? 'ar' : 'en',
        canonical_source: `https://outlet-${index}.example/${mark}`,
        published_at: new Date(Date.now() - (4 - index) * 3_600_000).toISOString(),
        topics: [topic],
        entities: [`Event ${mark}`],
        source,
        story,
      })
      slugs.push(slug)
    }
    await use({ story, topic, outlets, slugs })
  },
})

test('a story is one page: every outlet in the order of time, who was first, and the originals', async ({
  page,
  told,
}) => {
  await page.goto(`/stories/${told.story.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: told.story.title })).toBeVisible()
  await expect(page.getByText('3 articles from 3 outlets since')).toBeVisible()
  const reports = page.getByRole('region', { name: 'How it unfolded' }).getByRole('article')
  await expect(reports).toHaveCount(3)
  for (const [index, outlet] of told.outlets.entries()) {
    const report = reports.nth(index)
    await expect(report.getByRole('link', { name: outlet.name })).toBeVisible()
    await expect(report.getByRole('heading').getByRole('link')).toHaveAttribute('href', `/news/${told.slugs[index]}`)
    await expect(report.getByRole('link', { name: `The original at outlet-${index}.example` })).toBeVisible()
    await expect(report.getByText('First', { exact: true })).toHaveCount(index === 0 ? 1 : 0)
  }
  await expect(reports.nth(1).getByRole('heading')).toHaveAttribute('dir', 'rtl')
  await expect(reports.nth(1).getByText('Arabic')).toBeVisible()
  const margin = page.getByRole('complementary', { name: 'About this story' })
  await expect(margin.getByRole('link', { name: told.outlets[0]?.name })).toBeVisible()
})

test('a listing shows a story once and says who else tells it; an outlet and a day show everything', async ({
  page,
  request,
  told,
}) => {
  await page.goto(`/topics/${told.topic}`)
  const rows = page.getByRole('main').getByRole('article')
  await expect(rows).toHaveCount(1)
  await expect(rows.getByRole('heading').getByRole('link')).toHaveAttribute('href', `/news/${told.slugs[2]}`)
  const [first, second] = told.outlets
  await expect(rows).toContainText(`3 outlets on this story. Also at ${first?.name} and ${second?.name}.`)
  await rows.getByRole('link', { name: '3 outlets on this story' }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${told.story.slug}$`))

  const listed = async (path: string) => (await (await request.get(path)).json()).articles
  expect(await listed(`/topics/${told.topic}.json`)).toMatchObject([
    {
      slug: told.slugs[2],
      story: { slug: told.story.slug, article_count: 3, outlet_count: 3, also_at: [first?.name, second?.name] },
    },
  ])
  expect(await listed(`/sources/${first?.slug}.json`)).toMatchObject([{ slug: told.slugs[0] }])
})

test('an article leads to the others of its story', async ({ page, told }) => {
  await page.goto(`/news/${told.slugs[1]}`)
  const story = page.getByRole('complementary', { name: 'About this article' })
  await expect(story.getByRole('heading', { name: 'The story so far' })).toBeVisible()
  await expect(story.locator('[aria-current="page"]')).toHaveText('ماذا حدث هناك')
  for (const slug of [told.slugs[0], told.slugs[2]])
    await expect(story.locator(`a[href="/news/${slug}"]`)).toBeVisible()
  await story.getByRole('link', { name: 'The whole story' }).click()
  await expect(page).toHaveURL(new RegExp(`/stories/${told.story.slug}$`))
})

test('a story says the same in every form', async ({ page, request, told }) => {
  const path = `/stories/${told.story.slug}`
  const get = async (format: string) => (await request.get(`${path}.${format}`)).text()
  const record = JSON.parse(await get('json'))
  expect(record).toMatchObject({ title: told.story.title, article_count: 3, outlet_count: 3, next: null })
  expect(record.articles.map(({ slug }: { slug: string }) => slug)).toEqual(told.slugs)
  expect(record.articles.map(({ first }: { first: boolean }) => first)).toEqual([true, false, false])

  const ld = JSON.parse(await get('jsonld'))
  expect(ld).toMatchObject({ '@type': 'CollectionPage', name: told.story.title, datePublished: record.first_at })
  const items = ld.mainEntity.itemListElement.map(({ item }: { item: { url: string; isBasedOn: string } }) => item)
  expect(items.map(({ url }: { url: string }) => url.split('/').at(-1))).toEqual(told.slugs)
  expect(items[0].isBasedOn).toContain('https://outlet-0.example/')

  for (const format of ['md', 'txt']) {
    const text = await get(format)
    const places = told.slugs.map((slug) => text.indexOf(`/news/${slug}.${format}`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
  await page.goto(path)
  expect(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')).toEqual(ld)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', record.url)
})

test('an article that goes to another story changes both within a second', async ({ request, publish, told }) => {
  const other = { slug: `${told.story.slug}-2`, title: 'Another one' }
  const pages = [`/stories/${told.story.slug}.json`, `/stories/${other.slug}.json`, `/topics/${told.topic}.json`]
  for (const path of pages) await request.get(path)
  await publish({ slug: told.slugs[2], topics: [told.topic], story: other })
  const count = (path: string, field: string) => async () => (await (await request.get(path)).json())[field]?.length
  await expect.poll(count(pages[0] ?? '', 'articles'), soon).toBe(2)
  await expect.poll(count(pages[1] ?? '', 'articles'), soon).toBe(1)
  await expect.poll(count(pages[2] ?? '', 'articles'), soon).toBe(2)
})

test('a story that was renamed or went into another redirects, in every form', async ({ request, publish, told }) => {
  const { slug } = told.story
  await publish({ story: { slug: `${slug}-b`, title: 'The same' } })
  await renameStory(`${slug}-b`, `${slug}-c`)
  await mergeStories(`${slug}-c`, slug)
  for (const old of [`${slug}-b`, `${slug}-c`]) {
    for (const form of ['', '.md', '.txt', '.jsonld', '.json']) {
      const response = await request.get(`/stories/${old}${form}`, { maxRedirects: 0 })
      expect.soft(response.status(), old + form).toBe(301)
      expect.soft(response.headers().location, old + form).toMatch(new RegExp(`/stories/${slug}${form}$`))
    }
  }
})

test('the index of stories has those that several articles tell, and no others', async ({ request, publish, told }) => {
  const { story } = await publish({ story: { slug: `${told.story.slug}-alone`, title: 'Alone' } })
  const listed = async () => {
    const { stories } = await (await request.get('/stories.json')).json()
    return stories.map(({ slug }: { slug: string }) => slug)
  }
  await expect.poll(listed, soon).toContain(told.story.slug)
  expect(await listed()).not.toContain(story?.slug)
  for (const slug of told.slugs.slice(1)) await withdrawArticle(slug, 'a test')
  await expect.poll(listed, soon).not.toContain(told.story.slug)
  await withdrawArticle(told.slugs[0] ?? '', 'a test')
  const status = async () => (await request.get(`/stories/${told.story.slug}`)).status()
  await expect.poll(status, soon).toBe(404)
})

test('a parameter that makes no sense is named', async ({ request, told }) => {
  for (const path of [`/stories/${told.story.slug}.json`, '/stories.json']) {
    const response = await request.get(`${path}?after=never-was`)
    expect.soft(response.status(), path).toBe(400)
    expect.soft(await response.json(), path).toMatchObject({ parameter: 'after' })
  }
})
