import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '#lib/db/client.ts'
import { deletePicture } from '#lib/mutations/desk/media-bin.ts'
import type { OfferedPictures } from '#lib/queries/desk/offered-pictures.ts'
import { draft } from '#lib/testing/draft.ts'
import { adminPaths } from '#lib/urls.ts'
import { type Colleague, expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// A picture that the paper has already comes into a text without leaving it.

type Said = { alt: string; credit?: string; caption?: string }

/** Sends a picture that no other test has to the library. */
async function send(page: Page, { alt, credit = 'Ada', caption = '' }: Said): Promise<{ id: string; url: string }> {
  const background = { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 }
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const file = sharp({ create: { width: 320, height: 180, channels: 3, background, noise } })
  const answer = await page.request.post(adminPaths.upload(), {
    headers: { origin: new URL(page.url()).origin },
    multipart: {
      file: { name: 'press.jpg', mimeType: 'image/jpeg', buffer: await file.jpeg().toBuffer() },
      ...{ alt, credit, caption },
    },
  })
  expect(answer.status()).toBe(201)
  return answer.json()
}

const paragraphs = 'First paragraph.\n\nSecond paragraph.'

async function open({ page, ...editor }: Colleague): Promise<number> {
  const rendering = { compiler: '', html: '', text: paragraphs, words: 4 }
  const { id } = await draft(editor, { text: { body: paragraphs, markdown: paragraphs, rendering } })
  await textRoom(page).open(adminPaths.article(id))
  return id
}

async function saved(page: Page, id: number): Promise<string> {
  await textRoom(page).save()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  return (await db.article.findUniqueOrThrow({ where: { id }, select: { body: true } })).body
}

const library = (page: Page) => page.getByRole('dialog', { name: 'Choose a picture' })
const form = (page: Page) => page.getByRole('dialog', { name: 'Insert Picture' })
const field = (page: Page) => library(page).getByLabel('Words of what is said of it')
const fromTools = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: 'Library' })
const pictures = (page: Page) => library(page).getByRole('listitem').getByRole('button')

const unique = () => `zq${crypto.randomUUID().slice(0, 8)}`

test('a picture is chosen by the keyboard, and stands in the text where the cursor was', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { page } = editor
  const word = unique()
  const said = { alt: `A press, ${word}`, credit: 'Ada "the eye" & sons', caption: 'In Mainz' }
  const { url } = await send(page, said)
  const id = await open(editor)
  await textRoom(page).text.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('End')

  await fromTools(page).focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(word)
  await expect(library(page).getByRole('status')).toHaveText('One picture is shown.')
  await page.keyboard.press('Tab')
  await expect(pictures(page)).toBeFocused()
  await expect(pictures(page)).toHaveAccessibleName(`${said.alt} ${said.credit}`)
  await page.keyboard.press('Enter')

  await expect(form(page).getByLabel('What the picture shows, for those who cannot see it')).toBeFocused()
  await expect(form(page).getByLabel('Address of the picture on this site')).toHaveValue(url)
  await expect(form(page).getByLabel('Width in pixels')).toHaveValue('320')
  await page.keyboard.press('Enter')
  await expect(form(page)).toHaveCount(0)
  await expect(textRoom(page).text).toBeFocused()
  const figure = `<Figure src="${url}" alt="${said.alt}" caption="In Mainz" credit="Ada &quot;the eye&quot; &amp; sons" width="320" height="180" />`
  expect(await saved(page, id)).toBe(`First paragraph.\n\n${figure}\n\nSecond paragraph.`)
})

test('a search narrows what is offered, and what was deleted is not among it', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { page, ...actor } = editor
  const word = unique()
  const gone = await send(page, { alt: `Gone, ${word}` })
  await deletePicture(actor, gone.id)
  await send(page, { alt: `Older, ${word}`, credit: 'Bea' })
  await send(page, { alt: `Newer, ${word}`, credit: 'Ada' })
  await open(editor)
  await textRoom(page).type('End', '')
  await fromTools(page).click()
  await expect(pictures(page).nth(1)).toBeVisible()
  await field(page).fill(word)
  await expect(pictures(page)).toHaveCount(2)
  await expect(pictures(page).first()).toHaveAccessibleName(`Newer, ${word} Ada`)
  await expect(pictures(page).last().getByRole('img')).toHaveJSProperty('naturalWidth', 320)
  await field(page).fill(`bea ${word}`)
  await expect(pictures(page)).toHaveCount(1)
  await field(page).fill(`nowhere ${word}`)
  await expect(library(page).getByRole('status')).toHaveText('No picture is like that.')
  await expect(pictures(page)).toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(library(page)).toHaveCount(0)
  await expect(textRoom(page).text).toBeFocused()
  await fromTools(page).click()
  await expect(field(page)).toHaveValue(`nowhere ${word}`) // and is typed over
  await page.keyboard.type(word)
  await expect(pictures(page)).toHaveCount(2)
  await library(page).getByRole('button', { name: 'Close' }).click()
  await expect(textRoom(page).text).toBeFocused()
  await page.keyboard.type(' And on.')
  await expect(textRoom(page).text.getByText('Second paragraph. And on.')).toBeVisible()
})

test('in the form of a picture, what was typed stays, whichever dialog is left', async ({ colleague }) => {
  const editor = await colleague('AUTHOR')
  const { page } = editor
  const word = unique()
  const [plain, captioned] = [
    await send(page, { alt: `Plain, ${word}` }),
    await send(page, { alt: `Captioned, ${word}`, caption: 'Its own' }),
  ]
  const id = await open(editor)
  const caption = form(page).getByLabel('The line below it')
  const choose = async (name: string) => {
    await form(page).getByRole('button', { name: 'From the library' }).click()
    await field(page).fill(name)
    await pictures(page)
      .filter({ has: page.getByRole('img', { name }) })
      .click()
    await expect(form(page).getByLabel('What the picture shows')).toHaveValue(name)
  }
  await textRoom(page).type('End', '')
  await page.getByLabel('Insert', { exact: true }).selectOption('Figure')
  await form(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(textRoom(page).text).toBeFocused()
  await page.getByLabel('Insert', { exact: true }).selectOption('Figure')
  await caption.fill('Typed here')
  await form(page).getByRole('button', { name: 'From the library' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(library(page)).toHaveCount(0)
  await expect(caption).toHaveValue('Typed here')
  await expect(form(page).getByRole('button', { name: 'From the library' })).toBeFocused()
  await choose(`Plain, ${word}`)
  await expect(caption).toHaveValue('Typed here')
  await choose(`Captioned, ${word}`)
  await expect(caption).toHaveValue('Its own')
  await expect(form(page).getByLabel('Address of the picture on this site')).toHaveValue(captioned.url)
  await choose(`Plain, ${word}`)
  await expect(caption).toHaveValue('')

  await form(page).getByLabel('What the picture shows').fill('')
  await form(page).getByRole('button', { name: 'Insert' }).click()
  await expect(form(page)).toBeVisible() // it has to be said
  await form(page).getByLabel('What the picture shows').fill('A press')
  await page.keyboard.press('Escape')
  await expect(form(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(form(page).getByLabel('What the picture shows')).toHaveValue('A press')
  await form(page).getByRole('button', { name: 'Insert' }).click()
  await expect(textRoom(page).text).toBeFocused()
  const figure = `<Figure src="${plain.url}" alt="A press" credit="Ada" width="320" height="180" />`
  expect(await saved(page, id)).toBe(`${paragraphs}\n\n${figure}`)
  await textRoom(page).text.focus()
  await page.keyboard.type('!')
  await expect(textRoom(page).text.getByText(`${figure}!`)).toBeVisible() // the cursor is behind it
})

test('more comes when it is asked for, and the keyboard is at the first that is new', async ({ colleague }) => {
  const editor = await colleague('CONTRIBUTOR')
  const { page } = editor
  const word = unique()
  for (const place of ['Third', 'Second', 'First']) await send(page, { alt: `${place}, ${word}` })
  await open(editor)
  await page.route('**/admin/media/offered?*', async (route) => {
    const answer = await route.fetch() // as if two were a part
    const { pictures }: OfferedPictures = await answer.json()
    const before = new URL(route.request().url()).searchParams.get('before')
    const [part, next] = before ? [pictures, null] : [pictures.slice(0, 2), pictures[1]?.id ?? null]
    await route.fulfill({ json: { pictures: part, next } })
  })
  await fromTools(page).click()
  const found = page.waitForResponse((response) => response.url().includes(word))
  await field(page).fill(word)
  await found
  await expect(pictures(page)).toHaveCount(2)
  await library(page).getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await expect(pictures(page)).toHaveCount(3)
  await expect(pictures(page).last()).toBeFocused()
  await expect(pictures(page).last()).toHaveAccessibleName(`Third, ${word} Ada`)
  await expect(library(page).getByRole('button', { name: 'More' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440]) {
    test(`the library is accessible and keeps its shape, ${colorScheme}, ${width} px`, async ({ colleague }) => {
      const editor = await colleague('EDITOR', { colorScheme, viewport: { width, height: 844 } })
      const { page } = editor
      const word = unique()
      for (const place of ['One', 'Two', 'Three', 'Four', 'Five']) await send(page, { alt: `${place}, ${word}` })
      await open(editor)
      const { promise: areMeasured, resolve: letCome } = Promise.withResolvers<void>()
      await page.route('**/media/*-small.jpg', async (route) => {
        await areMeasured // their places are there before they are
        await route.continue()
      })
      await fromTools(page).click()
      await field(page).fill(word)
      await expect(pictures(page)).toHaveCount(5)
      const boxes = () =>
        pictures(page).evaluateAll((buttons) => buttons.map((button) => JSON.stringify(button.getBoundingClientRect())))
      const before = await boxes()
      letCome()
      await expect(pictures(page).first().getByRole('img')).toHaveJSProperty('naturalWidth', 320)
      expect(await boxes()).toEqual(before)
      const lefts = await pictures(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
      expect(new Set(lefts).size).toBe(width === 390 ? 2 : 4)
      const isWide = 'document.documentElement.scrollWidth > innerWidth'
      expect(await page.evaluate(isWide)).toBe(false)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await pictures(page).first().click()
      await expect(form(page)).toBeVisible()
      expect(await page.evaluate(isWide)).toBe(false)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  }

test('whatever holds the pictures up is said, and they come by themselves afterwards', async ({ colleague }) => {
  const editor = await colleague('EDITOR')
  const { page } = editor
  const word = unique()
  await send(page, { alt: `A press, ${word}` })
  await open(editor)
  const status = library(page).getByRole('status')

  await page.context().setOffline(true)
  await fromTools(page).click()
  await expect(status).toHaveText('The desk does not answer. It is asked again by itself.') // what fills the dialog did not load
  await page.context().setOffline(false)
  await expect(pictures(page).first()).toBeVisible()
  await page.context().setOffline(true)
  await field(page).fill(word)
  await expect(status).toHaveText('The desk does not answer. It is asked again by itself.')
  expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([])
  await page.context().setOffline(false)
  await expect(pictures(page)).toHaveCount(1)

  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await field(page).fill(`press ${word}`)
  await expect(status).toContainText('You are signed out.')
  await expect(status.getByRole('link', { name: 'Sign in in another window' })).toHaveAttribute('target', '_blank')
  await page.context().addCookies(cookies)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(pictures(page)).toHaveCount(1)

  await page.route('**/admin/media/offered?*', (route) => route.fulfill({ json: { pictures: [], next: null } }))
  await field(page).fill('')
  await expect(status).toContainText('The library has no picture yet. Drop one on the text')
  await page.route('**/admin/media/offered?*', (route) => route.fulfill({ status: 422, json: {} }))
  await field(page).fill('press')
  await expect(status).toContainText('The desk cannot read what this page sends.')
})

test('what is offered is for the desk alone, kept by nobody, and a bad question is told from a good one', async ({
  colleague,
  request,
}) => {
  const { page } = await colleague('CONTRIBUTOR')
  const address = adminPaths.offeredPictures()
  const good = await page.request.get(`${address}?q=press`)
  expect([good.status(), good.headers()['cache-control']]).toEqual([200, 'no-store'])
  for (const [parameter, value] of [
    ['q', 'a'.repeat(201)],
    ['before', 'x'],
  ] as const) {
    const bad = await page.request.get(`${address}?${parameter}=${value}`)
    expect([bad.status(), await bad.json()]).toEqual([422, expect.objectContaining({ field: parameter })])
  }
  const outside = await request.get(address, { maxRedirects: 0 })
  expect([outside.status(), outside.headers().location]).toEqual([307, expect.stringContaining('/admin/sign-in')])
})
