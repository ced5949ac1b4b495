import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { stopRendering } from '#components/mdx/render.ts'
import { setText } from '#components/mdx/set-text.ts'
import { addDays } from '#lib/dates.ts'
import { alone } from '#lib/db/alone.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { parseRecord } from '#lib/ingest/records/record.ts'
import { importRecords } from '#lib/mutations/import-records.ts'
import { type AuthorLabel, resolveEntities, resolveTopics } from '#lib/mutations/labels.ts'
import { type Manuscript, publishManuscript } from '#lib/mutations/publish.ts'
import type { StoryLabel } from '#lib/mutations/story-labels.ts'

const folder = path.join(import.meta.dirname, 'sample')

const frontMatter = z.strictObject({
  title: z.string(),
  summary: z.string(),
  lang: z.string(),
  days: z.int().min(0).max(60),
  time: z.string().regex(/^\d\d:\d\d$/),
  authors: z.array(z.string()),
  topics: z.array(z.string()).min(1).max(4),
  entities: z.array(z.string()),
  sentiment: z.enum(['positive', 'neutral', 'negative']),
  genre: z.enum(['news', 'analysis', 'opinion', 'background', 'interview', 'review']).default('news'),
  importance: z.int().min(-1).max(3).default(0),
  story: z.string().optional(),
  correction: z.object({ days: z.int().min(0), text: z.string() }).optional(),
})

const topicList = z.array(z.object({ slug: z.string(), name: z.string(), description: z.string() }))
const authorList = z.array(z.object({ name: z.string(), kind: z.enum(['person', 'organisation']), bio: z.string() }))
const storyList = z.array(z.object({ slug: z.string(), title: z.string(), summary: z.string() }))
const entityList = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(['person', 'organisation', 'product', 'place', 'work', 'event', 'other']),
    aliases: z.array(z.string()),
    description: z.string(),
    sameAs: z.array(z.url()),
  }),
)

/** Loads the sample paper into a database without articles, whole or not at all. @returns how many articles it has */
export function seedIfEmpty(): Promise<number> {
  return alone('samples', seed)
}

async function seed(): Promise<number> {
  if ((await db.article.count()) > 0) return 0
  const now = new Date()
  const names = (await readdir(path.join(folder, 'articles'))).filter((name) => name.endsWith('.mdx')).sort()
  const [authors, stories] = await Promise.all([readAuthors(), readStories()])
  const manuscripts = await Promise.all(names.map((name) => readManuscript(name, now, { authors, stories })))
  await stopRendering()
  manuscripts.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  await db.$transaction(
    async (tx) => {
      const sourceId = await createFoundations(tx)
      for (const manuscript of manuscripts) await publishManuscript(tx, { ...manuscript, sourceId })
    },
    { timeout: 60_000 },
  )
  const { record } = parseRecord(JSON.parse(await readFile(path.join(folder, 'record.json'), 'utf8')))
  if (record) await importRecords([record])
  return manuscripts.length + 1
}

/** The curated topics, what is known of the entities, and the source that marks the articles as samples. */
async function createFoundations(tx: Tx): Promise<number> {
  const topics = topicList.parse(JSON.parse(await readFile(path.join(folder, 'topics.json'), 'utf8')))
  const topicIds = await resolveTopics(
    tx,
    topics.map(({ slug, name, description }) => ({ text: slug, slug, name, description })),
  )
  for (const [position, { slug }] of topics.entries())
    await tx.topic.update({ where: { id: topicIds.get(slug) }, data: { position } })

  const entities = entityList.parse(JSON.parse(await readFile(path.join(folder, 'entities.json'), 'utf8')))
  await resolveEntities(
    tx,
    entities.map(({ name, kind, ...known }) => ({
      text: name,
      kind: kind.toUpperCase() as Uppercase<typeof kind>,
      ...known,
    })),
  )
  const source = {
    slug: 'sample-paper',
    name: 'Sample paper',
    kind: 'INDIE' as const,
    description:
      'Articles written for Broadsheet on how news and the formats of the web work, so that a new paper is not empty. Withdraw them when you have your own.',
  }
  const { id } = await tx.source.upsert({ where: { slug: source.slug }, create: source, update: {} })
  return id
}

async function readAuthors(): Promise<AuthorLabel[]> {
  const authors = authorList.parse(JSON.parse(await readFile(path.join(folder, 'authors.json'), 'utf8')))
  return authors.map(({ kind, ...author }) => ({ ...author, kind: kind.toUpperCase() as Uppercase<typeof kind> }))
}

async function readStories(): Promise<StoryLabel[]> {
  return storyList.parse(JSON.parse(await readFile(path.join(folder, 'stories.json'), 'utf8')))
}

type Known = { authors: AuthorLabel[]; stories: StoryLabel[] }

async function readManuscript(name: string, now: Date, { authors, stories }: Known): Promise<Manuscript> {
  const file = await readFile(path.join(folder, 'articles', name), 'utf8')
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? []
  const { days, time, story, correction, sentiment, genre, ...fields } = frontMatter.parse(parse(head))
  const outcome = await setText(body, fields.lang)
  if (!outcome.ok) throw new Error(`${name}, line ${outcome.error.line ?? '?'}: ${outcome.error.message}`)
  const publishedAt = moment(now, days, time)
  const told = stories.find(({ slug }) => slug === story)
  if (story && !told) throw new Error(`${name}: there is no story ${story} in stories.json`)
  return {
    ...fields,
    authors: fields.authors.map((author) => authors.find((known) => known.name === author) ?? { name: author }),
    slug: name.replace(/\.mdx$/, ''),
    ...outcome.value,
    publishedAt,
    genre: genre.toUpperCase() as Uppercase<typeof genre>,
    sentiment: sentiment.toUpperCase() as Uppercase<typeof sentiment>,
    sourceId: null,
    story: told ?? null,
    corrections: correction ? [{ text: correction.text, publishedAt: moment(now, correction.days, time) }] : [],
  }
}

/** So many days ago at a time of day (UTC); what would lie in the future comes a day earlier. */
function moment(now: Date, days: number, time: string): Date {
  const date = new Date(`${addDays(now, -days).toISOString().slice(0, 10)}T${time}:00Z`)
  return date > now ? addDays(date, -1) : date
}
