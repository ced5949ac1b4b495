import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { lettersTo } from '#lib/testing/mailbox.ts'
import { beginArticle, expect, test } from './desk.ts'

const mark = (name: string) => `${name} ${Date.now()}`

async function faultsOf(page: Page) {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
}

test('a colleague is asked by name, finds it on the overview and in the mail, and answers', async ({ colleague }) => {
  const [editor, author] = [await colleague('EDITOR'), await colleague('AUTHOR')]
  const headline = mark('Talked about')
  const path = await beginArticle(author.page, headline)
  const note = author.page.getByRole('textbox', { name: 'New note' })
  await note.pressSequentially(`Is this right, @${editor.name.slice(0, -1)}`)
  const offered = author.page.getByRole('listbox', { name: 'Colleagues' })
  await expect(offered.getByRole('option', { name: editor.name })).toBeVisible()
  expect(await faultsOf(author.page)).toEqual([])
  await note.press('Enter')
  await expect(offered).toBeHidden()
  await expect(note).toHaveValue(`Is this right, @${editor.name} `)
  await note.pressSequentially('<b>and</b> https://example.com/wire?')
  await author.page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(author.page.getByText(`${editor.name} is asked.`)).toBeVisible()
  await expect(note).toHaveValue('')
  const said = author.page.getByRole('region', { name: 'Notes' }).getByRole('listitem').first()
  await expect(said.locator('strong')).toHaveText(`@${editor.name}`)
  await expect(said.getByRole('link', { name: 'https://example.com/wire' })).toBeVisible()
  await expect(said).toContainText('<b>and</b>')

  await expect.poll(async () => (await lettersTo(process.env.MAILBOX ?? '', editor.email)).join()).toContain(headline)
  const asks = editor.page.getByRole('region', { name: 'Somebody asks you' })
  await editor.page.goto('/admin')
  await expect(asks.getByRole('link', { name: headline })).toHaveAttribute('href', `${path}#notes`)
  await expect(asks).toContainText('Is this right')
  expect(await faultsOf(editor.page)).toEqual([])
  await asks.getByRole('link', { name: headline }).click()
  await expect(editor.page.getByText('You have seen it.')).toBeVisible()
  expect(await faultsOf(editor.page)).toEqual([])
  await editor.page.goto('/admin')
  await expect(asks).toBeHidden()

  await editor.page.goto(path)
  await editor.page.getByRole('button', { name: /^Done: note by/ }).click()
  await expect(editor.page.getByText(`Done, by ${editor.name}`)).toBeVisible()
  await editor.page.getByRole('button', { name: /^Open again/ }).click()
  await expect(editor.page.getByText(`Done, by ${editor.name}`)).toBeHidden()
})

test('one’s own note is taken back and put back; who may not read the article is not asked', async ({ colleague }) => {
  const [author, other] = [await colleague('AUTHOR'), await colleague('AUTHOR')]
  const path = await beginArticle(author.page, mark('Second thoughts'))
  const note = author.page.getByRole('textbox', { name: 'New note' })
  await note.fill(`See @${other.name}`)
  await author.page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(author.page.getByText(`@${other.name} may not read this article`)).toBeVisible()
  await expect(note).toHaveValue(`See @${other.name}`)
  await note.fill('A thought @nobody')
  await author.page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(author.page.getByText('Nobody here is called @nobody')).toBeVisible()
  await author.page.getByRole('button', { name: 'Take back' }).click()
  await expect(author.page.getByText('You took this note back.')).toBeVisible()
  await author.page.getByRole('button', { name: 'Put it back' }).click()
  await expect(author.page.getByRole('listitem').filter({ hasText: 'A thought' })).toBeVisible()
  expect((await other.page.goto(path))?.status()).toBe(404)
})

test('notes never reach readers, in any form, nor who has a link to the draft', async ({ colleague, request }) => {
  const { page } = await colleague('EDITOR')
  const secret = `betweenus${Date.now()}`
  const headline = mark('In the open')
  const path = await beginArticle(page, headline)
  await page.getByRole('textbox', { name: 'New note' }).fill(secret)
  await page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: secret })).toBeVisible()
  await page.goto(`${path}/preview`)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link =
    (
      await page
        .getByText(/\/preview\/\S+/)
        .last()
        .textContent()
    )?.trim() ?? ''
  expect(await (await request.get(new URL(link).pathname)).text()).toContain(headline)
  const slug = headline.toLowerCase().replaceAll(' ', '-')
  await page.goto(path)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect.poll(async () => (await request.get(`/news/${slug}`)).status()).toBe(200)
  const forms = ['', '.md', '.txt', '.jsonld', '.json', '?view=lite'].map((form) => `/news/${slug}${form}`)
  const others = ['/feed.atom', '/feed.json', '/changes.json', '/llms-full.txt', '/']
  for (const address of [...forms, ...others, new URL(link).pathname])
    expect(await (await request.get(address)).text(), address).not.toContain(secret)
  expect(await (await request.get(`/search?q=${secret}`)).text()).not.toContain(headline)
})

test('notes and views go without scripts', async ({ colleague }) => {
  const [editor, author] = [await colleague('EDITOR', { javaScriptEnabled: false }), await colleague('AUTHOR')]
  const headline = mark('Plainly')
  const path = await beginArticle(author.page, headline)
  await author.page.getByRole('textbox', { name: 'New note' }).fill(`Please, @${editor.email.split('@')[0]}`)
  await author.page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(author.page.getByText(`${editor.name} is asked.`)).toBeVisible()

  const { page } = editor
  await page.goto('/admin')
  await page.getByRole('button', { name: `Seen, what I am asked on “${headline}”` }).click()
  await expect(page.getByRole('region', { name: 'Somebody asks you' })).toBeHidden()
  await page.goto(path)
  await page.getByRole('textbox', { name: 'New note' }).fill('It is fine.')
  await page.getByRole('button', { name: 'Leave the note' }).click()
  await expect(page.getByText('The note is left.')).toBeVisible()

  await page.goto(`/admin/articles?q=${encodeURIComponent(headline)}`)
  await page.getByText('Keep this view …').click()
  await page.getByLabel('Name', { exact: true }).fill(headline)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(`“${headline}” is kept.`)).toBeVisible()
  await page.goto('/admin/articles')
  await page.getByRole('link', { name: headline }).first().click()
  await expect(page).toHaveURL(/\?q=Plainly/)

  await page.getByRole('link', { name: 'Go to …' }).click()
  await page.getByLabel('Where to, or what to do').fill(headline)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Article, Draft' }).getByRole('link').click()
  await expect(page).toHaveURL(path)
  await page.getByRole('link', { name: 'Go to …' }).click()
  await page.getByRole('list', { name: 'Found' }).getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})

test('a view is renamed, removed and shared, and each is taken back', async ({ colleague }) => {
  const [editor, author] = [await colleague('EDITOR'), await colleague('AUTHOR')]
  const { page } = editor
  const name = mark('Waiting')
  await page.goto('/admin/articles?status=REVIEW')
  await page.getByText('Keep this view …').click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Share it with everybody').check()
  await page.getByRole('button', { name: 'Keep it' }).click()
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
  await author.page.goto('/admin/articles')
  await expect(author.page.getByRole('link', { name: `${name}, shared by ${editor.name}` })).toBeVisible()

  await page.getByText('Change your views …').click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} B`)
  await page.getByRole('button', { name: `Rename ${name}` }).click()
  await expect(views.getByRole('link', { name: `${name} B` })).toBeVisible()
  await page.getByRole('button', { name: `Call it ${name} again` }).click()
  await expect(views.getByRole('link', { name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: `Remove ${name}` }).click()
  await expect(views).toBeHidden()
  await page.getByRole('button', { name: `Put ${name} back` }).click()
  await page.getByRole('button', { name: `Share ${name} no longer` }).click()
  await expect(page.getByRole('button', { name: `Share ${name} with everybody` })).toBeVisible()
  await author.page.goto('/admin/articles')
  await expect(author.page.getByRole('navigation', { name: 'Views' })).toBeHidden()
})

test('one key leads everywhere, and gives the focus back', async ({ colleague }) => {
  const { page } = await colleague('EDITOR')
  const headline = mark('Found by typing')
  const path = await beginArticle(page, headline)
  await page.goto('/admin')
  const opener = page.getByRole('button', { name: 'Go to …' })
  await opener.focus()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Where to, or what to do' })
  await expect(field).toBeFocused()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type(headline) // and on, before anything is found
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(path)

  await page.getByLabel('Headline').press('Control+k')
  await page.keyboard.type('front')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Front page')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  const offered = page.getByRole('listbox', { name: 'Found' })
  await expect(offered.getByRole('option', { selected: true })).toContainText('Front page')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/front')

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(page.getByText('in a note: asks a colleague')).toBeVisible()
  await page.getByRole('combobox', { name: 'Where to, or what to do' }).fill('night')
  await page.getByRole('option', { name: 'Night edition' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'night')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sign out')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})

test('in the text of an article, the key still makes a link', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await beginArticle(page, mark('With a link'), '')
  const text = page.getByRole('textbox', { name: 'Text' })
  await expect(text).toHaveAttribute('contenteditable', 'true')
  await text.click()
  await page.keyboard.press('Control+k')
  await expect(text).toContainText('[text]()')
  await expect(page.getByRole('dialog')).toBeHidden()
})
