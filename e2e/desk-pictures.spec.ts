import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '#lib/db/client.ts'
import { draft } from '#lib/testing/draft.ts'
import { expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

// Pictures and texts that come into the editor from outside of it, and what must not.

type Sample = { name: string; type: string; bytes: Buffer }

/** A picture that no other test has. */
async function photograph(name: string, side = 240): Promise<Sample> {
  const background = { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 }
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  const picture = sharp({ create: { width: side, height: side, channels: 3, background, noise } })
  return { name, type: 'image/png', bytes: await picture.png().toBuffer() }
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Does what a browser does when files are dropped on the text, or pasted into it. */
async function bring(page: Page, how: 'drop' | 'paste', samples: Sample[], words: Record<string, string> = {}) {
  const files = samples.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  await textRoom(page).text.evaluate(
    (element, { how, files, words }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      for (const [type, value] of Object.entries(words)) data.setData(type, value)
      const { right, bottom } = (element.querySelector('.cm-line') ?? element).getBoundingClientRect()
      const options = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data, clientX: right - 3, clientY: bottom - 3 })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      )
    },
    { how, files, words },
  )
}

const paragraphs = 'First paragraph.\n\nSecond paragraph.'

async function open(page: Page, editor: Parameters<typeof draft>[0]): Promise<{ id: number }> {
  const rendering = { compiler: '', html: '', text: paragraphs, words: 4 }
  const begun = await draft(editor, { text: { body: paragraphs, markdown: paragraphs, rendering } })
  await page.goto(`/admin/articles/${begun.id}`)
  await expect(page.getByRole('toolbar')).toBeVisible()
  return begun
}

async function say(page: Page, what: string) {
  await dialog(page)
    .getByLabel(/^What the picture shows/)
    .fill(what)
  await dialog(page)
    .getByLabel(/^Who made it/)
    .fill('Ada')
  await dialog(page).getByRole('button', { name: 'Insert' }).click()
}

async function saved(page: Page, id: number): Promise<string> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  return (await db.article.findUniqueOrThrow({ where: { id }, select: { body: true } })).body
}

const figure = (alt: string) => `<Figure src="/media/[0-9a-f]{32}\\.webp" alt="${alt}"[^>]*/>`

test('two pictures are dropped where they belong, and typing goes on meanwhile', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await page.route('**/admin/media/upload', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await bring(page, 'drop', [await photograph('one.png'), await photograph('two.png')])
  await expect(dialog(page).getByRole('heading', { name: 'Insert Picture: one.png' })).toBeVisible()
  await say(page, 'The first')
  await say(page, 'The second')
  await textRoom(page).text.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Typed meanwhile.')
  await expect(textRoom(page).text).toContainText('The second')
  await expect(textRoom(page).text).toContainText('The first')
  const body = await saved(page, id)
  expect(body).toMatch(new RegExp(`^First paragraph\\.\\n\\n${figure('The first')}\\n\\n`))
  expect(body).toMatch(new RegExp(figure('The second')))
  expect(body).toMatch(/Second paragraph\. Typed meanwhile\.$/)
})

test('a picture is seen while it is described, and what was typed about it is there after Escape', async ({
  colleague,
}) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await bring(page, 'drop', [await photograph('one.png'), await photograph('two.png')])
  await expect(dialog(page).getByText('1 of 2')).toBeVisible()
  const width = () =>
    dialog(page)
      .locator('img')
      .evaluate((picture: HTMLImageElement) => picture.naturalWidth)
  await expect.poll(width).toBe(240)
  await dialog(page)
    .getByLabel(/^What the picture shows/)
    .fill('Half a')
  await page.keyboard.press('Escape')
  await expect(dialog(page).getByText('2 of 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('one.png is not in the text')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog(page).getByLabel(/^What the picture shows/)).toHaveValue('Half a')
  await say(page, 'Half a press')
  await expect(textRoom(page).text).toContainText('Half a press')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeHidden()
  expect(await saved(page, id)).toMatch(new RegExp(`^First paragraph\\.\\n\\n${figure('Half a press')}`))
})

test('a picture is pasted, and it is told truly how far it is', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await textRoom(page).text.click()
  await page.keyboard.press('ControlOrMeta+End')
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 400_000,
  })
  await page.evaluate(() => {
    const shares: number[] = []
    Object.assign(window, { shares })
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('progress')
      if (bar) shares.push(bar.position)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  const html = '<meta charset="utf-8"><img src="https://elsewhere.example/a.png">' // as browsers copy one
  await bring(page, 'paste', [await photograph('image.png', 700)], { 'text/html': html })
  await say(page, 'Pasted')
  await expect(page.getByText('Sending image.png …')).toBeVisible()
  await expect(textRoom(page).text).toContainText('Pasted')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const shares: number[] = await page.evaluate(() => Reflect.get(window, 'shares'))
  const told = shares.filter((share) => share >= 0)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.some((share) => share > 0.1 && share < 0.9)).toBe(true)
  expect(await saved(page, id)).toMatch(new RegExp(`^${paragraphs}\\n\\n${figure('Pasted')}$`))
})

const script = '<script>alert(1)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`

for (const { name, type, content, reason } of [
  { name: 'page.png', type: 'image/png', content: `<!doctype html>${script}`, reason: 'This is no JPEG, PNG' },
  { name: 'drawing.svg', type: 'image/svg+xml', content: svg, reason: 'Drawings (SVG) are not taken' },
  { name: 'half.jpg', type: 'image/jpeg', content: '\xff\xd8\xff\xe0', reason: 'This picture is damaged' },
]) {
  test(`${name} is refused in plain words, and the text stays`, async ({ colleague }) => {
    const { page, ...editor } = await colleague('EDITOR')
    const { id } = await open(page, editor)
    await bring(page, 'drop', [{ name, type, bytes: Buffer.from(content, 'latin1') }])
    await say(page, 'A trap')
    await expect(page.getByRole('alert').filter({ hasText: reason })).toContainText(`${name} is not in the text.`)
    await expect(dialog(page)).toHaveCount(0)
    expect(await saved(page, id)).toBe(paragraphs)
  })
}

test('what is no picture is not taken for text, and a file that misses the text does not take the page away', async ({
  colleague,
}) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await bring(page, 'drop', [{ name: 'page.html', type: 'text/html', bytes: Buffer.from(script) }])
  await expect(page.getByRole('alert').filter({ hasText: 'page.html: only pictures' })).toBeVisible()
  const isKept = await page.getByLabel('Headline').evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }))
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    return !element.dispatchEvent(event)
  })
  expect(isKept).toBe(true)
  expect(await saved(page, id)).toBe(paragraphs)
})

test('when the desk does not answer, what was said of the picture is there for another try', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await page.route('**/admin/media/upload', (route) => route.abort('internetdisconnected'), { times: 1 })
  await bring(page, 'drop', [await photograph('one.png')])
  await say(page, 'A press')
  await expect(dialog(page).getByRole('alert')).toHaveText('The desk does not answer.')
  await expect(dialog(page).getByLabel(/^What the picture shows/)).toHaveValue('A press')
  await dialog(page).getByRole('button', { name: 'Insert' }).click()
  await expect(textRoom(page).text).toContainText('A press')
  expect(await saved(page, id)).toMatch(new RegExp(figure('A press')))
})

test('an address that is pasted over words makes a link of them, and undo takes it back', async ({ colleague }) => {
  const { page, ...editor } = await colleague('EDITOR')
  const { id } = await open(page, editor)
  await textRoom(page).text.click()
  await page.keyboard.press('ControlOrMeta+End')
  for (let signs = 0; signs < 'paragraph.'.length; signs++) await page.keyboard.press('Shift+ArrowLeft')
  await bring(page, 'paste', [], { 'text/plain': 'https://a.example/' })
  await expect(textRoom(page).text).toContainText('Second [paragraph.](https://a.example/)')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(textRoom(page).text).toContainText('Second paragraph.')
  expect(await saved(page, id)).toBe(paragraphs)
})

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h1 style="color:#2F5496">Findings<o:p></o:p></h1>
<p class=MsoNormal>A <b style="mso-bidi-font-weight:normal">bold</b> claim, <a href="https://a.example/">sourced</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span>One</p>
<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.<span>&nbsp;&nbsp;</span></span>Two</p>
<!--EndFragment--></body></html>`
const web = `<div onclick="alert(1)"><h2>Heading</h2><p>From <em>elsewhere</em>${script}<img src="https://a.example/x.png" onerror="alert(1)"></p></div>`

for (const [from, html, markdown] of [
  ['Word', word, '# Findings\n\nA **bold** claim, [sourced](https://a.example/).\n\n1. One\n2. Two'],
  ['a page', web, '## Heading\n\nFrom *elsewhere*'],
] as const) {
  test(`what is copied from ${from} comes as clean Markdown`, async ({ colleague }) => {
    const { page, ...editor } = await colleague('EDITOR')
    const { id } = await open(page, editor)
    await textRoom(page).text.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const samples = from === 'Word' ? [await photograph('as-picture.png')] : [] // Word adds how it looks
    await bring(page, 'paste', samples, { 'text/html': html, 'text/plain': 'plain' })
    await expect(textRoom(page).text).not.toContainText('plain')
    expect(await saved(page, id)).toBe(`${paragraphs}\n\n${markdown}`)
  })
}
