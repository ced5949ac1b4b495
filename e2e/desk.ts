import { createHmac } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Actor } from '#lib/auth/policy.ts'
import type { Role } from '#lib/db/generated/enums.ts'
import { makeColleague, password } from '#lib/testing/colleague.ts'
import { test as base, expect, soon } from './paper.ts'
import { textRoom } from './text-room.ts'

export { expect, password, soon }

export type Colleague = Actor & { page: Page }

type Fixtures = {
  /** Somebody new in this role, signed in, in a browser of their own. */
  colleague: (role: Role, options?: BrowserContextOptions) => Promise<Colleague>
}

export const test = base.extend<Fixtures>({
  colleague: async ({ browser, baseURL }, use) => {
    const pages: Page[] = []
    const complaints: string[] = []
    await use(async (role, options = {}) => {
      const actor = await makeColleague(role)
      const page = await newPage(browser, { baseURL, ...options }, complaints)
      pages.push(page)
      await page.goto('/admin/sign-in')
      await signIn(page, actor.email)
      await expect(page).toHaveURL('/admin')
      return { ...actor, page }
    })
    for (const page of pages) await page.context().close()
    expect(complaints).toEqual([])
  },
})

async function newPage(browser: Browser, options: BrowserContextOptions, complaints: string[]): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.on('console', (message) => {
    const known = /the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED/
    if (message.type() === 'error' && !known.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

/** Fills in the form of the page that is open. */
export async function signIn(page: Page, email: string, secret: string = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Begins an article at the desk, as the form has it. @returns its address there */
export async function beginArticle(page: Page, title: string, body = 'One paragraph.'): Promise<string> {
  await page.goto('/admin/articles/new')
  await page.getByLabel('Headline').fill(title)
  await page.getByLabel('Summary').fill(`What ${title} is about.`)
  await textRoom(page).fill(body)
  await page.getByLabel('Topics').fill('Web standards')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/)
  return new URL(page.url()).pathname
}

/** A code by time (RFC 6238, SHA-1, six digits, half a minute) of a secret in Base32. */
export function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
