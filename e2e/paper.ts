import { randomUUID } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import type { ArticleRecord } from '#lib/ingest/records/record.ts'
import { parseRecord } from '#lib/ingest/records/record.ts'
import { importRecords } from '#lib/mutations/import-records.ts'

export { expect }

type Fixtures = {
  /** Publishes a record of its own for the test; whatever is not given is made up. */
  publish: (fields?: Record<string, unknown>) => Promise<ArticleRecord>
}

/** Tests against the running paper; an error in the page's console fails them. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(page)
    const unexpected = complaints.filter((text) => !/the server responded with a status of 4(04|10|00)/.test(text))
    if (unexpected.length > 0) throw new Error(`The page complained: ${unexpected.join('\n')}`)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructured parameter
  publish: async ({}, use) => {
    await use(async (fields = {}) => {
      const record = parseRecord({ ...sample(), ...fields }).record
      if (!record) throw new Error('the test made a record that is none')
      await importRecords([record])
      return record
    })
  },
})

/**
 * For expect.poll: how long a change may be on its way while the machine has other things to do. That it is there within
 * a second is asked in recall.spec.ts and desk-visible.spec.ts.
 */
export const soon = { intervals: [20, 50, 100, 200], timeout: 10_000 }

/** Opens a page on which something stands that is a moment old; an older copy may be handed out until it is printed. */
export async function openWith(page: Page, path: string, text: string): Promise<void> {
  await expect.poll(async () => (await page.request.get(path)).text()).toContain(text)
  await page.goto(path)
}

function sample(): Record<string, unknown> {
  const mark = randomUUID().slice(0, 8)
  return {
    slug: `test-${mark}`,
    title: `A test of the press, number ${mark}`,
    summary: 'Made by a test.',
    body_md: 'One paragraph.\n\n## A heading\n\n- a list with `code`\n- and more',
    canonical_source: `https://example.com/${mark}`,
    published_at: new Date(Date.now() - 1000).toISOString(), // the newest: feeds and the front page hold only so many
    lang: 'en',
    topics: ['web-standards'],
    entities: ['HTTP'],
  }
}
