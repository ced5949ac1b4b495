import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './paper.ts'

// What a reader chooses on a device: remembered there, at work before anything is painted, harmless without scripts.

async function open(page: Page, path = '/') {
  await page.goto(path)
  await page.getByRole('button', { name: 'Reading' }).click()
  return page.getByRole('group', { name: 'Reading' })
}

const choices = [
  ['Edition', 'Night', 'edition', 'night'],
  ['Text', 'Largest', 'text', 'largest'],
  ['Written by language models', 'Hide', 'models', 'hidden'],
  ['Keys', 'Off', 'keys', 'off'],
] as const

for (const [setting, choice, name, value] of choices) {
  test(`${setting}: ${choice} is remembered and there before the first paint`, async ({ page }) => {
    await page.addInitScript((attribute) => {
      const observer = new MutationObserver(() => {
        if (!document.documentElement.hasAttribute(attribute)) return
        Object.assign(globalThis, { setAt: performance.now() })
        observer.disconnect()
      })
      observer.observe(document, { attributes: true, childList: true, subtree: true })
    }, `data-${name}`)
    const panel = await open(page)
    const radio = panel.getByRole('group', { name: setting }).getByRole('radio', { name: choice, exact: true })
    await radio.check({ force: true })
    await expect(page.locator('html')).toHaveAttribute(`data-${name}`, value)

    await page.goto('/news/what-a-304-says')
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0)
    const { setAt, paintedAt } = await page.evaluate(() => ({
      setAt: (globalThis as unknown as { setAt?: number }).setAt,
      paintedAt: performance.getEntriesByName('first-paint')[0]?.startTime,
    }))
    expect(setAt).toBeLessThan(paintedAt ?? 0)
    await page.getByRole('button', { name: 'Reading' }).click()
    await expect(radio).toBeChecked()
  })
}

test('larger text is larger everywhere, and still within a phone', async ({ page }) => {
  const size = () => page.locator('#text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  await page.setViewportSize({ width: 390, height: 844 })
  const panel = await open(page, '/news/63-buchstaben-im-schmalen-satz')
  const before = await size()
  await panel.getByRole('radio', { name: 'Largest' }).check({ force: true })
  expect(await size()).toBeGreaterThan(before * 1.2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('what is chosen in one window shows in the others', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto('/topics')
  const panel = await open(page)
  await panel.getByRole('radio', { name: 'Night' }).check({ force: true })
  await expect(other.locator('html')).toHaveAttribute('data-edition', 'night')
})

test('the panel opens and closes by keys, and gives the focus back', async ({ page }) => {
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Reading' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'day')
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(button).toBeFocused()
})

test('the panel and the list of keys are accessible', async ({ page }) => {
  const panel = await open(page)
  const trouble = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
  expect(await trouble()).toEqual([])
  await panel.getByRole('button', { name: 'What the keys do' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await trouble()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'What the keys do' })).toBeFocused()
})

test.describe('keys', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

  test('j and k go from headline to headline, o opens it', async ({ page }) => {
    await page.goto('/topics/web-standards')
    const headlines = await page.getByRole('main').getByRole('heading').getByRole('link').allTextContents()
    for (const index of [0, 1, 2]) {
      await page.keyboard.press('j')
      expect(await focused(page)).toBe(headlines[index])
    }
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(headlines[1])
    await page.keyboard.press('o')
    await expect(page.getByRole('heading', { level: 1, name: headlines[1] })).toBeVisible()
  })

  test('a keyboard of other letters has the same keys', async ({ page }) => {
    await page.goto('/topics/web-standards')
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true, cancelable: true }),
      ),
    )
    expect(await focused(page)).toBe(
      await page.getByRole('main').getByRole('heading').getByRole('link').first().textContent(),
    )
  })

  test('/ goes to the field of a search', async ({ page }) => {
    await page.goto('/topics')
    await page.keyboard.press('/')
    await expect(page).toHaveURL(/\/search/)
    await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toBeFocused()
    await page.keyboard.type('j?/')
    await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toHaveValue('j?/')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('? lists them, Escape closes the list where it was opened', async ({ page }) => {
    await page.goto('/topics/web-standards')
    await page.keyboard.press('j')
    const before = await focused(page)
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keys' })
    await expect(list).toBeVisible()
    await expect(list.getByRole('button', { name: 'Close' })).toBeFocused()
    await page.keyboard.press('j') // belongs to nobody now
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    expect(await focused(page)).toBe(before)
  })

  test('with another key held, or switched off, they are the browser’s', async ({ page }) => {
    const panel = await open(page, '/topics/web-standards')
    await page.keyboard.press('Escape')
    const before = await focused(page)
    await page.keyboard.press('Control+j')
    await page.keyboard.press('Alt+j')
    expect(await focused(page)).toBe(before)
    await page.getByRole('button', { name: 'Reading' }).click()
    await panel.getByRole('radio', { name: 'Off' }).check({ force: true })
    await page.reload()
    for (const key of ['j', '?', '/']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/web-standards$/)
  })
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no word that does nothing', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('banner').getByText('Reading')).toHaveCount(0)
  })
})
