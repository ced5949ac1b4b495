import { randomUUID } from 'node:crypto'
import { slugify } from '#lib/slug.ts'
import { expect, soon, test } from './desk.ts'

// Who writes, put right at the desk, and seen by readers.

const named = (of: string) => `${of} ${randomUUID().slice(0, 8)}`

test('an author gets another name, address and biography, and every form that names them says so', async ({
  colleague,
  publish,
  page,
}) => {
  const [old, fresh, life] = [named('Nib Former'), named('Nib Present'), named('Has written since')]
  const { slug } = await publish({ authors: [old] })
  const said = async (path: string) => (await page.request.get(path)).text()
  const forms = [
    `/news/${slug}`,
    `/news/${slug}.md`,
    `/news/${slug}.json`,
    `/authors/${slugify(old)}/feed.atom`,
    '/feeds',
  ]
  for (const path of forms) expect(await said(path), path).toContain(old) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/authors')
  await desk.getByLabel('Part of a name').fill(old)
  await desk.getByRole('button', { name: 'Show' }).click()
  await desk.getByRole('link', { name: old, exact: true }).click()
  await expect(desk.getByRole('link', { name: 'Their articles' })).toBeVisible()
  await desk.getByLabel('Name', { exact: true }).fill(fresh)
  await desk.getByLabel('Address', { exact: true }).fill(slugify(fresh))
  await desk.getByLabel(/^Biography/).fill(life)
  await desk.getByLabel(/^Web address/).fill('nib.example')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('This has to be an address that begins with https:// or http://.')).toBeVisible()
  await desk.getByLabel(/^Web address/).fill('https://nib.example/')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.', { exact: true })).toBeVisible()
  for (const path of forms) await expect.poll(() => said(path), soon).toContain(fresh)
  await expect.poll(() => said(`/authors/${slugify(fresh)}.jsonld`), soon).toContain('https://nib.example/')
  await page.goto(`/authors/${slugify(old)}`)
  await expect(page).toHaveURL(`/authors/${slugify(fresh)}`)
  await expect(page.getByRole('heading', { level: 1, name: fresh })).toBeVisible()
  await expect(page.getByText(life)).toBeVisible()
  await desk.getByRole('link', { name: 'Their articles' }).click()
  await expect(desk.getByRole('link', { name: /^A test of the press/ })).toHaveCount(1)
})

test('of two who edit one author neither loses what the other said, with scripts and without', async ({
  colleague,
  publish,
}) => {
  test.slow() // three people
  const { page: bob } = await colleague('EDITOR')
  for (const javaScriptEnabled of [true, false]) {
    const name = named('Nib Shared')
    await publish({ authors: [name] })
    const { page: ada } = await colleague('EDITOR', { javaScriptEnabled })
    for (const page of [ada, bob]) {
      await page.goto(`/admin/authors?q=${encodeURIComponent(name)}`)
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    }
    await bob.getByLabel('Kind').selectOption('Organisation')
    await bob.getByLabel(/^Biography/).fill('What Bob knows.')
    await bob.getByRole('button', { name: 'Save' }).click()
    await expect(bob.getByText('Saved.', { exact: true })).toBeVisible()
    await ada.getByLabel(/^Biography/).fill('What Ada knows.')
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect(ada.getByText('Somebody else saved here: What Bob knows.')).toBeVisible()
    await ada.getByRole('button', { name: 'Save' }).click()
    await expect(ada.getByText('Saved.', { exact: true })).toBeVisible()
    await expect(ada.getByLabel(/^Biography/)).toHaveValue('What Ada knows.')
    await expect(ada.getByLabel('Kind').locator('option:checked')).toHaveText('Organisation')
  }
})

test('a misspelt twin is found, merged once the other’s name is typed, and does not come back', async ({
  colleague,
  publish,
  page,
}) => {
  const mark = randomUUID().slice(0, 8)
  const [right, wrong] = [`Penelope ${mark}`, `Penelppe ${mark}`]
  const { slug } = await publish({ authors: [wrong] })
  await publish({ authors: [right] })
  const article = async () => (await page.request.get(`/news/${slug}`)).text()
  expect(await article()).toContain(wrong) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto(`/admin/authors?q=${encodeURIComponent(wrong)}`)
  await desk.getByRole('link', { name: wrong, exact: true }).click()
  await expect(desk.getByLabel('The other one’s address')).toHaveValue('')
  await desk.getByRole('link', { name: `Merge into ${right}` }).click()
  await expect(desk.getByLabel('The other one’s address')).toHaveValue(`/authors/${slugify(right)}`)
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByText('This is not the name of the one at that address.')).toBeVisible()
  await desk.getByLabel(/to confirm$/).fill(right)
  await desk.getByRole('button', { name: 'Merge into another' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: right })).toBeVisible()
  await expect(desk.getByText('2 articles', { exact: true })).toBeVisible()
  await expect.poll(article, soon).toContain(right)
  await page.goto(`/authors/${slugify(wrong)}`)
  await expect(page).toHaveURL(`/authors/${slugify(right)}`)
  const again = await publish({ authors: [wrong] })
  await page.goto(`/news/${again.slug}`)
  await expect(page.getByRole('link', { name: right, exact: true })).toBeVisible()
})

test('an author is made before any article, removed and put back', async ({ colleague, page }) => {
  const name = named('Nib Fresh')
  const path = `/authors/${slugify(name)}`
  const status = async () => (await page.request.get(path)).status()
  expect(await status()).toBe(404) // printed before
  const { page: desk } = await colleague('EDITOR', { javaScriptEnabled: false })
  await desk.goto('/admin/authors')
  await desk.getByRole('link', { name: 'New author', exact: true }).click()
  await desk.getByRole('button', { name: 'Make the author' }).click()
  await expect(desk.getByText('This is needed.')).toBeVisible()
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByRole('button', { name: 'Make the author' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect.poll(status, soon).toBe(200)
  await desk.getByRole('button', { name: 'Remove' }).click()
  await expect(desk).toHaveURL('/admin/authors')
  await expect.poll(status, soon).toBe(404)
  await desk.getByRole('button', { name: `Put ${name} back` }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect.poll(status, soon).toBe(200)
})

test('who begins an article finds their own byline there, and others are offered while one is typed', async ({
  colleague,
  publish,
}) => {
  const name = named('Nib Offered')
  await publish({ authors: [name] })
  const { page, ...person } = await colleague('CONTRIBUTOR')
  await page.goto('/admin/articles/new')
  const field = page.getByRole('combobox', { name: /^Authors/ })
  await expect(field).toHaveValue(person.name)
  await field.press('End')
  await field.pressSequentially(`, ${name.slice(0, -2)}`)
  const offered = page.getByRole('option').filter({ hasText: name })
  await expect(offered).toHaveCount(1)
  await offered.click()
  await expect(field).toHaveValue(`${person.name}, ${name}, `)
})

test('authors at the desk are nobody’s but the editors’', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await expect(page.getByRole('link', { name: 'Authors', exact: true })).toHaveCount(0)
  for (const path of ['/admin/authors', '/admin/authors/1', '/admin/authors/new']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})
