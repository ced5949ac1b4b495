import { randomBytes } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { beginArticle, expect, test } from './desk.ts'

// What others show of an article with a picture: a cut of it, around the point that matters.

/** Blue, and red in its lowest corner on the right; no two are the same. */
async function photograph(): Promise<Buffer> {
  const mark = {
    create: { width: 8, height: 8, channels: 3, background: `#0${randomBytes(2).toString('hex')}f` },
  } as const
  const red = { create: { width: 300, height: 300, channels: 3, background: '#f00' } } as const
  return sharp({ create: { width: 1600, height: 1600, channels: 3, background: '#00f' } })
    .composite([
      { input: red, left: 1300, top: 1300 },
      { input: mark, left: 0, top: 0 },
    ])
    .jpeg()
    .toBuffer()
}

async function addPicture(page: Page, alt: string): Promise<string> {
  await page.goto('/admin/media')
  const file = { name: 'press.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByLabel('What it shows').fill(alt)
  await page.getByLabel('Credit').fill('Ada')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: alt })).toBeVisible()
  return (await page.getByText(/^<Figure /).textContent()) ?? ''
}

async function headOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const html = await (await request.get(path)).text()
  const found = html.matchAll(/<meta (?:property|name)="((?:og|twitter):image[^"]*)" content="([^"]*)"/g)
  return Object.fromEntries(Array.from(found, ([, name = '', content = '']) => [name, content]))
}

/** How red the lowest corner on the right of a picture is, 0–255, and how large the picture. */
async function lookAt(request: APIRequestContext, url: string) {
  const answer = await request.get(url)
  const bytes = await answer.body()
  const { width, height, format } = await sharp(bytes).metadata()
  const corner = { left: width - 60, top: height - 60, width: 60, height: 60 }
  const { channels } = await sharp(await sharp(bytes).extract(corner).toBuffer()).stats()
  return { url: answer.url(), headers: answer.headers(), width, height, format, red: channels[0]?.mean ?? 0 }
}

test('an article shows its picture, and what lies at its focal point is in every cut', async ({
  colleague,
  request,
  baseURL,
}) => {
  const { page } = await colleague('EDITOR', { javaScriptEnabled: false })
  const alt = `A press with a red corner, ${Date.now()}`
  const figure = await addPicture(page, alt)
  const library = page.url()
  await beginArticle(page, `A red corner, ${Date.now()}`, `Look.\n\n${figure}`)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page.getByRole('link', { name: 'In the paper' }).click()
  const article = new URL(page.url()).pathname

  const before = await headOf(request, article)
  const first = before['og:image'] ?? ''
  expect(before).toMatchObject({
    'og:image': expect.stringMatching(new RegExp(`^${baseURL}/media/[0-9a-f]{32}-wide-50-50\\.jpg$`)),
    'og:image:type': 'image/jpeg',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': alt,
    'twitter:image': first,
  })
  const middle = await lookAt(request, first)
  expect(middle).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
  expect(middle.red).toBeLessThan(40)
  expect(middle.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })

  await page.goto(library)
  await page.getByLabel('From the left').fill('92')
  await page.getByLabel('From the top').fill('90')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect.poll(async () => (await headOf(request, article))['og:image']).toContain('-wide-92-90.jpg')

  const { image } = await (await request.get(`${article}.jsonld`)).json()
  expect(image).toMatchObject([
    { '@type': 'ImageObject', width: { value: 1200 }, height: { value: 1200 }, caption: alt, creditText: 'Ada' },
    { width: { value: 1200 }, height: { value: 900 } },
    { width: { value: 1200 }, height: { value: 675 } },
  ])
  const social = { url: first.replace('50-50', '92-90'), width: { value: 1200 }, height: { value: 630 } }
  for (const { url, width, height } of [...image, social]) {
    const cut = await lookAt(request, url)
    expect.soft([cut.width, cut.height], url).toEqual([width.value, height.value])
    expect.soft(cut.red, url).toBeGreaterThan(240)
  }
  expect((await lookAt(request, first)).url).toBe(social.url) // who kept the former address is sent on

  const item = await (await request.get('/feed.json')).json()
  expect(item.items).toContainEqual(expect.objectContaining({ url: `${baseURL}${article}`, image: social.url }))
})

test('there are no cuts but these', async ({ colleague, request }) => {
  const { page } = await colleague('EDITOR')
  const [, hash = ''] = /media\/(\w+)/.exec(await addPicture(page, `Uncut, ${Date.now()}`)) ?? []
  const answer = (name: string) => request.get(`/media/${hash}-${name}`, { maxRedirects: 0 })
  for (const name of ['3x2-50-50.jpg', '1200x630-50-50.jpg', 'wide-50-50.webp', 'wide-50.jpg', 'wide.jpg'])
    expect.soft((await answer(name)).status(), name).toBe(404)
  const moved = await answer('wide-7-7.jpg')
  expect([moved.status(), moved.headers().location]).toEqual([302, `/media/${hash}-wide-50-50.jpg`])
  expect((await request.get(`/media/${'0'.repeat(32)}-wide-50-50.jpg`)).status()).toBe(404)
})
