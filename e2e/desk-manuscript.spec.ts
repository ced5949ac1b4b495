import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Actor } from '#lib/auth/policy.ts'
import { makePreviewLink } from '#lib/mutations/desk/preview-links.ts'
import { publishArticle } from '#lib/mutations/desk/publication.ts'
import { draft } from '#lib/testing/draft.ts'
import { beginArticle, expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// What an editor says of an article beside its text: why there is a version, what it belongs to, that it is none.

const title = (name: string) => `${name}, ${Date.now()}`

async function unfold(page: Page, fold: string, field: Locator) {
  if (!(await field.isVisible())) await page.getByText(fold).click()
}

async function inPaper(actor: Actor, fields: Parameters<typeof draft>[1]) {
  const made = await draft(actor, { topics: ['Web standards'], ...fields })
  await publishArticle(actor, made.id, 1)
  return { ...made, address: `/admin/articles/${made.id}`, path: `/news/${made.slug}` }
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`why there is a version is said once, and readers find it, ${how}`, async ({ colleague, page }) => {
    const { page: desk } = await colleague('EDITOR', { javaScriptEnabled })
    await beginArticle(desk, title('A match'))
    await desk.getByRole('button', { name: 'Publish now' }).click()
    const path = await desk.getByRole('link', { name: 'In the paper' }).getAttribute('href')
    const note = desk.getByLabel('What is new in this version')
    await note.fill('The second goal.')
    await textRoom(desk).save()
    await expect(desk.getByText('Saved as version 2.')).toBeVisible()
    await expect(note).toHaveValue('')
    const notes = async () => {
      const { history } = await (await page.request.get(`${path}.json`)).json()
      return history.map((version: { note: string | null }) => version.note)
    }
    await expect.poll(notes).toEqual([null, 'The second goal.'])
    await textRoom(desk).save()
    await expect.poll(notes).toEqual([null, 'The second goal.', null])
  })

  test(`an article is said to be a translation, and is none again, ${how}`, async ({ colleague, page }) => {
    const editor = await colleague('EDITOR', { javaScriptEnabled })
    const headline = title('Printed on paper')
    const original = await inPaper(editor, { title: headline })
    const copy = await inPaper(editor, { title: title('Impreso en papel'), lang: 'es' })
    const desk = editor.page
    await desk.goto(copy.address)
    const field = desk.getByLabel(/^The original/)
    await unfold(desk, 'Translation of …', field)
    if (javaScriptEnabled) {
      await field.pressSequentially(headline.slice(0, -2))
      await expect(desk.getByRole('option', { name: headline })).toBeVisible()
      expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
      await field.press('ArrowDown')
      await field.press('Enter')
      await expect(field).toHaveValue(original.path)
    } else {
      await field.fill('no-such-article')
      await desk.getByRole('button', { name: 'Set the original' }).click()
      await expect(desk.getByText('There is no article at this address, or it is not for you.')).toBeVisible()
      await field.fill(original.slug)
    }
    await desk.getByRole('button', { name: 'Set the original' }).click()
    await expect(desk.getByText(`It is a translation of “${headline}”.`)).toBeVisible()
    const inSpanish = async () => {
      await page.goto(original.path)
      return page.locator('link[hreflang="es"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    }
    await expect.poll(inSpanish).toEqual([expect.stringContaining(copy.path)])
    await unfold(desk, 'Translation of …', field)
    await field.fill('')
    await desk.getByRole('button', { name: 'Set the original' }).click()
    await expect(desk.getByRole('status').filter({ hasText: 'It is no translation.' })).toBeVisible()
    await expect.poll(inSpanish).toEqual([])
  })

  test(`an article follows an event until it is over, ${how}`, async ({ colleague, page }) => {
    const editor = await colleague('EDITOR', { javaScriptEnabled })
    const article = await inPaper(editor, { title: title('An election') })
    const desk = editor.page
    const structured = async () => (await page.request.get(`${article.path}.jsonld`)).text()
    await desk.goto(article.address)
    await desk.getByRole('button', { name: 'It follows an event from now on' }).click()
    await expect(desk.getByText('It has followed an event since')).toBeVisible()
    await expect.poll(structured).toContain('LiveBlogPosting')
    await desk.getByRole('button', { name: 'The event is over' }).click()
    await expect(desk.getByText('It followed an event from')).toBeVisible()
    await expect.poll(structured).toContain('coverageEndTime')
    await desk.getByRole('button', { name: 'It goes on after all' }).click()
    await expect.poll(structured).not.toContain('coverageEndTime')
    await desk.getByRole('button', { name: 'It follows none' }).click()
    await expect(desk.getByText('It follows no event.')).toBeVisible()
    await expect.poll(structured).not.toContain('LiveBlogPosting')
  })

  test(`an article tells a story with another one, which a topic shows once, ${how}`, async ({ colleague, page }) => {
    const editor = await colleague('EDITOR', { javaScriptEnabled })
    const [headline, later] = [title('The flood'), title('After it')]
    const first = await inPaper(editor, { title: headline })
    const second = await inPaper(editor, { title: later })
    const topic = async () => (await page.request.get('/topics/web-standards')).text()
    await expect.poll(topic).toContain(first.path)
    const desk = editor.page
    await desk.goto(second.address)
    const field = desk.getByLabel(/^The story/)
    await unfold(desk, 'Tell a story with others …', field)
    await field.fill(first.slug)
    await desk.getByRole('button', { name: 'Set the story' }).click()
    await expect(desk.getByText(`It tells the story “${headline}”.`)).toBeVisible()
    await expect(desk.getByText('Told by 2 articles in the paper.')).toBeVisible()
    await expect(desk.getByText('by its newest article: this one.')).toBeVisible()
    await expect.poll(topic).not.toContain(first.path)
    await unfold(desk, 'Tell a story with others …', field)
    await field.fill('')
    await desk.getByRole('button', { name: 'Set the story' }).click()
    await expect(desk.getByText('It stands alone.').first()).toBeVisible()
    await expect.poll(topic).toContain(first.path)
  })

  test(`a draft is discarded, and brought back, ${how}`, async ({ colleague, page }) => {
    const { page: desk, ...author } = await colleague('AUTHOR', { javaScriptEnabled })
    const headline = title('A second thought')
    const address = await beginArticle(desk, headline)
    const link = await makePreviewLink(author, Number(address.split('/').at(-1)), 7)
    const preview = async () =>
      (await page.request.get(`/preview/${link.ok && link.value.token}`, { maxRedirects: 0 })).status()
    expect(await preview()).toBe(200)
    await desk.getByRole('button', { name: 'Discard this draft' }).click()
    await expect(desk.getByText('This draft was discarded.')).toBeVisible()
    if (javaScriptEnabled) expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
    expect(await preview()).toBe(404)
    await desk.goto('/admin/articles')
    await expect(desk.getByRole('link', { name: headline })).toHaveCount(0)
    await desk.goto(address)
    await desk.getByRole('link', { name: 'All that were discarded' }).click()
    await desk.getByRole('link', { name: headline }).click()
    await desk.getByRole('button', { name: 'Bring it back' }).click()
    await expect(desk.getByLabel('Headline')).toHaveValue(headline)
    expect(await preview()).toBe(200)
  })
}

test('drafts are discarded together, which is undone at once, or later', async ({ colleague }) => {
  const author = await colleague('AUTHOR')
  const titles = [title('One'), title('Two')]
  for (const each of titles) await draft(author, { title: each })
  const desk = author.page
  await desk.goto('/admin/articles')
  for (const each of titles) await desk.getByLabel(`Choose ${each}`).check()
  await desk.getByLabel('Do', { exact: true }).selectOption('Discard')
  await desk.getByRole('button', { name: 'Do it' }).click()
  await expect(desk.getByText('Done with 2 articles.')).toBeVisible()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.getByText('Undone for 2 articles.')).toBeVisible()
  await expect(desk.getByRole('link', { name: titles[0] })).toBeVisible()
  for (const each of titles) await desk.getByLabel(`Choose ${each}`).check()
  await desk.getByLabel('Do', { exact: true }).selectOption('Discard')
  await desk.getByRole('button', { name: 'Do it' }).click()
  await expect(desk.getByText('Done with 2 articles.')).toBeVisible()
  await desk.getByLabel('Status').selectOption('Discarded')
  await desk.getByRole('button', { name: 'Show', exact: true }).click()
  await desk.getByLabel(`Choose ${titles[1]}`).check()
  await desk.getByRole('button', { name: 'Do it' }).click()
  await expect(desk.getByText('Done with one article.')).toBeVisible()
  await desk.goto('/admin/articles')
  await expect(desk.getByRole('link', { name: titles[1] })).toBeVisible()
  await expect(desk.getByRole('link', { name: titles[0] })).toHaveCount(0)
})

test('an author says of what their article is a translation, and not to which story it belongs', async ({
  colleague,
}) => {
  const author = await colleague('AUTHOR')
  await beginArticle(author.page, title('An author’s'))
  await expect(author.page.getByText('Translation of …')).toBeVisible()
  await expect(author.page.getByText('It stands alone.')).toBeVisible()
  await expect(author.page.getByText('Tell a story with others …')).toHaveCount(0)
})
