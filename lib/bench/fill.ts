import path from 'node:path'
import { Client } from 'pg'
import { contentHash } from '../hash.ts'
import { copyRows } from './copy.ts'
import { createLabels, type Ids } from './labels.ts'
import { originOf } from './records.ts'
import { allWords } from './words.ts'
import type { Piece, World } from './world.ts'

export type FillOptions = {
  url: string
  /** Where files for the server can lie. */
  folder: string
  world: World
  /** The number of the first article that is not here yet. */
  from: number
  onProgress?: (done: number) => void
}

const chunkSize = 2_500
const backends = 2

/**
 * Puts the articles of the world from number `from` on into the database, past the mutations: by COPY, without
 * triggers and without indexes, which are made afterwards; what the triggers keep is put in as they would keep it.
 */
export async function fill({ url, folder, world, from, onProgress = () => {} }: FillOptions): Promise<void> {
  const clients = await Promise.all(Array.from({ length: backends }, () => connect(url)))
  const [client] = clients
  if (!client) return
  try {
    const ids = await createLabels(client, world)
    const firstId = await nextId(client)
    const definitions = await dropIndexes(client)
    let next = from
    await Promise.all(
      clients.map(async (worker, lane) => {
        for (let start = next; start < world.size; start = next) {
          next = Math.min(start + chunkSize, world.size)
          const placed = Array.from({ length: next - start }, (_, index) => ({
            id: firstId + start + index - from,
            number: start + index,
          }))
          await copyChunk(worker, world, ids, placed, path.join(folder, `chunk-${lane}`))
          onProgress(next)
        }
      }),
    )
    for (const definition of definitions) await client.query(definition)
    await count(client)
    await client.query('ANALYZE')
    await client.query('SELECT keep_all_stories()')
    await client.query(
      `INSERT INTO "Word" SELECT DISTINCT word FROM unnest($1::text[]) AS word WHERE is_word(word) ON CONFLICT DO NOTHING`,
      [allWords()],
    )
    await client.query(`SELECT setval('"Article_id_seq"', (SELECT max(id) FROM "Article"))`)
    await client.query('VACUUM (ANALYZE)') // now, not by the autovacuum in the middle of a measurement
  } finally {
    await Promise.all(clients.map((each) => each.end()))
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // seen by the query under way
  await client.connect()
  await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`)
  return client
}

async function nextId(client: Client): Promise<number> {
  const { rows } = await client.query<{ next: number }>('SELECT coalesce(max(id), 0) + 1 AS next FROM "Article"')
  return rows[0]?.next ?? 1
}

/** @returns the definitions of the indexes that are gone now */
export async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY (ARRAY['"Article"', '"ArticleTopic"', '"ArticleEntity"', '"Byline"']::regclass[]) AND NOT indisunique`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => definition)
}

async function copyChunk(
  client: Client,
  world: World,
  ids: Ids,
  placed: { id: number; number: number }[],
  file: string,
): Promise<void> {
  const articles = placed.map(({ id, number }) => ({ id, piece: world.pieceAt(number), ...fateOf(number) }))
  const idOf = (list: number[], index: number | null) => (index === null ? null : (list[index] ?? null))
  const listed = ({ piece, status }: (typeof articles)[number]) => (status === 'PUBLISHED' ? piece.publishedAt : null)

  await copyRows(
    client,
    'Article',
    articleColumns,
    articles.map((article) => {
      const { id, piece, status } = article
      const { slug, lang, title, summary, body, publishedAt, updatedAt } = piece
      const hash = contentHash({ title, summary, markdown: body })
      const place = [
        originOf(world, piece),
        piece.sentiment.toUpperCase(),
        piece.genre.toUpperCase(),
        idOf(ids.sources, piece.source),
        idOf(ids.stories, piece.story),
      ]
      return [id, slug, lang, title, summary, body, status, publishedAt, updatedAt, listed(article), hash, ...place]
    }),
    file,
  )
  await copyRows(
    client,
    'Rendering',
    renderingColumns,
    articles.map(({ id, piece }) => [id, ...renderingOf(piece)]),
    file,
  )
  for (const [table, column, key] of labelTables) {
    await copyRows(
      client,
      table,
      ['articleId', column, 'position', 'listedAt'],
      articles.flatMap((article) =>
        article.piece[key].map((label, position) => [article.id, idOf(ids[key], label), position, listed(article)]),
      ),
      file,
    )
  }
  await copyRows(
    client,
    'FormerSlug',
    ['section', 'slug', 'articleId'],
    articles.filter(({ renamed }) => renamed).map(({ id, piece }) => ['news', `former-${piece.slug}`.slice(0, 80), id]),
    file,
  )
  await copyRows(
    client,
    'Correction',
    ['articleId', 'text', 'publishedAt', 'listedAt'],
    articles
      .filter(({ corrected }) => corrected)
      .map((article) => [article.id, article.piece.summary, article.piece.updatedAt, listed(article)]),
    file,
  )
}

const articleColumns = [
  'id',
  'slug',
  'lang',
  'title',
  'summary',
  'body',
  'status',
  'publishedAt',
  'updatedAt',
  'listedAt',
  'contentHash',
  'canonicalSource',
  'sentiment',
  'genre',
  'sourceId',
  'storyId',
]
const renderingColumns = ['articleId', 'contentHash', 'compiler', 'html', 'text', 'words']
const labelTables = [
  ['ArticleTopic', 'topicId', 'topics'],
  ['ArticleEntity', 'entityId', 'entities'],
  ['Byline', 'authorId', 'authors'],
] as const

/** One article in a hundred is not public, one has had another address, and one had to be corrected. */
function fateOf(number: number) {
  const fate = number % 100
  const status = fate === 17 ? (number % 200 === 17 ? 'WITHDRAWN' : 'DRAFT') : 'PUBLISHED'
  return { status, renamed: fate === 42, corrected: fate === 66 }
}

function renderingOf({ title, summary, body }: Piece): (string | number)[] {
  const blocks = body.split('\n\n')
  const html = blocks.map((block) => `<p>${block}</p>`).join('\n')
  return [contentHash({ title, summary, markdown: body }), 'bench', html, body, blocks.length * 30]
}

async function count(client: Client): Promise<void> {
  for (const [table, label, column] of [
    ['ArticleTopic', 'Topic', 'topicId'],
    ['ArticleEntity', 'Entity', 'entityId'],
    ['Byline', 'Author', 'authorId'],
  ]) {
    await client.query(
      `UPDATE "${label}" SET "articleCount" = counted.n FROM (
         SELECT "${column}" AS id, count(*)::int AS n FROM "${table}" WHERE "listedAt" IS NOT NULL GROUP BY 1) AS counted
       WHERE "${label}".id = counted.id AND "articleCount" <> counted.n`,
    )
  }
  for (const [table, months, column] of [
    ['ArticleTopic', 'TopicMonth', 'topicId'],
    ['ArticleEntity', 'EntityMonth', 'entityId'],
  ]) {
    await client.query(`TRUNCATE "${months}"`)
    await client.query(
      `INSERT INTO "${months}" SELECT "${column}", month_of("listedAt"), count(*) FROM "${table}"
       WHERE "listedAt" IS NOT NULL GROUP BY 1, 2`,
    )
  }
  await client.query(
    `INSERT INTO "ArchiveDay" SELECT ("listedAt" AT TIME ZONE 'UTC')::date, count(*) FROM "Article"
     WHERE "listedAt" IS NOT NULL GROUP BY 1 ON CONFLICT ("day") DO UPDATE SET "articles" = EXCLUDED."articles"`,
  )
}
