import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { beginArticle, expect, test } from './desk.ts'

// From somebody's camera into the paper, and what happens when it was the wrong picture.

/** A picture that no other test has. */
async function photograph(): Promise<Buffer> {
  const background = { r: Math.random() * 255, g: Math.random() * 255, b: Math.random() * 255 }
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const file = sharp({ create: { width: 320, height: 180, channels: 3, background, noise } })
  return file
    .withExif({ IFD0: { Make: 'SecretCamera' } })
    .jpeg()
    .toBuffer()
}

async function choose(page: Page, buffer: Buffer, name = 'press.jpg'): Promise<void> {
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

/** Adds a picture as the form has it. @returns how a text names it */
async function addPicture(page: Page, alt: string): Promise<string> {
  await page.goto('/admin/media')
  await choose(page, await photograph())
  await page.getByLabel('What it shows').fill(alt)
  await page.getByLabel('Credit').fill('Ada "the eye" & sons')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: alt })).toBeVisible()
  return (await page.getByText(/^<Figure /).textContent()) ?? ''
}

const sourceOf = (figure: string) => /src="([^"]+)"/.exec(figure)?.[1] ?? ''

test('a picture goes into the library and the paper without scripts, and its place stays right when it is replaced', async ({
  colleague,
  page: reader,
}) => {
  const { page } = await colleague('EDITOR', { javaScriptEnabled: false })
  const alt = `A press in Mainz, ${Date.now()}`
  const figure = await addPicture(page, alt)
  const library = page.url()
  await beginArticle(page, `With a picture, ${Date.now()}`, `Look.\n\n${figure}`)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('link', { name: 'In the paper' }).click()
  await reader.goto(page.url())
  const shown = reader.getByRole('img', { name: alt })
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toHaveJSProperty('naturalWidth', 320)
  await expect(reader.getByText('Ada "the eye" & sons')).toBeVisible()

  const first = sourceOf(figure)
  const answer = await reader.request.get(first)
  const headers = answer.headers()
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect((await answer.body()).includes('SecretCamera')).toBe(false)
  const again = await reader.request.get(first, { headers: { 'if-none-match': headers.etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await reader.request.head(first)).headers()).toMatchObject({
    etag: headers.etag,
    'content-type': 'image/jpeg',
  })

  await page.goto(library)
  await expect(page.getByRole('link', { name: /^With a picture/ })).toBeVisible()
  await choose(page, await photograph())
  await page.getByRole('button', { name: 'Replace the file' }).click()
  await expect(page.getByText('The file is replaced, also in one article.')).toBeVisible()
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByRole('img', { name: alt })).not.toHaveAttribute('src', first, { timeout: 500 })
  }).toPass()
  const moved = await reader.request.get(first)
  expect(moved.url()).toContain((await reader.getByRole('img', { name: alt }).getAttribute('src')) ?? 'none')
})

test('what is no picture, or says nothing of itself, is refused with a sentence, and nothing typed is lost', async ({
  colleague,
}) => {
  const { page } = await colleague('CONTRIBUTOR')
  await page.goto('/admin/media')
  await page.getByLabel('What it shows').fill('A drawing')
  await page.getByLabel('Credit').fill('Ada')
  await choose(page, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'a.jpg')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(/Drawings \(SVG\) are not taken/)).toBeVisible()
  await expect(page.getByLabel('What it shows')).toHaveValue('A drawing')

  await page.getByLabel('Credit').fill('')
  await choose(page, await photograph())
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('This is needed.')).toBeVisible()
})

test('the editor sends a picture and is told how a text names it; others are told why not', async ({
  colleague,
  baseURL,
  request,
}) => {
  const { page } = await colleague('AUTHOR')
  const origin = new URL(baseURL ?? '').origin
  const file = { name: 'press.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
  const multipart = { file, alt: 'A press', credit: 'Ada' }
  const send = (fields: typeof multipart | { file: typeof file }, headers: Record<string, string> = { origin }) =>
    page.request.post('/admin/media/upload', { multipart: fields, headers })

  const taken = await send(multipart)
  expect(taken.status()).toBe(201)
  expect(await taken.json()).toMatchObject({ url: expect.stringMatching(/^\/media\//), alt: 'A press', width: 320 })
  const silent = await send({ file })
  expect([silent.status(), await silent.json()]).toEqual([422, expect.objectContaining({ field: 'alt' })])
  expect((await send(multipart, { origin: 'https://evil.example' })).status()).toBe(403)
  expect((await request.post('/admin/media/upload', { multipart, headers: { origin } })).status()).toBe(401)
})

test.describe('an address of the library names nothing else', () => {
  for (const path of [
    '../auth-secret',
    '%2e%2e%2fauth-secret',
    'x',
    `${'0'.repeat(32)}.jpg`,
    `${'0'.repeat(32)}.svg`,
  ]) {
    test(path, async ({ request }) => {
      expect((await request.get(`/media/${path}`)).status()).toBeGreaterThanOrEqual(400)
    })
  }
})

for (const width of [390, 1440]) {
  test(`the library can be used by everybody at ${width} px`, async ({ colleague }) => {
    const { page } = await colleague('EDITOR', { viewport: { width, height: 900 } })
    await addPicture(page, 'A press')
    for (const path of [new URL(page.url()).pathname, '/admin/media']) {
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })
}
