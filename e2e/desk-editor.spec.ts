import AxeBuilder from '@axe-core/playwright'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/db/client.ts'
import { createArticle } from '#lib/mutations/desk/articles.ts'
import { bringBack, discardArticle } from '#lib/mutations/desk/discard.ts'
import { addTopic } from '#lib/mutations/desk/tagging.ts'
import { expect, signIn, test } from './desk.ts'
import { textRoom } from './text-room.ts'

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
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return { id: begun.value.id, address: `/admin/articles/${begun.value.id}` }
}

const bodyOf = async (id: number) => (await db.article.findUniqueOrThrow({ where: { id } })).body

test('the preview is the article as readers see it, and keeps its last good state', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await expect(textRoom(editor.page).preview.getByText('Second paragraph.')).toBeVisible()
  await textRoom(editor.page).type('End', '\n\n## A heading\n\n<Note title="Mind">\n\nthis\n\n</Note>')
  await expect(textRoom(editor.page).preview.getByRole('heading', { name: 'A heading' })).toBeVisible()
  await expect(textRoom(editor.page).preview.locator('aside')).toContainText('Mind')
  await textRoom(editor.page).type('End', '\n\n<Nothing />')
  await expect(editor.page.getByRole('status').filter({ hasText: 'There is no component <Nothing>' })).toContainText(
    'The text, line 15:',
  )
  await expect(textRoom(editor.page).preview.getByRole('heading', { name: 'A heading' })).toBeVisible()
})

test('after a crash it is all there again, and can be taken back and brought back', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', ' And more.')
  await expect(editor.page.getByText('Not saved yet; kept on this device.')).toBeVisible()
  const again = await editor.page.context().newPage()
  await editor.page.close({ runBeforeUnload: false })
  await textRoom(again).open(address)
  await expect(textRoom(again).text).toContainText('Third paragraph. And more.')
  await expect(again.getByText('This is what you had typed by')).toBeVisible()
  await again.getByRole('button', { name: 'Go back to what is saved' }).click()
  await expect(textRoom(again).text).not.toContainText('And more.')
  await again.getByRole('button', { name: /^Bring back/ }).click()
  await expect(textRoom(again).text).toContainText('And more.')
  await textRoom(again).save()
  await expect(again.getByText('Saved as version 2.')).toBeVisible()
  expect(await bodyOf(id)).toBe(`${paragraphs} And more.`)
})

test('of two windows of one person neither takes what the other has', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  const other = await editor.page.context().newPage()
  await textRoom(editor.page).open(address)
  await textRoom(other).open(address)
  await textRoom(other).type('End', '\n\nTyped in the other window.')
  await expect(other.getByText('kept at the desk and on this device')).toBeVisible()
  await textRoom(editor.page).text.click()
  await editor.page.keyboard.press('ControlOrMeta+Home')
  await editor.page.keyboard.type('Typed in this one. ')
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  expect(await db.draft.count({ where: { articleId: id } })).toBe(2)
  await textRoom(editor.page).save()
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  await expect.poll(() => db.draft.count({ where: { articleId: id } })).toBe(1)
  await other.close({ runBeforeUnload: false })
  for (const place of ['on the device', 'at the desk']) {
    const again = await editor.page.context().newPage()
    if (place === 'at the desk') await again.addInitScript(() => localStorage.clear())
    await textRoom(again).open(address)
    await expect(textRoom(again).text).toContainText('Typed in the other window.')
    await again.close({ runBeforeUnload: false })
  }
  await editor.page.reload()
  await expect(textRoom(editor.page).text).toContainText('Typed in the other window.')
  await textRoom(editor.page).save()
  await expect(editor.page.getByText('Version 3 has what both of you changed.')).toBeVisible()
  expect(await bodyOf(id)).toBe(`Typed in this one. ${paragraphs}\n\nTyped in the other window.`)
  await editor.page.reload()
  await expect(editor.page.getByText('This is what you had typed by')).toBeHidden()
  expect(await db.draft.count({ where: { articleId: id } })).toBe(0)
})

test('what one window discards, another that shows it still keeps', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', ' Typed here.')
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  const other = await editor.page.context().newPage()
  await textRoom(other).open(address)
  await expect(textRoom(other).text).toContainText('Typed here.')
  await other.getByRole('button', { name: 'Go back to what is saved' }).click()
  await textRoom(other).type('End', ' Typed there.')
  await textRoom(other).save()
  await expect(other.getByText('Saved as version 2.')).toBeVisible()
  await editor.page.close({ runBeforeUnload: false })
  await other.reload()
  await expect(textRoom(other).text).toContainText('Typed here.')
  expect(await bodyOf(id)).toBe(`${paragraphs} Typed there.`)
})

test('what is typed into an article that is not begun is offered after a crash, and each window has its own', async ({
  colleague,
}) => {
  const editor = await colleague('AUTHOR')
  const [one, other] = [editor.page, await editor.page.context().newPage()]
  const [first, second] = [`One ${Date.now()}`, `Two ${Date.now()}`]
  await textRoom(one).open('/admin/articles/new')
  await one.getByLabel('Headline').fill(first)
  await textRoom(one).type('End', 'The first text.')
  await expect(one.getByText('kept at the desk and on this device')).toBeVisible()
  await one.reload()
  await expect(one.getByLabel('Headline')).toHaveValue(first)
  await textRoom(other).open('/admin/articles/new')
  await expect(other.getByLabel('Headline')).toHaveValue('')
  await expect(other.getByRole('button', { name: `Bring back “${first}”` })).toBeVisible()
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([])
  await other.getByLabel('Headline').fill(second)
  await textRoom(other).type('End', 'The second text.')
  await expect(other.getByText('kept at the desk and on this device')).toBeVisible()
  await expect.poll(() => db.draft.count({ where: { userId: editor.id, articleId: null } })).toBe(2)
  const again = await one.context().newPage()
  for (const page of [one, other]) await page.close({ runBeforeUnload: false })
  await again.addInitScript(() => localStorage.clear()) // another device
  await textRoom(again).open('/admin/articles/new')
  await expect(again.getByLabel('Headline')).toHaveValue('')
  await again.getByRole('button', { name: `Bring back “${second}”` }).click()
  await expect(again.getByLabel('Headline')).toHaveValue(second)
  await expect(textRoom(again).text).toContainText('The second text.')
  await again.getByRole('button', { name: 'Begin' }).click()
  await expect(again).toHaveURL(/\/admin\/articles\/\d+$/)
  expect(await db.article.count({ where: { createdById: editor.id } })).toBe(1)
  await textRoom(again).open('/admin/articles/new')
  await expect(again.getByRole('button', { name: /^Bring back/ })).toHaveCount(1)
  await again.getByRole('button', { name: `Bring back “${first}”` }).click()
  await again.getByRole('button', { name: 'Go back to an empty form' }).click()
  await expect(again.getByLabel('Headline')).toHaveValue('')
  await expect.poll(() => db.draft.count({ where: { userId: editor.id } })).toBe(0)
})

test('what is typed while an article is begun is in the article', async ({ colleague }) => {
  const { page, ...editor } = await colleague('AUTHOR')
  await textRoom(page).open('/admin/articles/new')
  await page.getByLabel('Headline').fill(`Begun ${Date.now()}`)
  await textRoom(page).type('End', 'The beginning')
  let goOn = () => {}
  const typed = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/admin/articles/new', async (route) => {
    if (route.request().method() === 'POST') await typed
    await route.continue()
  })
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('button', { name: 'Saving' })).toBeVisible()
  await textRoom(page).type('End', ', and the rest.')
  goOn()
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/)
  await expect(textRoom(page).text).toContainText('The beginning, and the rest.')
  await textRoom(page).save()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await page.goto('/admin/articles/new')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bring back/ })).toBeHidden()
  expect(await db.draft.count({ where: { userId: editor.id } })).toBe(0)
})

test('without a connection one types on; it is sent when there is one again', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await editor.page.context().setOffline(true)
  await textRoom(editor.page).type('End', ' Typed in a tunnel.')
  await expect(editor.page.getByText('The desk does not answer. What you type is kept on this device')).toBeVisible()
  await textRoom(editor.page).save()
  await expect(editor.page.getByRole('alert').filter({ hasText: 'The desk does not answer' })).toBeVisible()
  await expect(textRoom(editor.page).text).toContainText('Typed in a tunnel.')
  await editor.page.context().setOffline(false)
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  expect(await db.draft.count({ where: { articleId: id } })).toBe(1)
  expect(await bodyOf(id)).toBe(paragraphs)
})

test('when the desk refuses to keep what is typed, it says why, and what to do', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  expect((await discardArticle(editor, id)).ok).toBe(true)
  await textRoom(editor.page).type('End', ' Typed for nobody.')
  await expect(editor.page.getByText('somebody discarded it')).toContainText('What you type is kept on this device.')
  expect((await bringBack(editor, id)).ok).toBe(true)
  await textRoom(editor.page).type('End', ' Typed again.')
  await expect(editor.page.getByText('kept at the desk and on this device')).toBeVisible()
  await textRoom(editor.page).text.fill('long '.repeat(220_000))
  await expect(editor.page.getByText('This is too long for the desk')).toBeVisible()
})

test('when the session has ended, what was typed is there after signing in again', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await editor.page.context().clearCookies()
  await textRoom(editor.page).type('End', ' Typed too late.')
  await expect(editor.page.getByText('You are signed out. What you type is kept on this device.')).toBeVisible()
  await textRoom(editor.page).save()
  await expect(editor.page).toHaveURL(/sign-in/)
  await signIn(editor.page, editor.email)
  await expect(editor.page).toHaveURL(address)
  await expect(textRoom(editor.page).text).toContainText('Typed too late.')
  await textRoom(editor.page).save()
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  expect(await bodyOf(id)).toBe(`${paragraphs} Typed too late.`)
})

test('two who change different paragraphs both have what they wrote', async ({ colleague }) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR')]
  const { id, address } = await begin(ada)
  await textRoom(ada.page).open(address)
  await textRoom(bob.page).open(address)
  await expect(bob.page.getByText(`${ada.name} has this open, too.`)).toBeVisible()
  await textRoom(ada.page).type('End', ' By Ada.')
  await textRoom(ada.page).save()
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await textRoom(bob.page).text.click()
  await bob.page.keyboard.press('ControlOrMeta+Home')
  await bob.page.keyboard.type('By Bob. ')
  await textRoom(bob.page).save()
  await expect(
    bob.page.getByText(`${ada.name} had saved meanwhile. Version 3 has what both of you changed.`),
  ).toBeVisible()
  await expect(textRoom(bob.page).text).toContainText('By Ada.')
  expect(await bodyOf(id)).toBe(`By Bob. ${paragraphs} By Ada.`)
})

test('two who change different labels both have what they chose', async ({ colleague }) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR', { javaScriptEnabled: false })]
  const { address } = await begin(ada)
  await textRoom(ada.page).open(address)
  await bob.page.goto(address)
  await ada.page.getByLabel('Authors').fill('Ada, Grace')
  await ada.page.getByLabel('Kind').selectOption('Opinion')
  await textRoom(ada.page).save()
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await bob.page.getByLabel('Topics').fill('Web standards, Feeds')
  await textRoom(bob.page).save()
  await expect(bob.page.getByText('Version 3 has what both of you changed.')).toBeVisible()
  await bob.page.goto(address)
  await expect(bob.page.getByLabel('Authors')).toHaveValue('Ada, Grace')
  await expect(bob.page.getByLabel('Kind')).toHaveValue('OPINION')
  await expect(bob.page.getByLabel('Topics')).toHaveValue('Web standards, Feeds')
})

test('two who change the same are shown both texts, and choose', async ({ colleague }) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR')]
  const { id, address } = await begin(ada)
  await textRoom(ada.page).open(address)
  await textRoom(bob.page).open(address)
  await textRoom(ada.page).type('End', ' By Ada.')
  await textRoom(ada.page).save()
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await textRoom(bob.page).type('End', ' By Bob.')
  await textRoom(bob.page).save()
  await expect(bob.page.getByRole('heading', { name: 'Two versions of one text' })).toBeFocused()
  await expect(bob.page.getByRole('group', { name: 'Place 1' })).toContainText('Third paragraph.put in: By Ada.')
  expect((await new AxeBuilder({ page: bob.page }).analyze()).violations).toEqual([])
  await bob.page.getByRole('radio', { name: 'Both, one after the other' }).check()
  await bob.page.getByRole('button', { name: 'Take this' }).click()
  await textRoom(bob.page).save()
  await expect(bob.page.getByText('Saved as version 3.')).toBeVisible()
  expect(await bodyOf(id)).toContain('Third paragraph. By Bob.\n\nThird paragraph. By Ada.')
})

test('without scripts, who mends a text that was refused does not overwrite what was saved meanwhile', async ({
  colleague,
}) => {
  const [ada, bob] = [await colleague('EDITOR'), await colleague('EDITOR', { javaScriptEnabled: false })]
  const { id, address } = await begin(ada)
  await bob.page.goto(address)
  await textRoom(ada.page).open(address)
  await textRoom(ada.page).type('End', ' By Ada.')
  await ada.page.getByLabel('Authors').fill('Ada, Grace')
  await textRoom(ada.page).save()
  await expect(ada.page.getByText('Saved as version 2.')).toBeVisible()
  await textRoom(bob.page).text.fill(`<Nothing />\n\nBy Bob. ${paragraphs}`)
  await textRoom(bob.page).save()
  await expect(bob.page.getByText(/^The text, line \d+:/).first()).toBeVisible()
  await textRoom(bob.page).text.fill(`By Bob. ${paragraphs}`)
  await textRoom(bob.page).save()
  await expect(bob.page.getByText('Version 3 has what both of you changed.')).toBeVisible()
  await expect(bob.page.getByLabel('Authors')).toHaveValue('Ada, Grace')
  expect(await bodyOf(id)).toBe(`By Bob. ${paragraphs} By Ada.`)
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
    await textRoom(page).save()
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
  await textRoom(editor.page).open(address)
  await editor.page.getByRole('button', { name: 'Publish now' }).click()
  await expect(editor.page.getByRole('link', { name: 'In the paper' })).toBeVisible()
  await textRoom(editor.page).type('End', ' A secret.')
  await expect(editor.page.getByText('Not in the paper yet; kept at the desk and on this device.')).toBeVisible()
  expect(await (await page.request.get(`/news/${slug}`)).text()).not.toContain('A secret.')
  await editor.page.getByRole('button', { name: 'Save into the paper' }).click()
  await expect.poll(async () => (await page.request.get(`/news/${slug}`)).text()).toContain('A secret.')
})

test('every save is a version: two are compared, and an old one comes back as a new one', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', ' Changed.')
  await editor.page.getByLabel('Kind').selectOption('Opinion')
  await editor.page.getByLabel('Authors').fill('Ada, Grace')
  await textRoom(editor.page).save()
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  await editor.page.getByRole('link', { name: 'Versions and what changed' }).click()
  await expect(editor.page.getByRole('insertion').filter({ hasText: 'Changed.' })).toBeVisible()
  await expect(editor.page.getByRole('insertion').filter({ hasText: 'Opinion' })).toBeVisible()
  await expect(editor.page.getByRole('insertion').filter({ hasText: 'Grace' })).toBeVisible()
  expect((await new AxeBuilder({ page: editor.page }).analyze()).violations).toEqual([])
  await editor.page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(editor.page.getByText('Version 3 is as version 1 was.')).toBeVisible()
  expect(await bodyOf(id)).toBe(paragraphs)
  await editor.page.getByRole('link', { name: 'Back to the article' }).click()
  await expect(editor.page.getByLabel('Kind')).toHaveValue('NEWS')
  await expect(editor.page.getByLabel('Authors')).toHaveValue('Ada')
})

test('of a version from before labels were kept, the text comes back and the rest stays', async ({ colleague }) => {
  const editor = await colleague('EDITOR', { javaScriptEnabled: false })
  const { id, address } = await begin(editor)
  await editor.page.goto(address)
  await editor.page.getByLabel('Authors').fill('Ada, Grace')
  await editor.page.getByLabel('Text', { exact: true }).fill('Changed.')
  await textRoom(editor.page).save()
  await db.revision.updateMany({ where: { articleId: id }, data: { lang: null } })
  await editor.page.getByRole('link', { name: 'Versions and what changed' }).click()
  await expect(editor.page.getByText('Of one of them only the text was kept')).toBeVisible()
  await editor.page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(editor.page.getByText('Version 3 is as version 1 was.')).toBeVisible()
  expect(await bodyOf(id)).toBe(paragraphs)
  await editor.page.goto(address)
  await expect(editor.page.getByLabel('Authors')).toHaveValue('Ada, Grace')
})

test('a topic that was added while an article was open is still there when it is saved', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { id, address } = await begin(editor)
  await textRoom(editor.page).open(address)
  expect((await addTopic(editor, id, 'Accessibility')).ok).toBe(true)
  await textRoom(editor.page).type('End', ' More.')
  await textRoom(editor.page).save()
  await expect(editor.page.getByText('Saved as version 2.')).toBeVisible()
  await expect(editor.page.getByLabel('Topics')).toHaveValue('Web standards, Accessibility')
})

test('a topic of one’s own and one that a colleague added from the list are both there', async ({ colleague }) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, ...editor } = await colleague('EDITOR', { javaScriptEnabled })
    const { address, id } = await begin(editor)
    await page.goto(address)
    if (javaScriptEnabled) await expect(page.getByRole('toolbar')).toBeVisible()
    expect((await addTopic(editor, id, 'Accessibility')).ok).toBe(true)
    await page.getByLabel('Topics').fill('Web standards, Feeds')
    await textRoom(page).save()
    await expect(page.getByText('Saved as version 2.')).toBeVisible()
    await expect(page.getByLabel('Topics')).toHaveValue('Web standards, Accessibility, Feeds')
  }
})

test('what is pasted from a page is clean Markdown, and undo takes it back', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', '\n\n')
  await textRoom(editor.page).text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'A bold word')
    data.setData('text/html', '<p style="color:red">A <b>bold</b> word</p><script>alert(1)</script>')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(textRoom(editor.page).text).toContainText('A **bold** word')
})

test('the tools are one stop of the Tab key, and arrow keys lead between them', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { address } = await begin(editor)
  await textRoom(page).open(address)
  await page.getByRole('textbox', { name: 'Summary' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Whole window' })).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('End')
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowLeft')
  await expect(page.getByLabel('Insert', { exact: true })).toBeFocused()
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Picture' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(textRoom(page).text).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Picture' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused()
})

test('the whole window holds what one needs to write and to save, and nothing else', async ({ colleague }) => {
  for (const width of [390, 1440]) {
    const { page, ...editor } = await colleague('EDITOR', { viewport: { width, height: 844 } })
    const { id, address } = await begin(editor)
    await textRoom(page).open(address)
    await page.getByRole('button', { name: 'Whole window' }).click()
    await textRoom(page).type('End', ' More.')
    await expect(page.getByText('kept at the desk and on this device')).toBeInViewport()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Saved as version 2.')).toBeInViewport()
    expect(await bodyOf(id)).toBe(`${paragraphs} More.`)
    await page.getByLabel('Headline').focus()
    await expect(textRoom(page).text).toBeFocused()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Summary' }).fill('Another summary.')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Saved as version 3.')).toBeInViewport()
  }
})

test('whoever hears the page hears of a mistake at the text itself', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { address } = await begin(editor)
  await textRoom(page).open(address)
  await expect(textRoom(page).text).not.toHaveAttribute('aria-invalid')
  await expect(textRoom(page).text).toHaveAccessibleDescription(/Ctrl\+B bold/)
  await textRoom(page).type('End', '\n\n<Nothing />')
  await expect(textRoom(page).text).toHaveAttribute('aria-invalid', 'true')
  await expect(textRoom(page).text).toHaveAccessibleDescription(/There is no component <Nothing>.*Ctrl\+B bold/)
  for (let signs = 0; signs < '<Nothing />'.length; signs++) await page.keyboard.press('Backspace')
  await expect(textRoom(page).text).not.toHaveAttribute('aria-invalid')
})

test('what is written from the right stands on the right, line by line', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { address } = await begin(editor, 'English.\n\nنص بالعربية.')
  await textRoom(page).open(address)
  const lineOf = (words: string) => textRoom(page).text.getByText(words)
  await expect(lineOf('English.')).toHaveCSS('direction', 'ltr')
  await expect(lineOf('نص')).toHaveCSS('direction', 'rtl')
  await textRoom(page).type('End', '\n\nعنوان')
  await expect(lineOf('عنوان')).toHaveCSS('direction', 'rtl')
  for (const label of ['Headline', 'Summary', 'Authors']) {
    await page.getByLabel(label).fill('عنوان')
    await expect(page.getByLabel(label)).toHaveCSS('direction', 'rtl')
  }
})

test('words far below are found and replaced, in both editions', async ({ colleague }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, ...editor } = await colleague('EDITOR', { colorScheme })
    const { id, address } = await begin(editor, `Start.\n\n${'A line.\n\n'.repeat(200)}The neddle.`)
    await textRoom(page).open(address)
    await textRoom(page).type('Home', '')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await page.keyboard.type('nothing like it')
    await expect(page.getByText('Nothing is found.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('neddle')
    await expect(page.getByText('Found in one place.')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(textRoom(page).text.getByText('The neddle.')).toBeInViewport()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('textbox', { name: 'Replace with' }).fill('needle')
    await page.getByRole('button', { name: 'Replace all' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeHidden()
    await textRoom(page).save()
    await expect(page.getByText('Saved as version 2.')).toBeVisible()
    expect(await bodyOf(id)).toMatch(/The needle\.$/)
  }
})

test('the palette asks for what a component needs, and writes it', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', '')
  await editor.page.getByLabel('Insert', { exact: true }).selectOption('Fact')
  const dialog = editor.page.getByRole('dialog', { name: 'Insert Figure of note' })
  expect((await new AxeBuilder({ page: editor.page }).include('dialog').analyze()).violations).toEqual([])
  await dialog.getByLabel('The figure').fill('5 "%"')
  await dialog.getByLabel('What it counts').fill('of all')
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(textRoom(editor.page).preview.getByText('5 "%"')).toBeVisible()
})

test('a link to something in the paper is offered while it is typed', async ({ colleague, publish }) => {
  const title = `Zanzibar votes again, ${Date.now()}`
  const record = await publish({ title })
  const editor = await colleague('EDITOR')
  const { address } = await begin(editor, 'Start.')
  await textRoom(editor.page).open(address)
  await textRoom(editor.page).type('End', ` [[${title.slice(0, -3)}`)
  await editor.page.getByRole('option', { name: title }).click() // the keys wait a moment, lest they take what just came
  await expect(textRoom(editor.page).text).toContainText(`[${title}](/news/${record.slug})`)
})

test.describe('on a phone', () => {
  test('everything is within reach, in both editions', async ({ colleague }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, ...actor } = await colleague('EDITOR', { viewport: { width: 390, height: 844 }, colorScheme })
      const { address } = await begin(actor)
      await textRoom(page).open(address)
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeInViewport()
      await expect(textRoom(page).text).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.getByRole('button', { name: 'Preview', exact: true }).click()
      await expect(textRoom(page).preview.getByText('Second paragraph.')).toBeVisible()
      await expect(textRoom(page).text).toBeHidden()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.getByRole('button', { name: 'Bold' }).click()
      await expect(textRoom(page).text).toBeFocused()
    }
  })
})
