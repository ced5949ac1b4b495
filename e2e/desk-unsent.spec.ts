import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { db } from '#lib/db/client.ts'
import { beginArticle, expect, signIn, test } from './desk.ts'

// What is typed into an ordinary form of the desk is not lost: not by a lost connection, an error or a session that ended.

const note = (page: Page) => page.getByRole('textbox', { name: 'New note' })
const leave = (page: Page) => page.getByRole('button', { name: 'Leave the note' })
const noAnswer = 'The desk gave no answer. What you typed is still here'

async function faultsOf(page: Page) {
  return (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
}

test('offline, a note stays in its field and is sent once the connection is back', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await beginArticle(page, `Noted in a tunnel ${Date.now()}`)
  await note(page).fill('Written in a tunnel.')
  await page.context().setOffline(true)
  await leave(page).click()
  await expect(page.getByRole('alert').getByText(noAnswer)).toBeVisible()
  await expect(note(page)).toHaveValue('Written in a tunnel.')
  expect(await faultsOf(page)).toEqual([])
  await leave(page).click()
  await expect(note(page)).toHaveValue('Written in a tunnel.')
  await page.context().setOffline(false)
  await leave(page).click()
  await expect(page.getByRole('listitem').getByText('Written in a tunnel.')).toBeVisible()
  await expect(note(page)).toHaveValue('')
  await page.reload()
  await expect(note(page)).toHaveValue('')
})

test('when something else than the desk answers, the form stays, and is there again after loading the page', async ({
  colleague,
}) => {
  const { page } = await colleague('AUTHOR')
  await beginArticle(page, `Noted in a storm ${Date.now()}`)
  await note(page).fill('Written in a storm.')
  await page.route('**/admin/articles/*', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 404, body: 'no' }) : route.continue(),
  )
  await leave(page).click()
  await expect(page.getByRole('alert').getByText(noAnswer)).toBeVisible()
  await page.unroute('**/admin/articles/*')
  await page.reload()
  await expect(page.getByText('This could not be sent.')).toBeVisible()
  await expect(note(page)).toHaveValue('Written in a storm.')
})

test('when the session has ended, a reason is there again after signing in, and for nobody else', async ({
  colleague,
}) => {
  const [editor, other] = [await colleague('EDITOR'), await colleague('EDITOR')]
  const { page } = editor
  const address = await beginArticle(page, `Withdrawn too late ${Date.now()}`)
  await page.getByRole('button', { name: 'Publish now' }).click()
  const because = page.getByRole('textbox', { name: 'Why' })
  await page.getByText('Take down …').click()
  await because.fill('It was not true.')
  await db.session.deleteMany({ where: { userId: editor.id } })
  await page.getByRole('button', { name: 'Take down', exact: true }).click()
  await expect(page).toHaveURL(/sign-in\?next=/)
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await signIn(page, other.email)
  await expect(page).toHaveURL(address)
  await page.getByText('Take down …').click()
  await expect(because).toHaveValue('')
  await page.context().clearCookies()
  await page.goto(`/admin/sign-in?next=${address}`)
  await signIn(page, editor.email)
  await expect(page).toHaveURL(address)
  await expect(page.getByText('This could not be sent.')).toBeVisible()
  await expect(because).toHaveValue('It was not true.')
})

test('a password is kept nowhere', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await page.goto('/admin/account')
  await page.getByLabel('Present password').first().fill('a secret of mine, typed offline')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('alert').getByText('The desk gave no answer.')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
    'secret',
  )
})

/** The same page in a browser with scripts, for what looks at it with them. */
async function withScripts(browser: Browser, shown: Page): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  const body = await shown.content()
  await page.route(shown.url(), (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(shown.url())
  return page
}

test('without scripts, what was sent after the session had ended is sent again once signed in', async ({
  colleague,
  browser,
}) => {
  const { page, id, email } = await colleague('EDITOR', { javaScriptEnabled: false })
  await beginArticle(page, `Written all night ${Date.now()}`)
  const [headline, text] = [`Rewritten ${Date.now()}`, 'A night’s **work** & “more”.\n\nIn two paragraphs.']
  await page.getByLabel('Headline').fill(headline)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text)
  await db.session.deleteMany({ where: { userId: id } })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible()
  await expect(page.locator('pre').filter({ hasText: 'In two paragraphs.' })).toBeVisible()
  expect(await faultsOf(await withScripts(browser, page))).toEqual([])
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in in another tab' }).click()
  const other = await opening
  await signIn(other, email)
  await expect(other).toHaveURL(/\/admin$/)
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  expect(await db.article.findFirstOrThrow({ where: { title: headline } })).toMatchObject({ body: text, version: 2 })
})

test('the page of what was not sent leads to signing in, when nothing was', async ({ page }) => {
  const answer = await page.request.get('/admin/ended', { headers: { 'x-desk-unsent': '%7B' }, maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([307, '/admin/sign-in'])
})
