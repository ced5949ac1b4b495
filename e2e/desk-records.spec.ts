import { readFile } from 'node:fs/promises'
import { expect, test } from './desk.ts'

// Records that come in by the desk, and go out of it.

test('a file of records is tried, then written, and each that is refused says why', async ({ colleague, page }) => {
  const { page: desk } = await colleague('ADMINISTRATOR')
  const slug = `delivered-${Date.now()}`
  const good = {
    slug,
    title: 'Delivered at the desk',
    summary: '',
    body_md: 'One paragraph.',
    published_at: '2026-06-25T22:16:44Z',
    lang: 'en',
  }
  const broken = Array.from({ length: 205 }, () => '{"slug": ')
  const lines = [JSON.stringify(good), JSON.stringify({ ...good, slug: `${slug}-2`, title: '' }), ...broken]
  const file = { name: 'delivery.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) }
  await desk.goto('/admin/records')
  await desk.getByLabel('File').setInputFiles(file)
  await desk.getByLabel('What to do').selectOption('Say what would happen')
  await desk.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(desk.getByText(/^Would be: 1 new, .* 206 refused\.$/)).toBeVisible()
  await expect(desk.getByText(new RegExp(`^Record 2, ${slug}-2: title `))).toBeVisible()
  expect((await page.request.get(`/news/${slug}`)).status()).toBe(404)

  await expect(desk.getByText('… and 8 more.')).toBeVisible()
  const [report] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Download the whole report' }).click(),
  ])
  expect((await readFile(await report.path(), 'utf8')).trim().split('\n')).toHaveLength(208) // two warnings among them

  await desk.getByRole('button', { name: 'Write delivery.jsonl as it was tried' }).click()
  await expect(desk.getByText(/^1 new, .* 206 refused\.$/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Write delivery.jsonl as it was tried' })).toHaveCount(0)
  await expect.poll(async () => (await page.request.get(`/news/${slug}`)).status()).toBe(200)

  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Download all records' }).click(),
  ])
  const records = (await readFile(await download.path(), 'utf8')).trim().split('\n')
  expect(records.map((line) => JSON.parse(line).slug)).toContain(slug)
})

test('who may not import sees no form for it, and who is nobody gets no export', async ({ colleague, page }) => {
  const { page: desk } = await colleague('EDITOR')
  await desk.goto('/admin/records')
  await expect(desk.getByRole('link', { name: 'Download all records' })).toBeVisible()
  await expect(desk.getByLabel('File')).toHaveCount(0)
  expect((await page.request.get('/admin/records/export')).status()).toBe(401)
})
