import AxeBuilder from '@axe-core/playwright'
import { beginArticle, expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// What an editor does with an article, from the first word to its last day in the paper.

const title = (name: string) => `${name}, ${Date.now()}`

test('what is published stands in the paper at once: on its topic, in the feed, in the sitemap and in the search', async ({
  colleague,
  page,
}) => {
  const { page: desk } = await colleague('EDITOR')
  const headline = title('A story typed at the desk')
  await page.request.get('/topics/web-standards') // printed before
  await beginArticle(desk, headline)
  await desk.getByRole('button', { name: 'Publish now' }).click()
  await expect(desk.getByRole('link', { name: 'In the paper' })).toBeVisible()
  for (const path of ['/topics/web-standards', '/feed.atom', '/news-sitemap.xml'])
    await expect.poll(async () => (await page.request.get(path)).text(), { message: path }).toContain(headline)
  await page.goto(`/search?q="${headline}"`)
  await expect(page.getByRole('link', { name: headline })).toBeVisible()
})

test('a mistake in the text is told with its line, and nothing that was typed is lost', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await page.goto('/admin/articles/new')
  await page.getByLabel('Headline').fill('A headline')
  await textRoom(page).fill('Fine.\n\n<Nothing />')
  await page.getByRole('button', { name: 'Begin' }).click()
  const mistake = page.getByText(/^The text, line 3:/)
  await expect(page.getByText('One thing needs another look')).toBeVisible()
  await expect(mistake).toHaveCount(1)
  await expect(page.getByLabel('Headline')).toHaveValue('A headline')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await textRoom(page).text.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Fine.')
  await expect(mistake).toHaveCount(0)
})

test('all of it goes without scripts', async ({ colleague }) => {
  const { page } = await colleague('EDITOR', { javaScriptEnabled: false })
  const headline = title('Typed without scripts')
  await beginArticle(page, headline)
  await page.getByLabel('Headline').fill(`${headline}, and changed`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('link', { name: 'In the paper' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${headline}, and changed` })).toBeVisible()
})

test('an article is handed over, and stands on the overview of whose it is now', async ({ colleague }) => {
  const [editor, contributor] = [await colleague('EDITOR'), await colleague('CONTRIBUTOR')]
  const headline = title('To be handed over')
  const address = await beginArticle(editor.page, headline)
  expect((await contributor.page.request.get(address)).status()).toBe(404)
  await editor.page.getByText('Give it to somebody else …').click()
  await editor.page.getByLabel('To whom').selectOption(contributor.name)
  await editor.page.getByRole('button', { name: 'Give it', exact: true }).click()
  await expect(editor.page.getByText(`It is ${contributor.name}’s now.`)).toBeVisible()
  expect((await new AxeBuilder({ page: editor.page }).analyze()).violations).toEqual([])
  await contributor.page.goto('/admin')
  const drafts = contributor.page.getByRole('region', { name: 'Drafts' })
  await drafts.getByRole('link', { name: headline }).click()
  await expect(contributor.page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await expect(contributor.page.getByText('Give it to somebody else …')).toHaveCount(0)
})

test('an author sees and changes only what is their own', async ({ colleague }) => {
  const [editor, author] = [await colleague('EDITOR'), await colleague('AUTHOR')]
  const theirs = await beginArticle(editor.page, title('An editor’s draft'))
  await author.page.goto(theirs)
  await expect(author.page.getByText('There is nothing here, or it is not for you.')).toBeVisible()
  await author.page.goto('/admin/articles')
  await expect(author.page.getByText('No article is like that.')).toBeVisible()
  await author.page.goto('/admin/people')
  await expect(author.page.getByText('There is nothing here, or it is not for you.')).toBeVisible()
})

test('a draft is in no output until it is published', async ({ colleague, page }) => {
  const { page: desk } = await colleague('AUTHOR')
  const headline = title('Not yet public')
  const address = await beginArticle(desk, headline)
  const slug = headline.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  for (const path of [`/news/${slug}`, `/news/${slug}.md`, `/news/${slug}.json`])
    expect((await page.request.get(path)).status()).toBe(404)
  expect(await (await page.request.get(`/search?q="${headline}"`)).text()).not.toContain(`/news/${slug}`)
  expect((await page.request.get(address, { maxRedirects: 0 })).status()).toBe(307)
})

test('what is missing stands beside the button, and nothing is published as long as something is not saved', async ({
  colleague,
}) => {
  const { page } = await colleague('EDITOR')
  const headline = `Not whole yet ${Date.now()}`
  await page.goto('/admin/articles/new')
  await page.getByLabel('Headline').fill(headline)
  await textRoom(page).fill('A paragraph.\n\n![](/a.png)')
  await page.getByRole('button', { name: 'Begin' }).click()
  const missing = page.getByRole('list', { name: 'Missing' })
  await expect(missing.getByRole('listitem')).toHaveText(['No summary.', 'One picture without words.', 'No topic.'])
  await missing.getByRole('link', { name: 'No summary.' }).click()
  await expect(page).toHaveURL(/#the-summary$/)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByLabel('Summary').fill('What it is about.')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('What you typed is not saved yet')).toBeVisible()
  await expect(page.getByText('Version 1, Draft')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await expect(missing.getByRole('listitem')).toHaveText(['One picture without words.', 'No topic.'])
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Version 2, Published')).toBeVisible()
})
