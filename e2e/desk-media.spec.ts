import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { beginArticle, expect, test } from './desk.ts'
import { textRoom } from './text-room.ts'

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
    'surrogate-key': `file:${first.slice(7, 39)}`,
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

for (const javaScriptEnabled of [true, false]) {
  test(`a picture that nothing shows is deleted and restored, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    colleague,
    request,
  }) => {
    const { page } = await colleague('AUTHOR', { javaScriptEnabled })
    const alt = `A press that nobody wants, ${Date.now()}`
    const source = sourceOf(await addPicture(page, alt))
    const small = source.replace('.jpg', '-small.jpg')
    const statuses = () => Promise.all([source, small].map(async (path) => (await request.get(path)).status()))
    expect(await statuses()).toEqual([200, 200])

    await page.getByRole('button', { name: 'Delete this picture' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'This picture is deleted. Until' })).toBeVisible()
    expect(await statuses()).toEqual([410, 410])
    await page.getByRole('button', { name: `Restore “${alt}”` }).click() // undo, right there
    await expect(page.getByText('The picture is back in the library.')).toBeVisible()
    expect(await statuses()).toEqual([200, 200])

    await page.getByRole('button', { name: 'Delete this picture' }).click()
    await page.getByRole('link', { name: 'Deleted pictures' }).click()
    const shown = page.getByRole('link', { name: alt }).locator('img')
    await shown.scrollIntoViewIfNeeded()
    await expect(shown).toHaveJSProperty('naturalWidth', 320)
    await page.goto('/admin/media')
    await expect(page.getByRole('searchbox')).toBeVisible()
    await expect(page.getByRole('link', { name: alt })).toHaveCount(0)
    await page.getByRole('link', { name: 'Deleted pictures' }).click()
    await page.getByRole('button', { name: `Restore “${alt}”` }).click()
    await expect(page.getByText('The picture is back in the library.')).toBeVisible()
    expect(await statuses()).toEqual([200, 200])
  })
}

test('a picture that something shows is not deleted, and it is said where; a text with a deleted one is not saved', async ({
  colleague,
}) => {
  const { page } = await colleague('EDITOR')
  const alt = `A press in use, ${Date.now()}`
  const figure = await addPicture(page, alt)
  const library = page.url()
  const other = await page.context().newPage()
  const title = `Shows a press, ${Date.now()}`
  const article = await beginArticle(other, title, `Look.\n\n${figure}`)
  await page.getByRole('button', { name: 'Delete this picture' }).click() // as the page was before that
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was deleted.' })).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', article)
  await expect(page.getByRole('button', { name: 'Delete this picture' })).toHaveCount(0)

  await textRoom(other).fill('Look elsewhere.')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('Saved as version 2.')).toBeVisible()
  await page.goto(library)
  await expect(page.getByText('Former versions of one article show it.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete this picture' }).click()
  await expect(page.getByText('This picture is deleted. Until')).toBeVisible()
  await textRoom(other).fill(`Look again.\n\n${figure}`)
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText(`The text names a picture that was deleted: “${alt}”.`)).toBeVisible()
  await expect(other.getByRole('textbox', { name: 'Text', exact: true })).toContainText('Look again.')
})

test('the same picture sent again is back', async ({ colleague }) => {
  const { page } = await colleague('CONTRIBUTOR')
  const file = await photograph()
  const send = async (alt: string) => {
    await page.goto('/admin/media')
    await choose(page, file)
    await page.getByLabel('What it shows').fill(alt)
    await page.getByLabel('Credit').fill('Ada')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: alt })).toBeVisible()
  }
  await send(`Once, ${Date.now()}`)
  const address = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Delete this picture' }).click()
  await expect(page.getByText('This picture is deleted. Until')).toBeVisible()
  await send(`Twice, ${Date.now()}`)
  await expect(page.getByText('This picture had been deleted. It is back')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(address)
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
