import { glob } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { furnish, openDoors, type Rooms } from '#lib/testing/rooms.ts'
import { type Colleague, expect, test } from './desk.ts'

// What every room of the desk owes to everybody who works in it.

async function roomsOf({ page, ...actor }: Colleague, baseURL: string | undefined): Promise<Rooms> {
  return furnish(page.request, actor, new URL(baseURL ?? '').origin)
}

test('every page of the desk is looked at by the tests below', async ({ colleague, baseURL }) => {
  const administrator = await colleague('ADMINISTRATOR')
  const rooms = { ...(await roomsOf(administrator, baseURL)), ...(await openDoors(administrator)) }
  const files = await Array.fromAsync(glob('app/admin/**/page.tsx'))
  const pages = files.map((file) =>
    `/${file.slice('app/'.length)}`
      .replace(/\/page\.tsx$/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\[[^\]]*\]/g, '*'),
  )
  const seen = (page: string) =>
    Object.values(rooms).some((room) => new RegExp(`^${page.replaceAll('*', '[^/]+')}$`).test(room.split('?')[0] ?? ''))
  const onlySent = ['/admin/ended'] // what a form leads to: desk-unsent.spec.ts looks at it
  expect(pages.filter((page) => !seen(page))).toEqual(onlySent)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440]) {
    const look = { colorScheme, viewport: { width, height: 900 } }

    test(`every room is accessible and no wider than the screen, ${colorScheme}, ${width} px`, async ({
      colleague,
      baseURL,
    }) => {
      test.setTimeout(180_000)
      const administrator = await colleague('ADMINISTRATOR', look)
      const { page } = administrator
      const rooms = await roomsOf(administrator, baseURL)
      const troubles: string[] = []
      for (const [name, path] of Object.entries(rooms)) troubles.push(...(await troublesIn(page, name, path)))
      const doors = await openDoors(administrator)
      await page.context().clearCookies()
      for (const [name, path] of Object.entries(doors)) troubles.push(...(await troublesIn(page, name, path)))
      expect(troubles).toEqual([])
    })
  }

async function troublesIn(page: Page, name: string, path: string): Promise<string[]> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html.slice(0, 200)}`),
    ...(isWide ? [`${name} is wider than the screen`] : []),
  ]
}

test('every control of every room is reached by the keyboard, in its order, and seen to be', async ({
  colleague,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const administrator = await colleague('ADMINISTRATOR', { viewport: { width: 1440, height: 900 } })
  const troubles: string[] = []
  for (const [name, path] of Object.entries(await roomsOf(administrator, baseURL)))
    troubles.push(...(await walk(administrator.page, name, path)))
  expect(troubles).toEqual([])
})

/** Goes through a room with the Tab key alone. */
async function walk(page: Page, name: string, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: 'networkidle' }) // the editor takes the place of its field
  const wanted = await page.evaluate(() => {
    const controls =
      'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select, textarea, summary'
    const shown = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (element) =>
        element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
    )
    for (const [index, element] of shown.entries()) element.dataset.walk = String(index)
    return shown.length
  })
  const met = new Set<number>()
  const unseen: string[] = []
  for (let presses = 0; presses < wanted + 40 && met.size < wanted; presses++) {
    await page.keyboard.press('Tab')
    const here = await whereIs(page)
    if (here === null) continue // the browser's own frame
    if (here.walk !== null) met.add(Number(here.walk))
    if (!here.isMarked) unseen.push(here.html)
  }
  const missed = await page.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter(({ dataset }) => !seen.includes(Number(dataset.walk)))
        .map((element) => element.outerHTML.slice(0, 160)),
    [...met],
  )
  return [
    ...missed.filter((html) => !isOfAGroup(html)).map((html) => `${name}: the keyboard does not reach ${html}`),
    ...unseen.map((html) => `${name}: nothing shows that the keyboard is at ${html}`),
  ]
}

/** Where the keyboard is, and whether that is to be seen; the editor marks itself a moment later. */
function whereIs(page: Page): Promise<{ walk: string | null; isMarked: boolean; html: string } | null> {
  return page.evaluate(async () => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const marked = () => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.cm-editor') ?? element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    }
    // A page in the page and the parts of a date mark what is within them.
    const isMarked = () => element.matches('iframe, input[type^=date], input[type=time]') || marked()
    for (let looks = 0; !isMarked() && looks < 10; looks++) await new Promise(requestAnimationFrame)
    return { walk: element.dataset.walk ?? null, isMarked: isMarked(), html: element.outerHTML.slice(0, 120) }
  })
}

/** Of radio buttons, Tab reaches the one that is chosen; arrows reach the others. */
function isOfAGroup(html: string): boolean {
  return /^<input[^>]*type="radio"/.test(html)
}

test('every form of every room is sent without scripts', async ({ colleague, baseURL }) => {
  test.setTimeout(120_000)
  const administrator = await colleague('ADMINISTRATOR', { javaScriptEnabled: false })
  const { page } = administrator
  for (const [name, path] of Object.entries(await roomsOf(administrator, baseURL))) {
    await page.goto(path)
    const silent = await page.locator('form').evaluateAll((forms) => {
      const sends = 'button:not([type=button]), input[type=submit]'
      return forms.filter((form) => !form.querySelector(sends)).map(({ outerHTML }) => outerHTML.slice(0, 200))
    })
    expect(silent, name).toEqual([])
  }
})
