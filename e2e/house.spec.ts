import { setText } from '#components/mdx/set-text.ts'
import { db } from '#lib/db/client.ts'
import { builtInPages } from '#lib/house/pages.ts'
import { savePage } from '#lib/mutations/pages.ts'
import { expect, openWith, test } from './paper.ts'

test('from any page a reader finds what the paper says of itself', async ({ page }) => {
  await page.goto('/news/fifty-thousand-urls')
  const footer = page.getByRole('contentinfo')
  for (const name of ['About', 'Method', 'Ethics', 'Privacy', 'Sources', 'Corrections'])
    await expect(footer.getByRole('link', { name, exact: true })).toBeVisible()
  await footer.getByRole('link', { name: 'Method', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How this paper is made' })).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('link', { name: 'Method' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('what an editor saves stands on the page and in its Markdown within a second', async ({ page, request }) => {
  await page.goto('/ethics')
  const row = await db.page.findUniqueOrThrow({ where: { slug: 'ethics' } })
  const mark = `A rule of this minute, ${row.version}.`
  const text = { lang: row.lang, title: row.title, description: row.description, body: `${row.body}\n\n${mark}` }
  const set = await setText(text.body, text.lang)
  if (!set.ok) throw new Error(set.error.message)
  const edit = { from: row.version, note: null, editorId: null }
  expect((await savePage('ethics', { ...text, ...set.value }, edit)).ok).toBe(true)
  await openWith(page, '/ethics', mark)
  await expect(page.getByText(mark)).toBeVisible()
  await expect.poll(async () => (await request.get('/ethics.md')).text()).toContain(mark)
})

test('the figures follow what is published', async ({ request, publish }) => {
  const count = async () => (await (await request.get('/methodology.json')).json()).figures.articles
  const before = await count()
  await publish()
  await expect.poll(count).toBe(before + 1)
})

test('every source says how its stories arrive and what is shown of them', async ({ page, request }) => {
  await page.goto('/sources')
  const sample = page.getByRole('listitem').filter({ hasText: 'Sample paper' })
  await expect(sample).toContainText('not polled: as records')
  await expect(sample).toContainText('the whole text')
  await sample.getByRole('link', { name: 'Sample paper' }).click()
  await expect(page).toHaveURL(/\/sources\/sample-paper$/)
  const { sources } = await (await request.get('/sources.json')).json()
  expect(sources.find(({ slug }: { slug: string }) => slug === 'sample-paper')).toMatchObject({
    kind: 'indie',
    polling: null,
  })
})

test('search engines find these pages in the sitemap', async ({ request }) => {
  const map = await (await request.get('/sitemaps/pages-0.xml')).text()
  for (const path of [...builtInPages, 'sources', 'corrections', 'stories', 'trends', 'archive'])
    expect.soft(map).toMatch(new RegExp(`<loc>[^<]+/${path}</loc>`))
})

test('a password manager is sent to where a password is changed', async ({ request }) => {
  const answer = await request.get('/.well-known/change-password', { maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  expect(new URL(answer.headers().location ?? '').pathname).toBe('/admin/account')
  const nothing = await request.get('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200')
  expect(nothing.status()).toBe(404)
})
