import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '../env.ts'
import { DatabaseError } from './database-error.ts'
import { migrate } from './migrate.ts'

const url = env().DATABASE_URL ?? ''
const client = new Client({ connectionString: url })

beforeAll(() => client.connect())
afterAll(() => client.end())

test('a migrated database has a table for every noun of the paper', async () => {
  const { rows } = await client.query(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`)
  const nouns = ['Article', 'Revision', 'Correction', 'Topic', 'Entity', 'Author', 'Source', 'Story', 'FormerSlug']
  const desk = ['User', 'Session', 'Media', 'Change']
  expect(rows.map((row) => row.table_name)).toEqual(expect.arrayContaining([...nouns, ...desk]))
})

test('migrating again does nothing', async () => {
  expect(await migrate(url)).toEqual([])
})

test('a server that cannot be reached is named', async () => {
  const away = migrate('postgresql://someone:secret@127.0.0.1:1/away')
  await expect(away).rejects.toThrow(DatabaseError)
  await expect(away).rejects.toThrow('127.0.0.1:1/away')
  await expect(away).rejects.not.toThrow('secret')
})

describe('the database itself', () => {
  const noon = '2026-06-25T12:00:00.000Z'

  async function insertArticle(slug: string, status: string): Promise<number> {
    const { rows } = await client.query(
      `INSERT INTO "Article" (slug, title, body, status, "publishedAt", "updatedAt", "contentHash")
       VALUES ($1, $1, 'Text', $2::"ArticleStatus", $3, $3, 'x') RETURNING id`,
      [slug, status, noon],
    )
    return rows[0].id
  }

  async function insertTopic(slug: string): Promise<number> {
    const { rows } = await client.query('INSERT INTO "Topic" (slug, name) VALUES ($1, $1) RETURNING id', [slug])
    return rows[0].id
  }

  async function label(articleId: number, topicId: number): Promise<void> {
    await client.query('INSERT INTO "ArticleTopic" ("articleId", "topicId", position) VALUES ($1, $2, 0)', [
      articleId,
      topicId,
    ])
  }

  async function look(articleId: number, topicId: number) {
    const { rows } = await client.query(
      `SELECT article."listedAt", label."listedAt" AS "labelListedAt", topic."articleCount" FROM "Article" article
       JOIN "ArticleTopic" label ON label."articleId" = article.id JOIN "Topic" topic ON topic.id = label."topicId"
       WHERE article.id = $1 AND topic.id = $2`,
      [articleId, topicId],
    )
    return rows[0]
  }

  test('lists an article and counts it under its topic only while it is published', async () => {
    const topic = await insertTopic('counting')
    const article = await insertArticle('draft', 'DRAFT')
    await label(article, topic)
    expect(await look(article, topic)).toEqual({ listedAt: null, labelListedAt: null, articleCount: 0 })

    await client.query(`UPDATE "Article" SET status = 'PUBLISHED' WHERE id = $1`, [article])
    expect(await look(article, topic)).toEqual({
      listedAt: new Date(noon),
      labelListedAt: new Date(noon),
      articleCount: 1,
    })

    await client.query(`UPDATE "Article" SET status = 'WITHDRAWN' WHERE id = $1`, [article])
    expect(await look(article, topic)).toEqual({ listedAt: null, labelListedAt: null, articleCount: 0 })
  })

  test('stops counting an article that loses its label or is deleted', async () => {
    const topic = await insertTopic('losing')
    const [kept, unlabelled, deleted] = [
      await insertArticle('kept', 'PUBLISHED'),
      await insertArticle('unlabelled', 'PUBLISHED'),
      await insertArticle('deleted', 'PUBLISHED'),
    ]
    for (const article of [kept, unlabelled, deleted]) await label(article, topic)
    expect(await look(kept, topic)).toMatchObject({ articleCount: 3 })

    await client.query('DELETE FROM "ArticleTopic" WHERE "articleId" = $1', [unlabelled])
    await client.query('DELETE FROM "Article" WHERE id = $1', [deleted])
    expect(await look(kept, topic)).toMatchObject({ articleCount: 1 })
  })

  test('searches with folded accents in the language of the article', async () => {
    const article = await insertArticle('berichtigung', 'PUBLISHED')
    await client.query(`UPDATE "Article" SET lang = 'de', title = 'Häuser gezählt' WHERE id = $1`, [article])
    const { rows } = await client.query(
      `SELECT slug FROM "Article" WHERE search @@ websearch_to_tsquery(search_config('de-AT'), 'hauser')`,
    )
    expect(rows).toEqual([{ slug: 'berichtigung' }])
  })

  test('announces a change to whoever listens', async () => {
    const heard = new Promise<string | undefined>((resolve) =>
      client.on('notification', ({ payload }) => resolve(payload)),
    )
    await client.query('LISTEN changes')
    const { rows } = await client.query(
      `INSERT INTO "Change" (kind, tags) VALUES ('PUBLISHED', '{front}') RETURNING id`,
    )
    expect(await heard).toBe(`${rows[0].id}..${rows[0].id}`)
  })
})
