import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import type { Actor } from '../auth/policy.ts'
import type { Role } from '../db/generated/enums.ts'
import { adminPaths } from '../urls.ts'
import { makeColleague, password } from './colleague.ts'

export type Entered = { actor: Actor; context: BrowserContext; page: Page }

/** Somebody new at the desk of the paper at `site`, signed in, in a browser of their own. */
export async function enter(
  browser: Browser,
  site: string,
  { role, name }: { role: Role; name: string },
  options: BrowserContextOptions = {},
): Promise<Entered> {
  const actor = await makeColleague(role, name)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(site + adminPaths.signIn())
  await page.locator('[name=email]').fill(actor.email)
  await page.locator('[name=password]').fill(password)
  await page.locator('form [type=submit]').first().click()
  await page.waitForURL(site + adminPaths.overview())
  return { actor, context, page }
}
