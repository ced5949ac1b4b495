import { atomFaults } from '#lib/testing/rules/atom.ts'
import type { Faults } from '#lib/testing/rules/faults.ts'
import { jsonFeedFaults } from '#lib/testing/rules/json-feed.ts'
import { openSearchFaults, opmlFaults, rslFaults } from '#lib/testing/rules/lists.ts'
import { rssFaults } from '#lib/testing/rules/rss.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { readXml, validate } from '#lib/testing/xml.ts'
import { expect, test } from './paper.ts'

// What programs are given is read here by the rules of its format, which are ours, and by xmllint where there is one.

const followed = [
  '',
  '/topics/feeds',
  '/entities/http',
  '/authors/the-feeds-desk',
  '/sources/sample-paper',
  '/languages/ar',
]
const feeds = [
  ...followed.flatMap((page) => [`${page}/feed.X`, `${page}/feed.X?content=summary`]),
  '/search/feed.X?q=feed',
]
const formats: [string, (text: string) => Faults][] = [
  ['rss', rssFaults],
  ['atom', atomFaults],
  ['json', jsonFeedFaults],
]

for (const [format, faults] of formats) {
  test(`every feed keeps the rules of ${format}, down to the first part of its archive`, async ({ request }) => {
    const folder = await temporaryFolder()
    const { next_url: archive } = await (await request.get('/feed.json')).json()
    const addresses = feeds.map((feed) => feed.replace('X', format))
    for (const address of [...addresses, archive.replace('.json', `.${format}`)]) {
      const text = await (await request.get(address)).text()
      expect.soft(faults(text), address).toEqual([])
      if (format !== 'json') expect.soft(validate(text, null, folder.path), address).toBe('')
    }
    await folder.remove()
  })
}

test('an edit changes neither the guid of an article nor the id of its entry', async ({ request, publish }) => {
  const { title, ...record } = await publish()
  const idsOf = async (mark: string) => {
    const { items } = await (await request.get('/topics/web-standards/feed.json')).json()
    const item = items.find((each: { title: string }) => each.title === mark)
    const atom = await (await request.get('/topics/web-standards/feed.atom')).text()
    const rss = await (await request.get('/topics/web-standards/feed.rss')).text()
    return item && atom.includes(`<id>${item.id}</id>`) && rss.includes(`>${item.id}</guid>`) ? item.id : undefined
  }
  await expect.poll(() => idsOf(title)).toBeDefined()
  const before = await idsOf(title)
  await publish({ slug: record.slug, canonical_source: record.canonical_source, title: `${title}, edited` })
  await expect.poll(() => idsOf(`${title}, edited`)).toBe(before)
})

test('lists, licenses and sitemaps keep the rules of theirs', async ({ request }) => {
  const folder = await temporaryFolder()
  const read = async (address: string) => (await request.get(address)).text()
  const documents: [string, (text: string) => Faults][] = [
    ['/feeds.opml', opmlFaults],
    ['/license.xml', rslFaults],
    ['/license.xml?article=what-a-304-says', rslFaults],
    ['/opensearch.xml', openSearchFaults],
  ]
  for (const [address, faults] of documents) {
    const text = await read(address)
    expect.soft(faults(text), address).toEqual([])
    expect.soft(validate(text, null, folder.path), address).toBe('')
  }
  const index = await read('/sitemap.xml')
  expect.soft(validate(index, 'siteindex', folder.path)).toBe('')
  const files = readXml(index).children.map(({ children }) => children[0]?.text ?? '')
  for (const file of [...files, '/news-sitemap.xml'])
    expect.soft(validate(await read(file), 'all', folder.path), file).toBe('')
  await folder.remove()
})

test('pictures stand in the sitemap beside the article that shows them', async ({ page, request }) => {
  await page.goto('/news/feed-that-never-ended')
  const shown = await page
    .getByRole('article')
    .first()
    .getByRole('img')
    .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).src))
  const { children } = readXml(await (await request.get('/sitemaps/articles-0.xml')).text())
  const place = children.find((url) => url.children[0]?.text.endsWith('/news/feed-that-never-ended'))
  const listed = place?.children.filter(({ name }) => name === 'image:image').map((image) => image.children[0]?.text)
  expect(listed?.map((src) => new URL(src ?? '').pathname)).toEqual(shown.map((src) => new URL(src).pathname))
  expect(shown.length).toBeGreaterThan(0)
})
