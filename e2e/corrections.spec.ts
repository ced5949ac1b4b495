import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, openWith, test } from './paper.ts'

const now = () => new Date().toISOString()

test('a correction stands at the top of its article and on the page of all corrections', async ({ page, publish }) => {
  const text = `An earlier version said nine weeks; it was eleven (${now()}).`
  const { slug, title } = await publish({ corrections: [{ text, published_at: now() }] })
  await openWith(page, '/corrections', text)
  await page.goto(`/news/${slug}`)
  const notice = page.getByRole('complementary', { name: 'Correction' })
  await expect(notice).toContainText(text)
  await notice.getByRole('link', { name: 'All corrections' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: title })
  await expect(entry).toContainText(text)
  await entry.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`/news/${slug}$`))
})

test('in every form a correction comes, and goes with its article', async ({ request, publish }) => {
  const paths = ['/corrections', ...['md', 'txt', 'json', 'jsonld'].map((form) => `/corrections.${form}`)]
  const read = (path: string) => async () => (await request.get(path)).text()
  for (const path of paths) await read(path)()
  const { slug } = await publish()
  await publish({ slug, corrections: [{ text: `Of ${slug}.`, published_at: now() }] })
  for (const path of paths) await expect.poll(read(path), { message: path }).toContain(`Of ${slug}.`)
  await renameArticle(slug, `${slug}-moved`)
  for (const path of paths) await expect.poll(read(path), { message: path }).toContain(`/news/${slug}-moved`)
  await withdrawArticle(`${slug}-moved`, 'a test')
  for (const path of paths) await expect.poll(read(path), { message: path }).not.toContain(`Of ${slug}.`)
})

test('a correction is set in the language of its article', async ({ page, publish }) => {
  const text = `ورد في نسخة سابقة خطأ في التاريخ: ${now()}.`
  await publish({ lang: 'ar', title: 'تصويب', corrections: [{ text, published_at: now() }] })
  await openWith(page, '/corrections', text)
  const line = page.getByText(text)
  await expect(line).toHaveAttribute('lang', 'ar')
  await expect(line).toHaveAttribute('dir', 'rtl')
})

test('its pages lead from one to the next, and a cursor of nothing is told so', async ({ request, publish }) => {
  const corrections = Array.from({ length: 40 }, (_, index) => ({
    text: `Notice ${index}.`,
    published_at: '2001-01-01T00:00:00Z', // behind those of other tests
  }))
  await publish({ corrections })
  const first = await (await request.get('/corrections.json')).json()
  expect(first.corrections).toHaveLength(30)
  expect(first.prev).toBeNull()
  const second = await (await request.get(new URL(first.next).pathname + new URL(first.next).search)).json()
  expect(second.prev).not.toBeNull()
  expect((await request.get('/corrections?after=nonsense')).status()).toBe(400)
  expect((await request.get('/corrections?after=999999999')).status()).toBe(400)
})
