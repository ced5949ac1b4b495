import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { APIRequestContext } from '@playwright/test'
import fc from 'fast-check'
import { freePort } from '#lib/launch/port.ts'
import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { expect, test } from './paper.ts'

// Two servers on one database: one keeps its copies, the other prints every page anew. After any write their pages
// must be the same within a second; and a page that the write did not touch must still be the old copy.

const topics = ['chips', 'robotics', 'business']
const entities = ['Recall Alpha', 'Recall Beta']
const listings = [
  '/',
  '/topics',
  '/entities',
  '/llms.txt',
  ...topics.flatMap((slug) => [`/topics/${slug}`, `/topics/${slug}.json`]),
  '/entities/recall-alpha',
  '/entities/recall-beta.md',
  '/sources/example-com',
  `/archive/${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}`,
]
// Alternates, because the navigation on a page may gain a topic.
const untouched = [
  '/news/two-directions-in-one-line.txt',
  '/news/fifty-thousand-urls.json',
  '/authors/the-languages-desk.md',
]

type Write = { kind: 'publish' | 'edit' | 'retag' | 'rename' | 'withdraw' | 'schedule'; which: number; topic: number }

const writes = fc.array(
  fc.record({
    kind: fc.constantFrom<Write['kind']>('publish', 'publish', 'edit', 'retag', 'rename', 'withdraw', 'schedule'),
    which: fc.nat(9),
    topic: fc.nat(topics.length - 1),
  }),
  { minLength: 3, maxLength: 6 },
)

test('after any sequence of writes every kept page equals a fresh print within a second', async ({
  request,
  playwright,
  publish,
}) => {
  test.setTimeout(240_000)
  const second = await openSecondPaper()
  const fresh = await playwright.request.newContext({ baseURL: second.url })
  const slugs: string[] = []
  let writesDone = 0

  async function perform({ kind, which, topic }: Write): Promise<void> {
    const slug = slugs[which % Math.max(1, slugs.length)]
    writesDone += 1
    if (kind === 'publish' || kind === 'schedule' || !slug) {
      const soon = kind === 'schedule' ? 1200 : -1000
      const record = await publish({
        published_at: new Date(Date.now() + soon).toISOString(),
        topics: [topics[topic] ?? ''],
        entities: [entities[topic % 2] ?? ''],
      })
      slugs.push(record.slug)
      if (kind === 'schedule') await new Promise((resolve) => setTimeout(resolve, 2500))
      return
    }
    if (kind === 'edit') await publish({ slug, title: `Edited ${writesDone}`, topics: [topics[topic] ?? ''] })
    if (kind === 'retag') await publish({ slug, topics: [...topics].reverse(), entities })
    if (kind === 'rename' && (await renameArticle(slug, `${slug}-r${writesDone}`)).ok)
      slugs.push(`${slug}-r${writesDone}`)
    if (kind === 'withdraw') await withdrawArticle(slug, 'a test')
  }

  try {
    for (const path of untouched) await request.get(path)
    await fc.assert(
      fc.asyncProperty(writes, async (sequence) => {
        for (const write of sequence) {
          const pages = [...listings, ...slugs.slice(-6).flatMap((slug) => [`/news/${slug}`, `/news/${slug}.json`])]
          for (const path of pages) await request.get(path, { maxRedirects: 0 })
          await perform(write)
          for (const path of [...pages, ...slugs.slice(-1).map((slug) => `/news/${slug}`)]) {
            await expectSame(path, request, fresh)
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
    for (const path of untouched) {
      expect.soft((await request.get(path)).headers()['cache-status'], path).toBe('Broadsheet; hit')
    }
    test.info().annotations.push({ type: 'writes', description: String(writesDone) })
  } finally {
    await fresh.dispose()
    await second.close()
  }
})

async function expectSame(path: string, kept: APIRequestContext, fresh: APIRequestContext): Promise<void> {
  const read = async (from: APIRequestContext) => {
    const response = await from.get(path, { maxRedirects: 0 })
    return `${response.status()} ${await response.text()}`
  }
  await expect(async () => {
    expect(firstDifference(await read(kept), await read(fresh)), path).toBeNull()
  }).toPass({ timeout: 1000, intervals: [30] })
}

/** Where two pages part, with a little of what stands there. */
function firstDifference(kept: string, fresh: string): { kept: string; fresh: string } | null {
  if (kept === fresh) return null
  const at = [...kept].findIndex((sign, index) => sign !== fresh[index])
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 160)
  return { kept: around(kept), fresh: around(fresh) }
}

async function openSecondPaper(): Promise<{ url: string; close: () => Promise<void> }> {
  const env = {
    ...process.env,
    PORT: String(await freePort()),
    HOST: '127.0.0.1', // neither the name nor the port of its SITE_URL, as behind a proxy
    SITE_URL: process.env.BASE_URL,
    PRESS_MEMORY: '0',
  }
  const child = fork('lib/commands/serve-test.ts', { env, execArgv: [], stdio: 'ignore' })
  const ended = once(child, 'exit')
  const [paper] = await Promise.race([once(child, 'message'), ended])
  if (typeof paper?.url !== 'string') throw new Error('the second paper did not come up')
  return {
    url: paper.url,
    close: async () => {
      child.disconnect()
      await ended
    },
  }
}
