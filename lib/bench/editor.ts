import type { Page } from '@playwright/test'
import { randomFrom } from './random.ts'
import { language, markdown, phrase } from './words.ts'

/** Milliseconds: of each key until the page can do something else, and of each preview until its answer is there. */
export type Typing = { keys: number[]; previews: number[] }

const words = 5000
const between = 40 // milliseconds from key to key

/** The source of a long article. */
export function longText(): string {
  const random = randomFrom(7)
  const english = language('en')
  let text = ''
  while (text.split(/\s+/).length < words) text += `${markdown(random, english, 2000)}\n\n`
  return text
}

/** Opens an article in the editor, with what counts the time of keys and previews. */
export async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' })
  await countKeys(page)
  await page.locator('.cm-content').click()
  for (let pages = 0; pages < 8; pages++) await page.keyboard.press('PageDown')
}

/** Opens a plain field on an empty page: what a key costs the browser itself, and how long that waits for its next frame. */
export async function openField(page: Page): Promise<void> {
  await page.setContent('<textarea rows="20" cols="80"></textarea>')
  await countKeys(page)
  await page.locator('textarea').click()
}

async function countKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keys: number[] = []
    Object.assign(globalThis, { keys })
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => keys.push(performance.now() - data)
    addEventListener('keydown', () => port2.postMessage(performance.now()), { capture: true })
  })
}

/** Types one sentence after the other, with the pauses of somebody who thinks. */
export async function type(page: Page, round: number): Promise<Typing> {
  await page.evaluate(() => {
    Reflect.get(globalThis, 'keys').length = 0
    performance.clearMeasures('preview')
  })
  const random = randomFrom(round)
  for (let sentence = 0; sentence < 4; sentence++) {
    await page.keyboard.type(`${phrase(random, language('en').words, 3)}. `, { delay: between })
    await page.waitForTimeout(700)
  }
  return page.evaluate(() => ({
    keys: [...Reflect.get(globalThis, 'keys')],
    previews: performance.getEntriesByName('preview').map(({ duration }) => duration),
  }))
}
