import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from '@playwright/test'
import { openPaper, type RunningPaper } from '#lib/testing/running-paper.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { expect, password, signIn, soon, test } from './desk.ts'

// Settings change every page, so these tests have a paper of their own: two processes on one database.

const email = 'ada@example.com'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let papers: RunningPaper[] = []
let first: RunningPaper

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  folder = await temporaryFolder()
  const environment = { DATA_DIR: folder.path, HOST: 'localhost', SITE_URL: '' }
  first = await openPaper({ ...environment, DATABASE_URL: '' })
  const page = await browser.newPage()
  await page.goto(first.invitation ?? '')
  await page.getByLabel('Name').fill('Ada Quill')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL(`${first.url}/admin`)
  await page.close()
  papers = [first, await openPaper({ ...environment, DATABASE_URL: first.databaseUrl })]
})

test.afterAll(async () => {
  for (const paper of papers.toReversed()) await paper.stop()
  await folder.remove()
})

async function openSettings(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: first.url, ...options })).newPage()
  await page.goto('/admin/sign-in?next=/admin/settings')
  await signIn(page, email)
  await expect(page).toHaveURL('/admin/settings')
  return page
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** What every process says at these addresses, at last. */
async function expectSaid(request: APIRequestContext, said: Record<string, string[]>): Promise<void> {
  for (const paper of papers)
    for (const [path, texts] of Object.entries(said)) {
      const missing = async () => {
        const page = await (await request.get(paper.url + path)).text()
        return texts.filter((text) => !page.includes(text))
      }
      await expect.poll(missing, { ...soon, message: `${path} of ${paper.url}` }).toEqual([])
    }
}

const before = {
  '/': ['<html lang="en" dir="ltr"', 'Broadsheet</a>', '<title>Broadsheet: '],
  '/news/what-a-304-says': ['<html lang="en"', ' · Broadsheet</title>'],
  '/news/what-a-304-says.jsonld': ['"name": "Broadsheet"'],
  '/feed.rss': ['<title>Broadsheet</title>', '<language>en</language>'],
  '/robots.txt': ['ai-train=no'],
  '/manifest.webmanifest': ['"Broadsheet"'],
  '/about': ['<html lang="en"', 'Every story'],
  '/humans.txt': ['Language: en'],
}

const after = {
  '/': ['<html lang="es" dir="ltr"', 'La Gaceta</a>', '<title>La Gaceta: ', 'href="mailto:hola@gaceta.example"'],
  '/news/what-a-304-says': ['<html lang="es"', ' · La Gaceta</title>', 'Escríbanos'],
  '/news/what-a-304-says.jsonld': ['"name": "La Gaceta"', '"email": "hola@gaceta.example"'],
  '/feed.rss': ['<title>La Gaceta</title>', '<language>es</language>'],
  '/robots.txt': ['ai-train=yes'],
  '/manifest.webmanifest': ['"La Gaceta"'],
  '/about': ['<html lang="es"'],
  '/humans.txt': ['Language: es', 'Contact: hola@gaceta.example'],
  '/.well-known/security.txt': ['Contact: tel:+34-555-0100'],
}

test('what an administrator says of the paper stands everywhere within a second, and is taken back as fast', async ({
  browser,
  request,
}) => {
  const desk = await openSettings(browser, { javaScriptEnabled: false })
  await expectSaid(request, before) // printed by both
  expect((await request.get(`${first.url}/.well-known/security.txt`)).status()).toBe(404)

  await desk.getByLabel('Name', { exact: true }).fill('La Gaceta')
  await desk.getByLabel('Language', { exact: true }).fill('Spanish, please')
  await save(desk)
  await expect(desk.getByText('This is no language tag; write one such as en or pt-BR.')).toBeVisible()
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('La Gaceta')
  await expectSaid(request, { '/': ['Broadsheet</a>'] })

  await desk.getByLabel('Language', { exact: true }).fill('es')
  await desk.getByLabel('Used to train language models').selectOption('Yes')
  await desk.getByLabel('Contact for readers').fill('hola@gaceta.example')
  await desk.getByLabel('Contact for holes in security').fill('tel:+34-555-0100')
  await save(desk)
  await expectSaid(request, after)
  await expect(desk.getByText('Saved. Every page says so within a second.')).toBeVisible()
  await expect(desk.getByRole('banner').getByRole('link', { name: 'La Gaceta' })).toBeVisible()
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('La Gaceta')

  await desk.getByRole('button', { name: 'Undo' }).click()
  await expectSaid(request, before)
  await expect(desk.getByText('Taken back.')).toBeVisible()
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('')
  await expect.poll(async () => (await request.get(`${first.url}/.well-known/security.txt`)).status(), soon).toBe(404)

  await desk.goto('/admin/audit')
  await expect(desk.getByText('name: Broadsheet → La Gaceta')).toBeVisible()
  await desk.context().close()
})

test('of two administrators, neither loses what they typed', async ({ browser, request }) => {
  const [one, other] = [await openSettings(browser), await openSettings(browser)]
  await one.getByLabel('Tagline', { exact: true }).fill('From the harbour')
  await one.getByLabel('Name', { exact: true }).fill('The Anchor')
  await save(one)
  await expect(one.getByText('Saved. Every page')).toBeVisible()

  await other.getByLabel('Name', { exact: true }).fill('The Buoy')
  await save(other)
  await expect(other.getByText('Somebody else saved here: The Anchor.')).toBeVisible()
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('The Buoy')
  await expect(other.getByLabel('Tagline', { exact: true })).toHaveValue('From the harbour')
  await save(other)
  await expect(other.getByText('Saved. Every page')).toBeVisible()
  await expectSaid(request, { '/': ['The Buoy</a>', 'From the harbour'] })

  await one.getByRole('button', { name: 'Undo' }).click()
  await expect(one.getByText('Somebody has changed the same since; nothing was taken back.')).toBeVisible()
  await expectSaid(request, { '/feed.atom': ['>The Buoy</title>'] })
  for (const page of [one, other]) await page.context().close()
})

test('a process that starts has the settings on its first page', async ({ request }) => {
  const paper = await openPaper({
    DATA_DIR: folder.path,
    HOST: 'localhost',
    SITE_URL: '',
    DATABASE_URL: first.databaseUrl,
    SITE_NAME: 'Of the environment',
    SITE_TAGLINE: 'Of the environment',
  })
  try {
    expect(await (await request.get(paper.url)).text()).toContain('<title>The Buoy: From the harbour</title>')
    expect(await (await request.get(`${paper.url}/humans.txt`)).text()).toContain('The Buoy: From the harbour')
  } finally {
    await paper.stop()
  }
})

for (const width of [390, 1440])
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the settings can be used by everybody at ${width} px, ${colorScheme}`, async ({ browser }) => {
      const page = await openSettings(browser, { viewport: { width, height: 900 }, colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.context().close()
    })
  }

test('nobody but an administrator finds the room', async ({ colleague }) => {
  const { page } = await colleague('EDITOR')
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  expect((await page.goto('/admin/settings'))?.status()).toBe(404)
})
