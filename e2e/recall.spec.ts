import { setTimeout as sleep } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import fc from 'fast-check'
import { periodOf, type Unit } from '#lib/calendar.ts'
import { addDays } from '#lib/dates.ts'
import { renameArticle, withdrawArticle } from '#lib/mutations/articles.ts'
import { type AuthorText, createAuthor, editAuthor } from '#lib/mutations/desk/authors.ts'
import { mergeEntities, mergeStories, mergeTopics } from '#lib/mutations/merge.ts'
import { editStory, placeInStory, renameStory } from '#lib/mutations/stories.ts'
import { slugify } from '#lib/slug.ts'
import { makeColleague } from '#lib/testing/colleague.ts'
import { openPaper } from '#lib/testing/running-paper.ts'
import { paths } from '#lib/urls.ts'
import { expect, test } from './paper.ts'

// Three servers on one database: two keep their copies, the third prints every page anew. After any write their pages
// must be the same within a second; and a page that the write did not touch must still be the old copy.

const topics = ['chips', 'robotics', 'business']
const entities = ['Recall Alpha', 'Recall Beta']
const stories = ['recall-one', 'recall-two']
const author = {
  name: 'Recall Author',
  slug: 'recall-author',
  kind: 'PERSON',
  description: '',
  aliases: [],
  url: null,
} satisfies AuthorText
const listings = [
  '/',
  '/topics',
  '/entities',
  '/llms.txt',
  ...topics.flatMap((slug) => [`/topics/${slug}`, `/topics/${slug}.json`]),
  '/entities/recall-alpha',
  '/entities/recall-beta.md',
  '/compare/recall-alpha/recall-beta',
  '/compare/chips/recall-alpha.json',
  '/sources/example-com',
  '/authors/recall-author',
  '/authors/recall-author.md',
  '/stories',
  '/feed.atom',
  '/search?q=another+text',
  ...stories.flatMap((slug) => [`/stories/${slug}`, `/stories/${slug}.json`]),
  '/archive',
  ...['year', 'month', 'week', 'day'].map((unit) => paths.archive(periodOf(unit as Unit, new Date()))),
  paths.pastFront(addDays(new Date(), -1)),
]
// Alternates, because the navigation on a page may gain a topic.
const untouched = [
  '/news/two-directions-in-one-line.txt',
  '/news/fifty-thousand-urls.json',
  '/authors/the-languages-desk.md',
]

const kinds = [
  'publish',
  'publish',
  'edit',
  'reword',
  'retag',
  'rename',
  'merge',
  'withdraw',
  'schedule',
  'tell', // a record names a story, or says that there is none
  'tell',
  'place', // an editor does
  'retitle',
  'merge stories',
  'describe', // an editor describes an author
] as const
type Kind = (typeof kinds)[number]
type Write = { kind: Kind; which: number; topic: number }

const writes = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(...kinds),
    which: fc.nat(9),
    topic: fc.nat(topics.length - 1),
  }),
  { minLength: 3, maxLength: 6 },
)

const storyOf = (number: number) => {
  const slug = stories[number % 2] ?? ''
  return { slug, title: `About ${slug}` }
}

test('after any sequence of writes every kept page equals a fresh print within a second', async ({
  request,
  playwright,
  publish,
}) => {
  test.setTimeout(480_000) // more than a minute on a quiet machine
  const site = { SITE_URL: process.env.BASE_URL ?? '' } // neither name nor port of the two, as behind a proxy
  const papers = [await openPaper(site), await openPaper({ ...site, PRESS_MEMORY: '0' })]
  const [second, fresh] = await Promise.all(papers.map(({ url }) => playwright.request.newContext({ baseURL: url })))
  if (!second || !fresh) throw new Error('a server is missing')
  const editor = await makeColleague('EDITOR')
  const made = await createAuthor(editor, author)
  if (!made.ok) throw new Error('the author is there already')
  const { id: authorId } = made.value
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
        authors: [author.name],
        story: topic === 0 ? null : storyOf(topic),
      })
      slugs.push(record.slug)
      if (kind === 'schedule') await new Promise((resolve) => setTimeout(resolve, 2500))
      return
    }
    if (kind === 'edit') await publish({ slug, title: `Edited ${writesDone}`, topics: [topics[topic] ?? ''] })
    if (kind === 'reword') {
      const fields = { slug, title: `Reworded ${writesDone}`, topics: [topics[topic] ?? ''] }
      await publish(fields)
      for (const path of listings) await request.get(path)
      await publish({ ...fields, body_md: `${'Another text. '.repeat(60)} ${writesDone}` })
    }
    if (kind === 'retag') await publish({ slug, topics: [...topics].reverse(), entities })
    if (kind === 'rename' && (await renameArticle(slug, `${slug}-r${writesDone}`)).ok)
      slugs.push(`${slug}-r${writesDone}`)
    if (kind === 'merge') {
      // One that only this article has goes under one that stands on the pages that are compared.
      const name = `recall ${writesDone} ${slug}`
      await publish({ slug, topics: [name, topics[topic] ?? ''], entities: [name, entities[topic % 2] ?? ''] })
      for (const path of [`/topics/${slugify(name)}`, `/entities/${slugify(name)}`]) await request.get(path)
      await mergeTopics(slugify(name), topics[topic] ?? '')
      await mergeEntities(slugify(name), slugify(entities[(topic + 1) % 2] ?? ''))
    }
    if (kind === 'tell')
      await publish({ slug, topics: [topics[topic] ?? ''], story: topic === 0 ? null : storyOf(topic) })
    if (kind === 'place') await placeInStory(slug, topic === 0 ? null : storyOf(topic))
    if (kind === 'retitle') await editStory(storyOf(topic).slug, { title: `Edited ${writesDone}`, summary: '' })
    if (kind === 'merge stories') {
      // One that only this article tells, at an address that it had before, goes into one that is compared.
      const passing = { slug: `recall-${writesDone}`, title: `Number ${writesDone}` }
      await placeInStory(slug, passing)
      await renameStory(passing.slug, `${passing.slug}-b`)
      for (const address of [passing.slug, `${passing.slug}-b`]) await request.get(`/stories/${address}`)
      await placeInStory(slugs[0] ?? slug, storyOf(topic)) // which may not be there yet
      await mergeStories(`${passing.slug}-b`, storyOf(topic).slug)
    }
    if (kind === 'withdraw') await withdrawArticle(slug, 'a test')
    if (kind === 'describe') {
      const said = { name: `Author ${writesDone}`, description: `Wrote ${writesDone}.`, aliases: [author.name] }
      await editAuthor(editor, authorId, { ...author, ...said })
    }
  }

  try {
    for (const path of untouched) await request.get(path)
    const began = Date.now()
    await fc.assert(
      fc.asyncProperty(writes, async (sequence) => {
        for (const write of sequence) {
          const pages = [...listings, ...slugs.slice(-6).flatMap((slug) => [`/news/${slug}`, `/news/${slug}.json`])]
          for (const path of pages) {
            await request.get(path, { maxRedirects: 0 })
            await second.get(path, { maxRedirects: 0 })
          }
          await perform(write)
          await sleep(1000)
          for (const path of [...pages, ...slugs.slice(-1).map((slug) => `/news/${slug}`)]) {
            const printed = await readFresh(fresh, path)
            for (const [name, kept] of Object.entries({ one: request, other: second }))
              expect(firstDifference(await readFresh(kept, path), printed), `${path} of the ${name}`).toBeNull()
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
    for (const path of untouched) {
      const { age, ...headers } = (await request.get(path)).headers()
      expect.soft(headers['cache-status'], path).toBe('Broadsheet; hit')
      expect.soft(Number(age), path).toBeGreaterThanOrEqual(Math.floor((Date.now() - began) / 1000))
    }
    test.info().annotations.push({ type: 'writes', description: String(writesDone) })
  } finally {
    await Promise.all([second.dispose(), fresh.dispose()])
    await Promise.all(papers.map((paper) => paper.stop()))
  }
})

/** What a reader gets. A copy that is handed out as an old one, while the new one is being printed, is not looked at. */
async function readFresh(from: APIRequestContext, path: string): Promise<string> {
  for (const ends = Date.now() + 10_000; ; await sleep(30)) {
    const response = await from.get(path, { maxRedirects: 0 })
    const isOld = /ttl=-/.test(response.headers()['cache-status'] ?? '')
    if (!isOld || Date.now() > ends) return `${response.status()} ${await response.text()}`
  }
}

/** Where two pages part, with a little of what stands there. */
function firstDifference(kept: string, fresh: string): { kept: string; fresh: string } | null {
  if (kept === fresh) return null
  const at = [...kept].findIndex((sign, index) => sign !== fresh[index])
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 160)
  return { kept: around(kept), fresh: around(fresh) }
}
