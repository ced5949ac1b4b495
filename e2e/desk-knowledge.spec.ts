import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { slugify } from '#lib/slug.ts'
import { expect, test } from './desk.ts'

// What the paper knows, put right at the desk, and seen by readers.

const named = (of: string) => `${of} ${randomUUID().slice(0, 8)}`

test('a topic gets another name and address, and readers find it under both', async ({ colleague, publish, page }) => {
  const [old, fresh] = [named('Old topic'), named('New topic')]
  const { slug } = await publish({ topics: [old] })
  await page.request.get(`/news/${slug}`) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/topics')
  await desk.getByLabel('Part of a name').fill(old)
  await desk.getByRole('button', { name: 'Show' }).click()
  await desk.getByRole('link', { name: old, exact: true }).click()
  await desk.getByLabel('Name', { exact: true }).fill(fresh)
  await desk.getByLabel('Address', { exact: true }).fill(slugify(fresh))
  await desk.getByLabel('Other names').fill(old)
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()
  await expect.poll(async () => (await page.request.get(`/news/${slug}`)).text()).toContain(fresh)
  await page.goto(`/topics/${slugify(old)}`)
  await expect(page).toHaveURL(`/topics/${slugify(fresh)}`)
  await expect(page.getByRole('heading', { level: 1, name: fresh })).toBeVisible()
})

test('the curated list is put in order by keys alone, and the navigation follows', async ({
  colleague,
  publish,
  page,
}) => {
  const topic = named('One too many')
  await publish({ topics: [topic] })
  await publish({ topics: ['feeds'] })
  const navigation = async () => {
    const html = await (await page.request.get('/')).text()
    return html.indexOf('href="/topics/feeds"') - html.indexOf('href="/topics/web-standards"')
  }
  await expect.poll(navigation).toBeGreaterThan(0)
  const { page: desk } = await colleague('EDITOR')
  await desk.goto(`/admin/topics?q=${encodeURIComponent(topic)}`)
  await desk.getByRole('button', { name: `Add ${topic} to the list` }).press('Enter')
  await expect(desk.getByText('The list has 24 topics: take one out first.')).toBeVisible()
  await desk.getByRole('button', { name: 'Move Feeds up' }).press('Enter')
  await expect.poll(navigation).toBeLessThan(0)
  await desk.getByRole('button', { name: 'Move Feeds down' }).press('Enter')
  await expect.poll(navigation).toBeGreaterThan(0)
})

test('two names of one thing are shown side by side and merged, once the name is typed', async ({
  colleague,
  publish,
  page,
}) => {
  const name = named('Institute of Printing')
  const other = `The ${name}`
  await publish({ entities: [name] })
  await publish({ entities: [other] })
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/entities')
  const pair = desk.getByRole('listitem').filter({ hasText: 'alike' }).filter({ hasText: other })
  await pair.getByRole('link', { name: other }).click()
  await expect(desk.getByLabel('The other one’s address')).toHaveValue(slugify(name))
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByText('This is not its name.')).toBeVisible()
  await desk.getByLabel(/^Type “/).fill(other)
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk.getByText('2 articles').first()).toBeVisible()
  await page.goto(`/entities/${slugify(other)}`)
  await expect(page).toHaveURL(`/entities/${slugify(name)}`)
})

test('a name of two things is split', async ({ colleague, publish, page }) => {
  const [name, element] = [named('Mercury'), named('Quicksilver')]
  await publish({ entities: [name], title: `${name}, a planet` })
  await publish({ entities: [name], title: `${name}, a metal` })
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto(`/admin/entities?q=${encodeURIComponent(name)}`)
  await desk.getByRole('link', { name, exact: true }).click()
  await desk.getByLabel('Name of the new one').fill(element)
  await desk.getByLabel(`${name}, a metal`).check()
  await desk.getByRole('button', { name: 'Split' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: element })).toBeVisible()
  await page.goto(`/entities/${slugify(element)}`)
  await expect(page.getByText(`${name}, a metal`).first()).toBeVisible()
  await expect(page.getByText(`${name}, a planet`)).toHaveCount(0)
})

test('what is pinned leads the front page within a second, and leaves it when it is unpinned', async ({
  colleague,
  publish,
  page,
}) => {
  const { slug, title } = await publish({ published_at: '2020-01-01T00:00:00Z', title: named('From long ago') })
  const { page: desk } = await colleague('EDITOR')
  const leads = async () => (await (await page.request.get('/')).text()).includes(title)
  expect(await leads()).toBe(false)
  await desk.goto('/admin/front')
  await desk.getByLabel('Its address').fill(`https://paper.example/news/${slug}`)
  await desk.getByRole('button', { name: 'Pin', exact: true }).click()
  const unpin = desk.getByRole('button', { name: `Unpin ${title}` })
  await expect(unpin).toBeVisible()
  await expect.poll(leads, { timeout: 2000 }).toBe(true)
  await unpin.click()
  await expect(unpin).toHaveCount(0)
  await expect.poll(leads, { timeout: 2000 }).toBe(false)
})

for (const width of [390, 1440]) {
  for (const path of ['/admin/entities', '/admin/entities/1', '/admin/topics', '/admin/topics/1', '/admin/front']) {
    test(`${path} can be used by everybody at ${width} px`, async ({ colleague }) => {
      const { page } = await colleague('EDITOR', { viewport: { width, height: 900 } })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    })
  }
}
