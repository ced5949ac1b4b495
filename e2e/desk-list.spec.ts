import AxeBuilder from '@axe-core/playwright'
import { db } from '#lib/db/client.ts'
import { restoreArticle } from '#lib/mutations/desk/publication.ts'
import { makeColleague } from '#lib/testing/colleague.ts'
import { beginArticle, expect, test } from './desk.ts'

const mark = (name: string) => `${name} ${Date.now()}`

test('many articles are dealt with at once, and it is undone at once', async ({ colleague, request }) => {
  const { page } = await colleague('EDITOR')
  const headline = mark('Of many')
  for (const number of ['one', 'two', 'three']) await beginArticle(page, `${headline} ${number}`)
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await expect(page.getByRole('checkbox', { name: /^Choose/ })).toHaveCount(3)
  for (const number of ['one', 'two'])
    await page.getByRole('checkbox', { name: `Choose ${headline} ${number}` }).check()
  await page.getByLabel('Do', { exact: true }).selectOption('Publish now')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('Done with 2 articles.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Published' })).toHaveCount(2)
  const path = `/news/${`${headline} one`.toLowerCase().replaceAll(' ', '-')}`
  await expect.poll(async () => (await request.get(path)).status()).toBe(200)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone for 2 articles.')).toBeVisible()
  await expect.poll(async () => (await request.get(path)).status()).toBe(404)
  const places = ['/', '/feed.atom', '/sitemaps/articles-0.xml', '/news-sitemap.xml']
  const listed = async () => (await Promise.all(places.map(async (place) => (await request.get(place)).text()))).join()
  await expect.poll(listed).not.toContain(path)

  await page.getByRole('checkbox', { name: `Choose ${headline} one` }).check()
  await page.getByLabel('Do', { exact: true }).selectOption('Publish now')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('Done with one article.')).toBeVisible()
  await expect.poll(async () => (await request.get(path)).status()).toBe(200)
})

for (const scripts of [true, false])
  test(`what is ticked stays ticked, and what is left is named, ${scripts ? 'with' : 'without'} scripts`, async ({
    colleague,
  }) => {
    const { page } = await colleague('EDITOR', { javaScriptEnabled: scripts })
    const headline = mark('Of few')
    for (const number of ['one', 'two']) await beginArticle(page, `${headline} ${number}`)
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
    const boxes = page.getByRole('checkbox', { name: /^Choose/ })
    const [first, second] = [boxes.first(), boxes.last()]
    await page.getByRole('button', { name: 'Do it' }).click()
    await expect(page.getByText('Tick some articles first.')).toBeVisible()
    await first.check()
    await second.check()
    await page.getByLabel('Do', { exact: true }).selectOption('Take down')
    await page.getByRole('button', { name: 'Do it' }).click()
    await expect(page.getByText('This is needed.')).toBeVisible()
    await expect(first).toBeChecked()
    await expect(second).toBeChecked()
    await expect(page.getByLabel('Do', { exact: true })).toHaveValue('withdraw')
    await page.getByLabel('Why').fill('A test.')
    await page.getByLabel('How many').fill('2')
    await page.getByRole('button', { name: 'Do it' }).click()
    await expect(page.getByText('Done with one article.')).toBeVisible()
    await expect(page.getByText(`${headline} one: It is not as it has to be for that.`)).toBeVisible()
    await expect(first).not.toBeChecked()
  })

test('an author is offered nothing that only editors may do', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  const headline = mark('Of an author')
  await beginArticle(page, headline)
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await expect(page.getByRole('option', { name: 'Discard', exact: true })).toHaveCount(1)
  await expect(page.getByRole('option', { name: 'Take down' })).toHaveCount(0)
})

test('all of it goes without scripts', async ({ colleague }) => {
  const { page } = await colleague('EDITOR', { javaScriptEnabled: false })
  const headline = mark('Without scripts')
  await beginArticle(page, headline)
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await page.getByRole('checkbox', { name: /^Choose/ }).check()
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('Done with one article.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: headline })).toContainText('Draft')
})

test('many are taken down once their number is typed, and it is said how they come back', async ({ colleague }) => {
  const { page } = await colleague('EDITOR')
  const headline = mark('Of those that go')
  for (const number of ['one', 'two']) {
    await beginArticle(page, `${headline} ${number}`)
    await page.getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('link', { name: 'In the paper' })).toBeVisible()
  }
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check()
  await page.getByLabel('Do', { exact: true }).selectOption('Take down')
  await page.getByLabel('Why').fill('A court says so.')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('2 are ticked. Type that number to take them down.')).toBeVisible()
  await page.getByLabel(/^How many/).fill('2')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText(/Done with 2 articles\. “Undo” brings them back/)).toBeVisible()
  const { id } = await db.article.findFirstOrThrow({ where: { title: `${headline} two` }, select: { id: true } })
  await restoreArticle(await makeColleague('EDITOR'), id)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone for one article.')).toBeVisible()
  await expect(page.getByText(`${headline} two: It is not as it has to be for that.`)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Published' })).toHaveCount(2)
})

test('with those that are ticked stands above the list, with their number and what the deed needs', async ({
  colleague,
}) => {
  const { page } = await colleague('EDITOR')
  const headline = mark('Of those that are chosen')
  for (const number of ['one', 'two']) await beginArticle(page, `${headline} ${number}`)
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await page.getByRole('checkbox', { name: `Choose ${headline} one` }).check()
  await expect(page.getByText('1 chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Choose all on this page' }).click()
  await expect(page.getByText('2 chosen')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Topic', exact: true })).toBeHidden()
  await page.getByLabel('Do', { exact: true }).selectOption('Take down')
  await expect(page.getByText('Type 2: as many are ticked.')).toBeVisible()
  await page.getByLabel('Do', { exact: true }).selectOption('Add a topic')
  await expect(page.getByLabel('Why')).toBeHidden()
  await page.getByRole('combobox', { name: 'Topic', exact: true }).fill('One, another')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('One topic at a time')).toBeVisible()
  await page.getByRole('combobox', { name: 'Topic', exact: true }).fill(headline)
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('Done with 2 articles.')).toBeVisible()
  await expect(page.getByText('0 chosen')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.goto('/admin/articles')
  await page.getByText('More filters').click()
  await page.getByRole('combobox', { name: 'Topics', exact: true }).fill(headline)
  await page.getByLabel('Origin').selectOption('Written here')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /^Choose/ })).toHaveCount(2)
  await expect(page.getByText(`Topics: ${headline}`)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Topics', exact: true })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: 'Take away: Origin' }).click()
  await expect(page).toHaveURL(/articles\?topic=[^&]+$/)
  await page.getByRole('link', { name: 'Take away: Topics' }).click()
  await expect(page).toHaveURL('/admin/articles')
})

test('what is missing is said on the line, and the overview leads to all of it', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  const headline = mark('Without names')
  await beginArticle(page, headline)
  await page.goto('/admin')
  await page.getByRole('link', { name: 'all 1: Something is missing' }).click()
  await expect(page).toHaveURL('/admin/articles?needs=something')
  await expect(page.getByRole('listitem').filter({ hasText: headline })).toContainText('Nobody is named.')
  await expect(page.getByLabel('Needs')).toHaveValue('something')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByLabel('Needs').selectOption('A summary')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('No article is like that.')).toBeVisible()
})

test('the overview says what waits, and what colleagues did, without being loaded again', async ({ colleague }) => {
  test.slow() // it looks again every twenty seconds
  const [editor, author] = [await colleague('EDITOR'), await colleague('CONTRIBUTOR')]
  const headline = mark('Please read')
  await beginArticle(author.page, headline)
  await editor.page.goto('/admin')
  await author.page.getByRole('button', { name: 'Hand in for review' }).click()
  await expect(author.page.getByText('Version 1, In review')).toBeVisible()
  const review = editor.page.getByRole('region', { name: 'Waiting for review' })
  await expect(review.getByRole('link', { name: headline })).toBeVisible({ timeout: 25_000 })
  const latest = editor.page.getByRole('region', { name: 'What colleagues did last' })
  await expect(latest.getByRole('listitem').filter({ hasText: 'Handed it in for review' }).first()).toContainText(
    author.name,
  )
  for (const path of ['/admin', '/admin/articles']) {
    await editor.page.goto(path)
    expect((await new AxeBuilder({ page: editor.page }).analyze()).violations, path).toEqual([])
  }
})
