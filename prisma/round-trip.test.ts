import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { stopRendering } from '#components/mdx/render.ts'
import { withBody } from '#components/mdx/rendered.ts'
import { exportRecord } from '#lib/formats/export-record.ts'
import { represent } from '#lib/formats/represent.ts'
import { importFiles } from '#lib/ingest/records/import.ts'
import { renameArticle } from '#lib/mutations/articles.ts'
import { renameStory } from '#lib/mutations/stories.ts'
import { listForExport } from '#lib/queries/articles.ts'
import { findDocument } from '#lib/queries/documents.ts'
import { emptyDatabase } from '#lib/testing/empty-database.ts'
import { publish } from '#lib/testing/publish.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { formats } from '#lib/urls.ts'
import { seedIfEmpty } from './seed.ts'

const folder = await temporaryFolder()
afterAll(async () => {
  await stopRendering()
  await folder.remove()
})
beforeEach(emptyDatabase)

type Paper = { lines: string; documents: Record<string, string> }

/** The export, and every document in every form. */
async function wholePaper(): Promise<Paper> {
  const records = (await listForExport(0, 1000)).map(exportRecord)
  const paths = new Set(['', 'topics', 'entities', 'stories'])
  for (const { slug, topics, source, authors, story, published_at } of records) {
    paths.add(`news/${slug}`).add(`archive/${published_at.slice(0, 10).replaceAll('-', '/')}`)
    for (const topic of topics) paths.add(`topics/${topic}`)
    if (source) paths.add(`sources/${source.slug}`)
    if (story) paths.add(`stories/${story.slug}`)
    for (const { name } of authors) paths.add(`authors/${name.toLowerCase().replaceAll(' ', '-')}`)
  }
  for (const { labels } of records) for (const { slug } of labels.entities) paths.add(`entities/${slug}`)
  const documents: Record<string, string> = {}
  for (const place of paths) {
    const found = await findDocument(place.split('/').filter(Boolean), {})
    if (found?.state !== 'here') throw new Error(`there is nothing at /${place}`)
    const whole = await withBody(found.value)
    for (const format of formats) documents[`/${place}.${format}`] = represent(whole, format)
  }
  return { lines: records.map((record) => `${JSON.stringify(record)}\n`).join(''), documents }
}

async function again(paper: Paper): Promise<Paper> {
  await emptyDatabase()
  const file = path.join(folder.path, 'export.ndjson')
  await writeFile(file, paper.lines)
  const { errors } = await importFiles([file])
  expect(errors).toEqual([])
  return wholePaper()
}

test('the sample paper is the same, byte for byte in every form, after export and import', {
  timeout: 120_000,
}, async () => {
  expect(await seedIfEmpty()).toBeGreaterThan(30)
  expect(await seedIfEmpty()).toBe(0)
  const paper = await wholePaper()
  const copy = await again(paper)
  expect(copy.documents).toEqual(paper.documents)
  expect(copy.lines).toBe(paper.lines)
})

test('so is a paper with everything that a record can say', { timeout: 60_000 }, async () => {
  const everything = {
    slug: 'everything',
    title: 'Everything — “at once” & more',
    lang: 'pt_BR',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    sentiment: 'negative',
    authors: [
      'Jo Doe',
      { name: 'Al Coe', url: 'https://al.example/' },
      { name: 'The desk', kind: 'organisation', description: 'Writes about everything.' },
    ],
    former_slugs: ['nearly-everything', 'most-things'],
    story: { slug: 'a-story', title: 'A story', summary: 'What happened.\n\nAnd then.' },
    source: { slug: 'the-source', name: 'The Source', kind: 'org-blog', homepage: 'https://source.example/' },
    topics: ['人工知能', 'C', 'C++', 'ai-safety'],
    primary_topic: 'C++',
    entities: ['Ada Lovelace', 'Žižek', '???', 'IBM'],
    corrections: [
      { published_at: '2026-06-27T10:00:00Z', text: 'Third.' },
      { published_at: '2026-06-26T10:00:00Z', text: 'Second, of the same minute.' },
      { published_at: '2026-06-26T10:00:00Z', text: 'First.' },
    ],
    labels: {
      topics: [{ slug: 'ai-safety', name: 'The safety of AI', description: 'What could go wrong.\n\nAnd right.' }],
      entities: [
        {
          slug: 'ada',
          name: 'Ada Lovelace',
          kind: 'person',
          aliases: ['Countess of Lovelace', 'AAL'],
          description: 'Wrote programs.',
          same_as: ['https://ada.example/'],
          salience: 0.3333,
        },
      ],
    },
  }
  await publish(everything)
  await publish({
    slug: 'plain',
    topics: [],
    entities: ['AAL', 'ada lovelace'],
    url: null,
    canonical_source: null,
    summary: '',
  })
  await publish({
    slug: 'before',
    updated_at: '2020-01-01',
    body_md: '\n\n    code first\n\n<p>AT&amp;T</p>\n\n',
    story: { slug: 'a-story', title: 'A story' },
  })
  await publish({ ...everything, body_md: '# Second version\n\n- a\n  - b', updated_at: '2026-06-28T00:00:00.123Z' })
  await publish({ slug: 'todo', lang: 'es', translation_of: 'everything' })
  await publish({ slug: 'live', live: { from: '2026-06-25T08:00:00Z', until: '2026-06-26' } })
  await publish({ slug: 'of-what-is-not-here', translation_of: 'https://elsewhere.example/nowhere' })
  await publish({ ...everything, title: 'Third version', updated_at: '2026-06-29' })
  await renameArticle('everything', 'all-of-it')
  await renameStory('a-story', 'the-story')
  const paper = await wholePaper()
  expect(paper.lines).toContain('"version":3')
  expect(paper.lines).toContain('"former_slugs":["a-story"]')
  expect(paper.documents['/news/todo.jsonld']).toContain('translationOfWork')
  const copy = await again(paper)
  expect(copy.documents).toEqual(paper.documents)
  expect(copy.lines).toBe(paper.lines)
})

test('an export imported where it came from changes nothing', async () => {
  await publish(
    { slug: 'a', authors: ['Jo'], corrections: [{ published_at: '2026-06-27', text: 'x' }] },
    { slug: 'b', topics: ['One', 'Two'] },
  )
  const paper = await wholePaper()
  const file = path.join(folder.path, 'same.ndjson')
  await writeFile(file, paper.lines)
  expect((await importFiles([file])).counts).toEqual({ created: 0, updated: 0, unchanged: 2, skipped: 0, rejected: 0 })
  expect(await wholePaper()).toEqual(paper)
})
