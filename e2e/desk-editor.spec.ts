import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/db/client.ts'
import { createArticle } from '#lib/mutations/desk/articles.ts'
import { expect, signIn, test } from './desk.ts'

// What is typed at the desk is not lost: not by a crash, a lost connection, a session that ended or a colleague.

const paragraphs = 'First paragraph.\n\nSecond paragraph.\n\nThird paragraph.'

async function begin(actor: Actor, body = paragraphs): Promise<{ id: number; address: string }> {
  const begun = await createArticle(actor, {
    title: 'A story',
    summary: 'What it is about.',
    lang: 'en',
    genre: 'NEWS',
    topics: ['Web standards'],
    entities: ['Alphabet, Inc.'],
    authors: ['Ada'],
    text: { body, markdown: body, rendering: { compiler: '', html: '', text: body, words: 6 } },
  })
  if (!begun.ok) throw new Error(begun.error)
  return { id: begun.value.id, address: `/admin/articles/${begun.value.id}` }
}

const bodyOf = async (id: number) => (await db.article.findUniqueOrThrow({ where: { id } })).body
const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const preview = (page: Page) => page.frameLocator('iframe')

async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('toolbar')).toBeVisible()
}

async function typeAtEnd(page: Page, words: string) {
  await text(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(words)
}

test('the preview is the article as readers see it, and keeps its last good state', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor)
  await open(editor.page, address)
  await expect(preview(editor.page).getByText('Second paragraph.')).toBeVisible()
  await typeAtEnd(editor.page, '\n\n## A heading\n\n<Note title="Mind">\n\nthis\n\n</Note>')
  await expect(preview(editor.page).getByRole('heading', { name: 'A heading' })).toBeVisible()
  await expect(preview(editor.page).locator('aside')).toContainText('Mind')
  await typeAtEnd(editor.page, '\n\n<Nothing />')
  await expect(editor.page.getByRole('status').filter({ hasText: 'There is no component <Nothing>' })).toContainText(
    'Line 15:',
  )
  await expect(preview(editor.page).getByRole('heading', { name: 'A heading' })).toBeVisible()
})

test('after a crash it is all there again, and can be taken back and brought back', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await open(editor.page, address)
  await typeAtEnd(editor.page, ' And more.')
  await expect(editor.page.getByText('Not saved yet; kept on this device.')).toBeVisible()
  const again = await editor.page.context().newPage()
  await editor.page.close({ runBeforeUnload: false })
  await open(again, address)
  await expect(text(again)).toContainText('Third paragraph. And more.')
  await expect(again.getByText('This is what you had typed by')).toBeVisible()
  await again.getByRole('button', { name: 'Go back to what is saved' }).click()
  await expect(text(again)).not.toContainText('And more.')
  await again.getByRole('button', { name: /^Bring back/ }).click()
  await expect(text(again)).toContainText('And more.')
  await save(again)
  await expect(again.getByText('Saved as version 2.')).toBeVisible()
  expect(await bodyOf(id)).toBe(`${paragraphs} And more.`)
})

test('without a connection one types on; it is sent when there is one again', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await open(editor.page, address)
  await editor.page.context().setOffline(true)
  await typeAtEnd(editor.page, ' Typed in a tunnel.')
  await expect(editor.page.getByText('The desk does not answer. What you type is kept on this device')).toBeVisible()
  await save(editor.page)
  await expect(editor.page.getByRole('alert').filter({ hasText: 'The desk does not answer' })).toBeVisible()
  await expect(text(editor.page)).toContainText('Typed in a tunnel.')
  await editor.page.context().setOffline(false)
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  expect(await db.draft.count({ where: { articleId: id } })).toBe(1)
  expect(await bodyOf(id)).toBe(paragraphs)
})

test('when the session has ended, what was typed is there after signing in again', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await open(editor.page, address)
  await editor.page.context().clearCookies()
  await typeAtEnd(editor.page, ' Typed too late.')
  await expect(editor.page.getByText('You are signed out. What you type is kept on this device.')).toBeVisible()
  await save(editor.page)
  await expect(editor.page).toHaveURL(/sign-in/)
  await signIn(editor.page, editor.email)
  await expect(editor.page).toHaveURL(address)
  await expect(text(editor.page)).toContainText('Typed too late.')
  await save(editor.page)
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  expect(await bodyOf(id)).toBe(`${paragraphs} Typed too late.`)
})

test('two who change different paragraphs both have what they wrote', async ({ colleague }) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR')]
  const { id, address } = await begin(ada)
  await open(ada.page, address)
  await open(bob.page, address)
  await expect(bob.page.getByText(`${ada.name} has this open, too.`)).toBeVisible()
  await typeAtEnd(ada.page, ' By Ada.')
  await save(ada.page)
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await text(bob.page).click()
  await bob.page.keyboard.press('ControlOrMeta+Home')
  await bob.page.keyboard.type('By Bob. ')
  await save(bob.page)
  await expect(
    bob.page.getByText(`${ada.name} had saved meanwhile. Version 3 has what both of you changed.`),
  ).toBeVisible()
  await expect(text(bob.page)).toContainText('By Ada.')
  expect(await bodyOf(id)).toBe(`By Bob. ${paragraphs} By Ada.`)
})

test('two who change the same are shown both texts, and choose', async ({ colleague }) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR')]
  const { id, address } = await begin(ada)
  await open(ada.page, address)
  await open(bob.page, address)
  await typeAtEnd(ada.page, ' By Ada.')
  await save(ada.page)
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await typeAtEnd(bob.page, ' By Bob.')
  await save(bob.page)
  await expect(bob.page.getByRole('heading', { name: 'Two texts of one article' })).toBeFocused()
  await expect(bob.page.getByRole('group', { name: 'Place 1' })).toContainText('Third paragraph.put in: By Ada.')
  expect((await new AxeBuilder({ page: bob.page }).analyze()).violations).toEqual([])
  await bob.page.getByRole('radio', { name: 'Both, one after the other' }).check()
  await bob.page.getByRole('button', { name: 'Take this' }).click()
  await save(bob.page)
  await expect(bob.page.getByText('Saved as version 3.')).toBeVisible()
  expect(await bodyOf(id)).toContain('Third paragraph. By Bob.\n\nThird paragraph. By Ada.')
})

test('opening and saving leaves every byte of the source, and labels with commas, as they were', async ({
  colleague,
}) => {
  const editor = await colleague('EDITOR')
  const source = '\r\nOne line.\r\n\r\n\tAnother\u00a0one,  \nof a third kind.\r\rEnd.  \r\n'
  const { id, address } = await begin(editor, source)
  for (const scripts of [true, false]) {
    const page = scripts ? editor.page : (await colleague('EDITOR', { javaScriptEnabled: false })).page
    await page.goto(address)
    if (scripts) await expect(page.getByRole('toolbar')).toBeVisible()
    await save(page)
    await expect(page.getByText(/Saved as version/)).toBeVisible()
    expect(await bodyOf(id)).toBe(source)
  }
  const names = await db.articleEntity.findMany({
    where: { articleId: id },
    select: { entity: { select: { name: true } } },
  })
  expect(names).toEqual([{ entity: { name: 'Alphabet, Inc.' } }])
})

test('what was typed into a published article is no more public than any draft until it is saved', async ({
  colleague,
  page,
}) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  const { slug } = await db.article.findUniqueOrThrow({ where: { id } })
  await open(editor.page, address)
  await editor.page.getByRole('button', { name: 'Publish now' }).click()
  await expect(editor.page.getByRole('link', { name: 'In the paper' })).toBeVisible()
  await typeAtEnd(editor.page, ' A secret.')
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  expect(await (await page.request.get(`/news/${slug}`)).text()).not.toContain('A secret.')
  await save(editor.page)
  await expect.poll(async () => (await page.request.get(`/news/${slug}`)).text()).toContain('A secret.')
})

test('every save is a version: two are compared, and an old one comes back as a new one', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await open(editor.page, address)
  await typeAtEnd(editor.page, ' Changed.')
  await save(editor.page)
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  await editor.page.getByRole('link', { name: 'Versions and what changed' }).click()
  await expect(editor.page.getByRole('insertion')).toContainText('Changed.')
  expect((await new AxeBuilder({ page: editor.page }).analyze()).violations).toEqual([])
  await editor.page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(editor.page.getByText('Version 3 has the text of version 1.')).toBeVisible()
  expect(await bodyOf(id)).toBe(paragraphs)
})

test('what is pasted from a page is clean Markdown, and undo takes it back', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await open(editor.page, address)
  await typeAtEnd(editor.page, '\n\n')
  await text(editor.page).evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'A bold word')
    data.setData('text/html', '<p style="color:red">A <b>bold</b> word</p><script>alert(1)</script>')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(text(editor.page)).toContainText('A **bold** word')
})

test('the palette asks for what a component needs, and writes it', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await open(editor.page, address)
  await typeAtEnd(editor.page, '')
  await editor.page.getByLabel('Insert', { exact: true }).selectOption('Fact')
  const dialog = editor.page.getByRole('dialog', { name: 'Insert Figure of note' })
  expect((await new AxeBuilder({ page: editor.page }).include('dialog').analyze()).violations).toEqual([])
  await dialog.getByLabel('The figure').fill('5 "%"')
  await dialog.getByLabel('What it counts').fill('of all')
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(preview(editor.page).getByText('5 "%"')).toBeVisible()
})

test('a link to something in the paper is offered while it is typed', async ({ colleague, publish }) => {
  const title = `Zanzibar votes again, ${Date.now()}`
  const record = await publish({ title })
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await open(editor.page, address)
  await typeAtEnd(editor.page, ` [[${title.slice(0, -3)}`)
  await editor.page.getByRole('option', { name: title }).click() // the keys wait a moment, lest they take what just came
  await expect(text(editor.page)).toContainText(`[${title}](/news/${record.slug})`)
})

test.describe('on a phone', () => {
  test('everything is within reach, in both editions', async ({ colleague }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, ...actor } = await colleague('EDITOR', { viewport: { width: 390, height: 844 }, colorScheme })
      const { address } = await begin(actor)
      await open(page, address)
      await expect(preview(page).getByText('Second paragraph.')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  })
})
