import AxeBuilder from '@axe-core/playwright'
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
})

test('what cannot be done with some of them is said, and so is what is missing', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  const headline = mark('Of few')
  await beginArticle(page, headline)
  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('Tick some articles first.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Choose/ }).check()
  await page.getByLabel('Do', { exact: true }).selectOption('Add a topic')
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByText('This is needed.')).toBeVisible()
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
  await expect(editor.page.getByRole('region', { name: 'What colleagues did last' })).toContainText(author.name)
  for (const path of ['/admin', '/admin/articles']) {
    await editor.page.goto(path)
    expect((await new AxeBuilder({ page: editor.page }).analyze()).violations, path).toEqual([])
  }
})
