import { db } from '#lib/db/client.ts'
import { makeColleague } from '#lib/testing/colleague.ts'
import { lettersTo } from '#lib/testing/mailbox.ts'
import { codeOf, expect, password, signIn, test } from './desk.ts'

// Who comes in at the desk, and who does not.

test('who is not signed in is asked to, and comes back to where they wanted to go', async ({ page }) => {
  const editor = await makeColleague('EDITOR')
  await page.goto('/admin/articles?status=DRAFT')
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/)
  await signIn(page, editor.email)
  await expect(page).toHaveURL('/admin/articles?status=DRAFT')
})

test('after signing in nobody is sent off the site', async ({ page }) => {
  const editor = await makeColleague('EDITOR')
  await page.goto('/admin/sign-in?next=https://evil.example/admin')
  await signIn(page, editor.email)
  await expect(page).toHaveURL('/admin')
})

test('a wrong password and an unknown account are told the same, and in the end to wait', async ({ page }) => {
  const editor = await makeColleague('EDITOR')
  await page.goto('/admin/sign-in')
  for (const email of [editor.email, 'nobody@example.com']) {
    await signIn(page, email, 'not the password')
    await expect(page.getByText('E-mail and password do not belong together.')).toBeVisible()
  }
  for (let tries = 0; tries < 6; tries++) {
    await signIn(page, editor.email, 'not the password')
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
  }
  await signIn(page, editor.email)
  await expect(page.getByText(/^Too many attempts\./)).toBeVisible()
})

test('an administrator invites somebody by mail, whose link is good once', async ({ colleague, page }) => {
  const administrator = await colleague('ADMINISTRATOR')
  const email = `new-${Date.now()}@example.com`
  await administrator.page.goto('/admin/people')
  await administrator.page.getByLabel('E-mail').fill(email)
  await administrator.page.getByLabel('Role', { exact: true }).selectOption('Contributor')
  await administrator.page.getByRole('button', { name: 'Invite' }).click()
  await expect(administrator.page.getByText(`The invitation was sent to ${email}.`)).toBeVisible()

  const link = await linkIn(email, 'invitation')
  await page.goto(link)
  await expect(page.getByText('You come in as Contributor.')).toBeVisible()
  await page.getByLabel('Name').fill('Newcomer')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('At least 12 characters are needed.')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Newcomer')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page).toHaveURL('/admin')
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByText('This link was used already, or is too old.')).toBeVisible()
})

test('a forgotten password is chosen anew by a link in a letter, which ends every session', async ({
  colleague,
  page,
}) => {
  const author = await colleague('AUTHOR')
  await page.goto('/admin/forgotten')
  await page.getByLabel('E-mail').fill(author.email)
  await page.getByRole('button', { name: 'Send a link' }).click()
  await expect(page.getByText(/^If there is an account/)).toBeVisible()

  const link = await linkIn(author.email, 'new-password')
  await page.goto(link)
  await page.getByRole('textbox', { name: 'New password' }).fill('another long sentence')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^The new password is set/)).toBeVisible()
  await author.page.goto('/admin')
  await expect(author.page).toHaveURL(/sign-in/)

  await page.goto('/admin/sign-in')
  await signIn(page, author.email)
  await expect(page.getByText('E-mail and password do not belong together.')).toBeVisible()
  await signIn(page, author.email, 'another long sentence')
  await expect(page).toHaveURL('/admin')
  await page.goto(link)
  await page.getByRole('textbox', { name: 'New password' }).fill('a third long sentence')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^This link was used already/)).toBeVisible()
})

test('a second step is asked for once it is set up; a recovery code opens once', async ({ colleague }) => {
  const { page, email, id } = await colleague('EDITOR')
  await page.goto('/admin/account')
  const setUp = page.getByRole('form', { name: 'Set up' })
  await setUp.getByLabel('Present password').fill(password)
  await setUp.getByRole('button', { name: 'Set up' }).click()
  const key = page.getByText(/^[A-Z2-7]{16,}$/)
  await expect(key).toBeVisible()
  const secret = (await key.textContent()) ?? ''
  const recovery = (await setUp.getByRole('listitem').first().textContent()) ?? ''
  await page.getByLabel('Code').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('On. A code from your authenticator is asked for after the password.')).toBeVisible()

  const log = await db.audit.findMany({ where: { actorId: id }, orderBy: { id: 'asc' } })
  expect(JSON.stringify(log.map(({ changes }) => changes))).toMatch(/recovery codes.*second step/)

  const leave = async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await signIn(page, email)
    await expect(page).toHaveURL(/\/admin\/sign-in\/code/)
  }
  await leave()
  await page.goto('/admin')
  await expect(page).toHaveURL(/sign-in/) // the password alone opens nothing
  await signIn(page, email)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right, or was used already.')).toBeVisible()
  await page.getByLabel('Code').fill(recovery)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/admin')
  await leave()
  await page.getByLabel('Code').fill(recovery)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right, or was used already.')).toBeVisible()

  const send = async () => {
    await page.getByLabel('Code').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  const lock = (lockedUntil: Date | null) => db.twoFactor.updateMany({ where: { userId: id }, data: { lockedUntil } })
  await lock(new Date(Date.now() + 60_000))
  await send()
  await expect(page.getByText('Too many wrong codes. Try again in a quarter of an hour.')).toBeVisible()
  await lock(null)
  await db.verification.deleteMany({ where: { value: id } }) // as ten minutes do
  await send()
  await expect(page.getByText('That took too long: sign in again.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to signing in' }).click()
  await expect(page.getByLabel('Password')).toBeVisible()
})

test('within a session, too, who guesses a password has to wait', async ({ colleague }) => {
  const { page } = await colleague('AUTHOR')
  await page.goto('/admin/account')
  const form = page.getByRole('form', { name: 'Password', exact: true })
  const change = async (present: string) => {
    await form.getByLabel('Present password').fill(present)
    await form.getByLabel('New password').fill('another long enough sentence')
    await form.getByRole('button', { name: 'Change the password' }).click()
  }
  await expect(async () => {
    await change('a wrong sentence')
    await expect(form.getByText(/^Too many attempts\./)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await change(password)
  await expect(form.getByText(/^Too many attempts\./)).toBeVisible()
  const stop = page.getByRole('form', { name: 'Set up' })
  await stop.getByLabel('Present password').fill(password)
  await stop.getByRole('button', { name: 'Set up' }).click()
  await expect(stop.getByText(/^Too many attempts\./)).toBeVisible()
  await db.signInFailure.deleteMany() // of this machine, from which all tests come
})

test('a passkey opens the desk without a password', async ({ colleague }) => {
  const { page, id } = await colleague('AUTHOR')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/admin/account')
  await page.getByLabel('Name of the new one').fill('This laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'This laptop' })).toBeVisible()
  const log = await db.audit.findMany({ where: { actorId: id } })
  expect(log.map(({ changes }) => changes)).toEqual([[{ field: 'passkey', from: null, to: 'This laptop' }]])
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL('/admin')
})

test('signing out everywhere ends the session on another device', async ({ colleague, browser, baseURL }) => {
  const { page, email } = await colleague('AUTHOR')
  const other = await browser.newPage({ baseURL })
  await other.goto('/admin/sign-in')
  await signIn(other, email)
  await expect(other).toHaveURL('/admin')
  await page.goto('/admin/account')
  await expect(page.getByRole('button', { name: 'End', exact: true })).toHaveCount(2)
  await expect(page.getByText('this one')).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await other.goto('/admin')
  await expect(other).toHaveURL(/sign-in/)
  await other.close()
})

test('a session is ended by a new role, and by being shut out', async ({ colleague }) => {
  const [administrator, author] = [await colleague('ADMINISTRATOR'), await colleague('AUTHOR')]
  await administrator.page.goto('/admin/people')
  const row = administrator.page.getByRole('row').filter({ hasText: author.email })
  await row.locator('summary').click()
  await row.getByRole('combobox').selectOption('Editor')
  await row.getByRole('button', { name: 'Change' }).click()
  await expect(row.getByText(/is Editor now/)).toBeVisible()
  await author.page.goto('/admin')
  await expect(author.page).toHaveURL(/sign-in/)
  await row.getByRole('button', { name: 'Shut out' }).click()
  await expect(row.getByText('shut out', { exact: true })).toBeVisible()
  await signIn(author.page, author.email)
  await expect(author.page.getByText('E-mail and password do not belong together.')).toBeVisible()
})

test('nothing that another site sends is done', async ({ colleague, baseURL }) => {
  const { page } = await colleague('EDITOR')
  await page.goto('/admin/account')
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  const headers = await sent.allHeaders()
  const replay = async (changed: Record<string, string | undefined>) => {
    const all = { ...headers, ...changed }
    const kept = Object.entries(all).filter(([name, value]) => value !== undefined && !name.startsWith(':'))
    const answer = await page.request.post('/admin/account', {
      headers: Object.fromEntries(kept) as Record<string, string>,
      data: sent.postDataBuffer() ?? '',
    })
    return answer.status()
  }
  expect(await replay({})).toBe(200)
  expect(await replay({ origin: 'https://evil.example' })).toBe(403)
  expect(await replay({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).toBe(403)
  expect(await replay({ origin: baseURL, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await replay({ origin: undefined, 'sec-fetch-site': undefined })).toBe(403)
})

test('the desk is kept by nobody, found by no search engine, and runs only what is its own', async ({ colleague }) => {
  const { page } = await colleague('EDITOR')
  for (const path of ['/admin', '/admin/sign-in', '/admin/articles']) {
    const headers = (await page.request.get(path)).headers()
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  }
})

/** The link in the latest letter to somebody; letters take a moment. */
async function linkIn(email: string, kind: string): Promise<string> {
  const folder = process.env.MAILBOX ?? ''
  await expect.poll(async () => (await lettersTo(folder, email)).length).toBeGreaterThan(0)
  const letter = (await lettersTo(folder, email)).at(-1) ?? ''
  const [link] = new RegExp(`http://\\S+/admin/${kind}/\\S+`).exec(letter) ?? []
  if (!link) throw new Error(`no link in ${letter}`)
  return link
}
